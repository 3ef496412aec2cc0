// What a story is, and files to tell it with. What a finding is to underline stands between ‹ and ›.

import type { Diagnostic } from '../../src/core/diagnostic.js';

/** A file as somebody wrote it, what is to be said of it, and the correction. */
export interface Story {
  readonly rule: string;
  readonly severity?: Diagnostic['severity'];
  readonly oro?: string;
  readonly tls?: boolean;
  /** The marked text is syncctl.yml, beside parameters that are in order. */
  readonly settings?: boolean;
  /** What the file is called; parameters.yml when nothing is said. */
  readonly file?: string;
  readonly text: string;
  readonly message: readonly string[];
  readonly hint: readonly string[];
  /** Rules that find more in so short a file. */
  readonly others?: readonly string[];
  /** What the person changed then, each once, in the text without marks. */
  readonly fix: readonly (readonly [from: string, to: string])[];
}

/** A parameters file of these lines. */
export const file = (...lines: string[]): string =>
  `parameters:\n${lines.map((line) => `    ${line}\n`).join('')}    secret: not-yours\n`;

/** A file in order, behind a proxy, with some of its lines changed; an empty line takes one away. */
export function behindProxy(changed: Readonly<Record<string, string>>, ...more: string[]): string {
  const keys = {
    bind_address: '127.0.0.1',
    bind_port: '8080',
    frontend_host: '"*"',
    frontend_port: '443',
    frontend_path: 'ws',
    backend_host: '"*"',
    backend_port: '8080',
    backend_path: '""',
    ...changed,
  };
  const lines = Object.entries(keys).filter(([, value]) => value !== '');
  return file(...lines.map(([key, value]) => `websocket_${key}: ${value}`), ...more);
}

// The first lines of every rendered file: which program created it, and from which file.

import { printable } from '../core/printable.js';
import type { RenderInput } from './input.js';

const SHOWN_HASH = 12;

/** Two comment lines and an empty one. Characters that could end a line are escaped, so a path never leaves its comment. */
export function header(input: RenderInput, comment: string): string {
  const { path, hash } = input.source;
  return [
    `${comment} Rendered by syncctl ${printable(input.version)} from ${printable(path)} (sha256 ${printable(hash.slice(0, SHOWN_HASH))}).`,
    `${comment} Do not edit: change that file or syncctl.yml and render again.`,
    '',
  ].join('\n');
}

/** The file that a rendered text says it comes from; null if its header is not syncctl's. */
export function sourceOf(text: string): string | null {
  return /^\S+ Rendered by syncctl \S+ from (.*) \(sha256 [0-9a-f]+\)\.$/m.exec(text)?.[1] ?? null;
}

/** A rendered text without the version in its header, which alone is no reason to write the file again. */
export function withoutVersion(text: string): string {
  return text.replace(/^(\S+ Rendered by syncctl )\S+( from )/, '$1$2');
}

// A fixture of a rule: a file that makes it fire or that is in order. The tests judge it, and the page of the rule shows it.

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface Fixture {
  readonly rule: string;
  /** `bad-star`, `good-flow`. */
  readonly name: string;
  readonly text: string;
  /** The text without its line of options. */
  readonly body: string;
  /** What the file is called when it is judged. */
  readonly file: string;
}

/** By extension of the fixture. */
const FILE_NAMES: Readonly<Record<string, string>> = { '.yml': 'parameters.yml', '.env': '.env-app' };

/** A first line such as `# options: tls oro=1.8 env=dev` stands for flags of the command line. */
const OPTIONS = /^# options:(.*)\n/;

/** The rules that have a folder of fixtures, in order. */
export function fixtureFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The fixtures of one rule, in order. */
export function readFixtures(root: string, rule: string): Fixture[] {
  return readdirSync(join(root, rule))
    .sort()
    .map((file) => {
      const [extension, text] = [extname(file), readFileSync(join(root, rule, file), 'utf8')];
      const name = file.slice(0, -extension.length);
      return { rule, name, text, body: text.replace(OPTIONS, ''), file: FILE_NAMES[extension] ?? file };
    });
}

/** How a text is judged. */
export function optionsOf(text: string) {
  const options = OPTIONS.exec(text)?.[1] ?? '';
  return {
    tls: /\btls\b/.test(options),
    oro: /\boro=(\S+)/.exec(options)?.[1],
    environment: /\benv=(\S+)/.exec(options)?.[1],
  };
}

/** The files of a text, its first one called `file`; below a line `# file: NAME` stands another one. */
export function filesOf(text: string, file: string): Record<string, string> {
  const [main = '', ...others] = text.split(/^# file: /m);
  const named = others.map((other) => {
    const end = other.indexOf('\n');
    return [other.slice(0, end), other.slice(end + 1)];
  });
  return { ...Object.fromEntries(named), [file]: main };
}

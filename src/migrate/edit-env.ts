// Replaces the values of variables in an env file; comments, layout and line breaks do not change.

import { lineBreakOf, SourceText } from '../core/source-text.js';
import type { EnvFile } from '../symfony/dotenv/env-file.js';
import { readEnvFile } from '../symfony/dotenv/env-file.js';
import { type Edit, edited } from './edit.js';

/** The new text, or why the file cannot be edited. Values are written unchanged, including quotes. */
export function editEnv(
  { source, variables, fault }: EnvFile,
  values: ReadonlyMap<string, string>,
): { readonly text: string } | { readonly refused: string } {
  if (fault) return { refused: `cannot read line ${fault.range.start.line + 1}: ${fault.message}` };
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [name, value] of values) {
    const last = variables.findLast((one) => one.name === name);
    if (!last) missing.push(`${name}=${value}`);
    else if (
      source.text.slice(last.start, last.end) !== value &&
      last.value.text !== meaningOf(name, value)
    ) {
      edits.push({ start: last.start, end: last.end, text: value });
    }
  }
  const text = edited(source.text, edits);
  if (missing.length === 0) return { text };
  const lineBreak = lineBreakOf(source.text);
  const start = text === '' || /[\r\n]$/.test(text) ? '' : lineBreak;
  return { text: `${text}${start}${missing.join(lineBreak)}${lineBreak}` };
}

/** The value of a single assignment. */
function meaningOf(name: string, value: string): string | undefined {
  const source = new SourceText('.env', `${name}=${value}\n`);
  return readEnvFile(source, { real: {}, earlier: new Map() }).variables[0]?.value.text;
}

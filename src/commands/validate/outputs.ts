// What --format says: which formats, and where each goes.

import { resolve } from 'node:path';
import type { BaseCommand, Program } from '../../cli/base-command.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { similarName } from '../../core/similar-names.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../report/formats.js';
import type { Report, Tool } from '../../report/report.js';
import { rulePage } from '../../report/rule-page.js';
import { RULES } from '../../rules/index.js';

export interface Output {
  readonly format: FormatName;
  /** Null for standard output. */
  readonly file: string | null;
}

/** Reads `text`, `sarif=out.sarif`, … Throws SyncctlError (exit 2), also when two formats want the same place. */
export function outputsOf(texts: readonly string[]): readonly Output[] {
  const outputs = texts.map(outputOf);
  const places = outputs.map(({ file }) => file);
  const twice = places.find((file, index) => places.indexOf(file) < index);
  if (twice !== undefined) {
    const place = twice === null ? 'standard output' : twice;
    throw wrong(
      `two formats would be written to ${place}`,
      'send one of them to a file: --format sarif=out.sarif',
    );
  }
  return outputs;
}

/** Throws SyncctlError (exit 2) when a report would take the place of a file that it is about. */
export function spareInputs(
  outputs: readonly Output[],
  inputs: readonly { readonly path?: string | undefined }[],
): void {
  const read = new Set(inputs.map(({ path }) => (path === undefined ? null : resolve(path))));
  const taken = outputs.find(({ file }) => file !== null && read.has(resolve(file)));
  if (taken) throw wrong(`"${taken.file}" is one of the files to check`, 'write the report to another file');
}

function outputOf(text: string): Output {
  const [name = '', ...rest] = text.split('=');
  const format = FORMAT_NAMES.find((one) => one === name);
  if (!format) throw unknownFormat(name);
  if (rest.length === 0) return { format, file: null };
  const file = rest.join('=');
  if (file === '')
    throw wrong(`--format ${text} has no file name after "="`, `use ${name}=FILE, or just ${name}`);
  return { format, file: file === '-' ? null : file };
}

function unknownFormat(name: string): SyncctlError {
  const similar = similarName(name, FORMAT_NAMES);
  const question = similar === null ? '' : `; did you mean "${similar}"?`;
  return wrong(`unknown format "${name}"${question}`, `use one of ${FORMAT_NAMES.join(', ')}`);
}

function wrong(message: string, hint: string): SyncctlError {
  return new SyncctlError('BAD_FORMAT', message, { hint, exit: EXIT.usage });
}

/** What a report says of the program that made it. */
export function toolOf(program: Program): Tool {
  const { version, homepage } = program;
  return {
    version,
    homepage: homepage?.replace(/\/$/, ''),
    pageOf: (rule) => rulePage(program, rule),
    rules: RULES,
  };
}

/** Writes the files, and prints the rest even when one could not be written. Rejects with SyncctlError. */
export async function deliverReport(
  report: Report,
  outputs: readonly Output[],
  command: BaseCommand,
  tool: Tool,
): Promise<void> {
  let printed = '';
  const files: [file: string, text: string][] = [];
  for (const { format, file } of outputs) {
    const write = await FORMATS[format]();
    if (file === null) printed = write(report, command.look('stdout'), tool);
    else files.push([file, write(report, { colour: false }, tool)]);
  }
  try {
    for (const [file, text] of files) {
      // Loaded here because most runs write no file.
      const { writeWholeFile } = await import('../../disk/write-file.js');
      await writeWholeFile(file, text);
    }
  } finally {
    command.print(printed);
  }
}

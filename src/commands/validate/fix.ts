// syncctl validate --fix: makes the fixes that are certain in the application's own files, all of them or none.

import { readFileSync, statSync } from 'node:fs';
import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import { SyncctlError } from '../../core/error.js';
import { safe } from '../../core/printable.js';
import { type RealChange, replaceAll } from '../../deploy/apply.js';
import type { CheckOptions } from '../../lint/check.js';
import { type Drafts, type FixResult, fixFiles } from '../../lint/fix/fix-files.js';
import type { ProjectIo } from '../../project/io.js';
import { sourcesOf, visibleIn } from '../../project/visible-lines.js';
import { applyBaseline, type BaselineOptions } from './baseline.js';
import { type CheckedFile, checkFile, reportOn } from './checked-files.js';
import { realFile, whyNotEditable } from './fix/editable.js';
import { formatFixDiff, type Version } from './fix/fix-diff.js';
import type { Output } from './outputs.js';

export interface Fixing {
  readonly check: CheckOptions;
  readonly baseline: BaselineOptions;
  /** Fix errors only. */
  readonly quiet: boolean;
  readonly 'dry-run': boolean;
  readonly outputs: readonly Output[];
}

/** The files as they are afterwards, or would be with `dryRun`. Rejects with SyncctlError if they cannot be written. */
export async function fix(
  checked: readonly CheckedFile[],
  fixing: Fixing,
  command: BaseCommand,
): Promise<readonly CheckedFile[]> {
  const result = await fixFiles(checked, {
    identify: realFile,
    refusal: whyNotEditable,
    isWanted: await wantedBy(checked, fixing),
    async check({ options }, drafts) {
      const io = ioWith(drafts);
      return await checkFile({ ...options, folders: new Map() }, fixing.check, io).catch(() => null);
    },
  });
  const changes = changesOf(checked, result);
  if (fixing['dry-run']) showDiff(changes, fixing, command);
  else write(changes);
  command.note(notesOn(result, fixing['dry-run']));
  return result.checked;
}

/** Reads the drafts instead of the files. */
function ioWith(drafts: Drafts): ProjectIo {
  return {
    ...nodeIo,
    async read(path, limit, named) {
      const draft = drafts.get(realFile(path));
      return draft === undefined ? await nodeIo.read(path, limit, named) : Buffer.from(draft);
    },
  };
}

/** What --quiet or --baseline hides stays as it is. */
async function wantedBy(
  checked: readonly CheckedFile[],
  { baseline, quiet }: Fixing,
): Promise<(finding: Diagnostic) => boolean> {
  const keyOf = ({ file, rule, message }: Diagnostic): string => [file, rule, message].join('\0');
  const all = reportOn(checked);
  const shown = new Set(baseline.write ? all.diagnostics : (await applyBaseline(all, baseline)).diagnostics);
  const accepted = new Set(all.diagnostics.filter((one) => !shown.has(one)).map(keyOf));
  return (finding) => !(quiet && finding.severity !== 'error') && !accepted.has(keyOf(finding));
}

interface FixedFile {
  /** The real path. */
  readonly file: string;
  readonly before: Version;
  readonly after: Version;
}

function changesOf(
  checked: readonly CheckedFile[],
  { checked: fixed, drafts }: FixResult<CheckedFile>,
): FixedFile[] {
  return [...drafts.keys()].flatMap((file) => {
    const [before, after] = [versionOf(file, checked), versionOf(file, fixed)];
    return before && after && before.source.text !== after.source.text ? [{ file, before, after }] : [];
  });
}

function versionOf(file: string, checked: readonly CheckedFile[]): Version | null {
  for (const { project } of checked) {
    const source = sourcesOf(project).find(({ name }) => realFile(name) === file);
    if (source) return { source, visible: visibleIn(project, source.name) };
  }
  return null;
}

/** Where a report for programs goes to standard output, the differences go to standard error. */
function showDiff(changes: readonly FixedFile[], { outputs }: Fixing, command: BaseCommand): void {
  const isTaken = outputs.some(({ format, file }) => file === null && format !== 'text');
  const text = changes
    .map(({ before, after }) => formatFixDiff(before, after, command.look(isTaken ? 'stderr' : 'stdout')))
    .join('');
  if (isTaken) command.note(text);
  else command.print(text === '' ? '' : `${text}\n`);
}

function write(changes: readonly FixedFile[]): void {
  const real = changes.map(({ file, after }): RealChange => {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
    const artifact = { target: '', path: file, mode: mode & 0o7777, content: after.source.text };
    return { change: { action: 'update', artifact, before: null }, file };
  });
  requireUnchanged(changes);
  replaceAll(real, () => requireUnchanged(changes));
}

/** Throws SyncctlError if somebody changed a file after it was read. */
function requireUnchanged(changes: readonly FixedFile[]): void {
  for (const { file, before } of changes) {
    if (isStill(before.source.text, file)) continue;
    throw new SyncctlError(
      'FILE_CHANGED',
      `"${before.source.name}" was changed by another program; nothing was written`,
      { hint: 'run syncctl again' },
    );
  }
}

function isStill(text: string, file: string): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(text));
  } catch {
    return false;
  }
}

/** Nobody reads more. */
const MAX_NOTES = 50;

function notesOn({ fixed, left }: FixResult<CheckedFile>, dryRun: boolean): string {
  const sentence = ({ file, range, rule, message }: Diagnostic): string =>
    safe(`${file}:${range.start.line + 1}: ${message} (${rule})`);
  const verb = dryRun ? 'would fix' : 'fixed';
  const lines = [
    ...fixed.map((finding) => `${verb} ${sentence(finding)}`),
    ...left.map(({ finding, why }) => `not fixed: ${sentence(finding)}; ${safe(why)}`),
  ];
  const more = lines.length - MAX_NOTES;
  if (more > 0) lines.splice(MAX_NOTES, more, `and ${more} more`);
  return lines.map((line) => `${line}\n`).join('');
}

// Fixes files in memory: makes the fixes that are certain, checks everything again, and keeps only what leads to no new finding.

import type { Diagnostic, Edit } from '../../core/diagnostic.js';
import type { SourceText } from '../../core/source-text.js';
import type { Project } from '../../project/project.js';
import { sourcesOf } from '../../project/visible-lines.js';
import { applyEdits } from './apply-edits.js';
import { compatible, type Fix } from './fix.js';
import { isUnread, wasHidden } from './hidden-findings.js';
import { newFindings } from './new-findings.js';

/** A project and what the rules say about it. */
export interface Checked {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** Texts that take the place of files, by what `identify` calls the files. */
export type Drafts = ReadonlyMap<string, string>;

export interface FixOptions<C extends Checked> {
  /** Checks a project again; null if it can no longer be loaded. */
  readonly check: (one: C, drafts: Drafts) => Promise<C | null>;
  /** The same for all names of one file. */
  readonly identify: (file: string) => string;
  /** Whether the user wants this finding fixed. */
  readonly isWanted: (finding: Diagnostic) => boolean;
  /** Why a file may not be edited; null if it may. */
  readonly refusal: (file: string, project: Project) => string | null;
}

export interface FixResult<C extends Checked> {
  /** The projects as they are with the drafts. */
  readonly checked: readonly C[];
  readonly drafts: Drafts;
  readonly fixed: readonly Diagnostic[];
  /** Findings that are left although they have a fix, each with the reason. */
  readonly left: readonly { readonly finding: Diagnostic; readonly why: string }[];
}

/** A fix may uncover something else that can be fixed. */
const MAX_PASSES = 10;

/** Fixes that are tried one by one. */
const MAX_TRIES = 200;

interface State<C extends Checked> {
  readonly checked: readonly C[];
  readonly drafts: Drafts;
  readonly fixed: readonly Diagnostic[];
}

/** All fixes together if that gives no new finding, otherwise each one that by itself gives none. */
export async function fixFiles<C extends Checked>(
  checked: readonly C[],
  options: FixOptions<C>,
): Promise<FixResult<C>> {
  const start: State<C> = { checked, drafts: new Map(), fixed: [] };
  const all = await inPasses(start, options);
  if (all !== null && troubleIn(start, all, options) === null) return resultOf(all, new Map(), options);
  return await oneByOne(start, options);
}

/** Null if a text does not match an edit, or cannot be read afterwards. */
async function inPasses<C extends Checked>(
  start: State<C>,
  options: FixOptions<C>,
): Promise<State<C> | null> {
  let state: State<C> | null = start;
  for (let pass = 0; pass < MAX_PASSES && state !== null; pass++) {
    const fixes = compatible(fixesOf(state, options));
    if (fixes.length === 0) break;
    state = await withFixes(state, fixes, options);
  }
  return state;
}

async function oneByOne<C extends Checked>(start: State<C>, options: FixOptions<C>): Promise<FixResult<C>> {
  const reasons = new Map<string, string>();
  let state = start;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const fix = fixesOf(state, options).find((one) => !reasons.has(keyOf(one.finding)));
    if (!fix) break;
    const next = await withFixes(state, [fix], options);
    const trouble = next ? troubleIn(start, next, options) : 'the file could not be read afterwards';
    if (next && trouble === null) state = next;
    else reasons.set(keyOf(fix.finding), trouble ?? '');
  }
  return resultOf(state, reasons, options);
}

/** The fixes that may be made, in the order of the findings. */
function fixesOf<C extends Checked>({ checked }: State<C>, options: FixOptions<C>): Fix[] {
  return checked.flatMap(({ project, diagnostics }) =>
    diagnostics.flatMap((finding) => {
      const edits = finding.fix ?? [];
      if (edits.length === 0 || whyNot(finding, project, options) !== null) return [];
      return [{ finding, edits: edits.map((edit) => ({ ...edit, file: options.identify(edit.file) })) }];
    }),
  );
}

function whyNot<C extends Checked>(
  finding: Diagnostic,
  project: Project,
  { isWanted, refusal }: FixOptions<C>,
): string | null {
  if (!isWanted(finding)) return 'it is not asked for';
  for (const { file } of finding.fix ?? []) {
    const source = sourcesOf(project).find(({ name }) => name === file);
    if (source?.encoding !== 'UTF-8') return 'the file is not UTF-8';
    const why = refusal(file, project);
    if (why !== null) return why;
  }
  return null;
}

/** Null if the texts do not match the edits, or a project cannot be loaded afterwards. */
async function withFixes<C extends Checked>(
  state: State<C>,
  fixes: readonly Fix[],
  options: FixOptions<C>,
): Promise<State<C> | null> {
  const drafts = new Map(state.drafts);
  const edits = byFile(fixes.flatMap((fix) => fix.edits));
  for (const [file, own] of edits) {
    const source = sourceOf(file, state, options);
    const text = source && applyEdits(source, own);
    if (text === null || text === undefined) return null;
    drafts.set(file, text);
  }
  const checked: C[] = [];
  for (const one of state.checked) {
    const isTouched = sourcesOf(one.project).some(({ name }) => edits.has(options.identify(name)));
    const again = isTouched ? await options.check(one, drafts) : one;
    if (again === null) return null;
    checked.push(again);
  }
  return { checked, drafts, fixed: [...state.fixed, ...fixes.map(({ finding }) => finding)] };
}

function byFile(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const files = new Map<string, Edit[]>();
  for (const { file } of edits) files.set(file, []);
  for (const edit of edits) files.get(edit.file)?.push(edit);
  return files;
}

function sourceOf<C extends Checked>(
  file: string,
  { checked }: State<C>,
  { identify }: FixOptions<C>,
): SourceText | null {
  for (const { project } of checked) {
    const source = sourcesOf(project).find(({ name }) => identify(name) === file);
    if (source) return source;
  }
  return null;
}

/** The first finding that is new, in a sentence; null if there is none. */
function troubleIn<C extends Checked>(
  start: State<C>,
  { checked, drafts, fixed }: State<C>,
  { identify }: FixOptions<C>,
): string | null {
  for (const [index, { project, diagnostics }] of checked.entries()) {
    const before = start.checked[index];
    if (!before || diagnostics === before.diagnostics) continue;
    const sourceIn = (one: Project, file: string) => sourcesOf(one).find(({ name }) => name === file);
    const wasUnread = fixed.some((one) => isUnread(one) && sourceIn(project, one.file) !== undefined);
    const isHidden = (finding: Diagnostic): boolean => {
      if (!drafts.has(identify(finding.file))) return true;
      const [old, now] = [sourceIn(before.project, finding.file), sourceIn(project, finding.file)];
      return old !== undefined && now !== undefined && wasHidden(finding, old, now);
    };
    const first = newFindings(before.diagnostics, fixed, diagnostics).find(
      (one) => !(wasUnread && isHidden(one)),
    );
    if (first) return `afterwards there would be a new finding: ${first.message} (${first.rule})`;
  }
  return null;
}

function resultOf<C extends Checked>(
  { checked, drafts, fixed }: State<C>,
  reasons: ReadonlyMap<string, string>,
  options: FixOptions<C>,
): FixResult<C> {
  const left = checked.flatMap(({ project, diagnostics }) =>
    diagnostics
      .filter((finding) => finding.fix !== undefined && options.isWanted(finding))
      .map((finding) => ({
        finding,
        why: whyNot(finding, project, options) ?? reasons.get(keyOf(finding)) ?? 'there are too many fixes',
      })),
  );
  return { checked, drafts, fixed, left };
}

/** What a finding is about, wherever it has moved to. */
function keyOf({ file, rule, message, fix = [] }: Diagnostic): string {
  return JSON.stringify([file, rule, message, fix.map(({ before, text }) => [before, text])]);
}

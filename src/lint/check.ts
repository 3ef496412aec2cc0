// Runs the rules on a project and converts their reports into sorted Diagnostics with positions.

import { compareDiagnostics, type Diagnostic, type Edit, type Severity } from '../core/diagnostic.js';
import type { Origin } from '../core/origin.js';
import { pointerOf } from '../core/pointer.js';
import type { Location } from '../core/range.js';
import type { RuleDescription } from '../core/rule-description.js';
import { lineBreakOf } from '../core/source-text.js';
import type { Change } from '../core/suggestion.js';
import { isDsnName } from '../oro/dsn/dsn-names.js';
import { findParameter } from '../oro/effective.js';
import { isParameterName } from '../oro/names.js';
import { isWithin } from '../oro/target.js';
import { namedSource } from '../project/carrier.js';
import { ignoresOutside, readIgnores } from '../project/ignores.js';
import { isEnvProject, isYamlProject, type Project, yamlFiles } from '../project/project.js';
import { sourcesOf } from '../project/visible-lines.js';
import type { Finding, FindingLocation, Replacement, Rule, RuleContext } from '../rules/rule.js';
import { findEntry } from '../yaml/node.js';
import { limitFindings } from './limit-findings.js';
import { silence } from './silence.js';

export interface CheckOptions {
  /** Whether comments in the files may silence rules. */
  readonly inlineIgnores: boolean;
}

/**
 * All findings of the rules for the project's version of Oro, sorted by file, line, column and rule, with the
 * severities from `lint.rules` and without silenced findings. A rule has at most 1000 findings about a file.
 */
export function checkProject(
  project: Project,
  rules: readonly Rule[],
  { inlineIgnores }: CheckOptions = { inlineIgnores: true },
): Diagnostic[] {
  const { carrier } = project;
  const envFiles = carrier.kind === 'env' ? carrier.dsns.chain.files : [];
  const ignores = [
    ...yamlFiles(project).flatMap(({ source, root }) => readIgnores(source, root)),
    ...envFiles.flatMap(({ source, variables }) => ignoresOutside(source, variables)),
  ];
  const { ids, fixedIds, first, last } = selectionOf(rules, project.target.oro);
  const context = { ids, fixedIds, inlineIgnores, ignores, unusedIgnores: [] };
  const found = runRules(project, first, context);
  const { kept, unused } = silence(inlineIgnores ? found : [], context);
  const after = runRules(project, last, { ...context, unusedIgnores: unused });
  return limitFindings([...(inlineIgnores ? kept : found), ...after].sort(compareDiagnostics));
}

interface Selection extends Pick<RuleContext, 'ids' | 'fixedIds'> {
  /** The rules for a version of Oro: those that run first, and those that run last. */
  readonly first: readonly Rule[];
  readonly last: readonly Rule[];
}

/** By version; most files of one run have the same version. */
const selections = new WeakMap<readonly Rule[], Map<string, Selection>>();

function selectionOf(rules: readonly Rule[], version: string): Selection {
  const known = selections.get(rules) ?? new Map<string, Selection>();
  selections.set(rules, known);
  const own = known.get(version) ?? select(rules, version);
  known.set(version, own);
  return own;
}

function select(rules: readonly Rule[], version: string): Selection {
  const own = rules.filter(({ oro }) => !oro || isWithin(version, oro));
  return {
    ids: rules.map(({ id }) => id),
    fixedIds: rules.filter(({ fixed }) => fixed).map(({ id }) => id),
    first: own.filter(({ last }) => !last),
    last: own.filter(({ last }) => last),
  };
}

function runRules(project: Project, rules: readonly Rule[], context: RuleContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let current: Rule | undefined;
  let severity: Severity | null = null;
  // One for all rules, since a rule reports only while it runs.
  const report = (finding: Finding): void => {
    if (current)
      diagnostics.push(diagnosticOf(current, severity ? { ...finding, severity } : finding, project));
  };
  for (const rule of rules) {
    const setting = settingOf(rule, project);
    if (setting === 'off') continue;
    current = rule;
    severity = setting;
    runRule(rule, project, report, context);
  }
  return diagnostics;
}

/** Does nothing if the rule is about another carrier. */
function runRule(
  rule: Rule,
  project: Project,
  report: (finding: Finding) => void,
  context: RuleContext,
): void {
  if (rule.carrier === 'both') rule.check(project, report, context);
  else if (rule.carrier === 'yaml' && isYamlProject(project)) rule.check(project, report, context);
  else if (rule.carrier === 'env' && isEnvProject(project)) rule.check(project, report, context);
}

/** The entry in `lint.rules` for a rule. */
function settingOf({ id, fixed }: Rule, { settings }: Project): Severity | 'off' | null {
  const severities = settings.lint.rules.value;
  return !fixed && Object.hasOwn(severities, id) ? (severities[id] ?? null) : null;
}

/** A finding with its position. */
export function diagnosticOf(
  rule: Pick<RuleDescription, 'id' | 'severity'>,
  finding: Finding,
  project: Project,
): Diagnostic {
  const { at, message, hint, paste, severity, related } = finding;
  const text = typeof hint === 'object' ? hint.text : hint;
  const suggestions = suggestionsOf(finding, project);
  const fix = finding.fix && editsOf(finding.fix, project);
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: clip(isFromEnvironment(at) ? `${message} (it is set in the environment)` : message),
    ...(text === undefined ? {} : { hint: [text, ...(paste?.words.split('\n') ?? [])].map(clip).join('\n') }),
    ...locate(at, project),
    ...(related === undefined ? {} : { related }),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** The changes of each suggestion, with their places. */
function suggestionsOf({ hint, paste }: Finding, project: Project): (readonly Change<Location>[])[] {
  const found = typeof hint === 'object' ? [...hint.suggestions] : [];
  if (paste) found.push(paste);
  return found.map(({ changes }) =>
    changes.map((change) => (change.kind === 'set' ? change : { ...change, at: locate(change.at, project) })),
  );
}

/** All replacements, or none if one of them does not match the text. */
function editsOf(replacements: readonly Replacement[], project: Project): Edit[] | null {
  const edits: Edit[] = [];
  for (const { at, from, to } of replacements) {
    const { file, range } = locate(at, project);
    const source = sourcesOf(project).find(({ name }) => name === file);
    if (!source || source.slice(range) !== from) return null;
    edits.push({ file, range, before: from, text: to.replace(/\r?\n/g, lineBreakOf(source.text)) });
  }
  return edits;
}

/** For a DSN that is in no file, the position is in the file where it was expected. */
function isFromEnvironment(at: FindingLocation): boolean {
  return typeof at === 'object' && 'origin' in at && at.origin.kind === 'env' && isDsnName(at.origin.name);
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return ESCAPES[character] ?? character;
}

/** The maximum length of one word in a message. */
const MAX_WORD = 120;

/** Keeps messages short even if a value is very long. */
function clip(sentence: string): string {
  if (sentence.length <= MAX_WORD && !/[\n\r\t]/.test(sentence)) return sentence;
  const words = sentence
    .replace(/[\n\r\t]/g, escaped)
    .split(' ')
    .map((word) => (word.length > MAX_WORD ? `${word.slice(0, MAX_WORD)}…` : word));
  const text = words.join(' ');
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function locate(place: FindingLocation, project: Project): Location {
  if (typeof place === 'string') return locateName(place, project);
  if ('origin' in place) {
    const { origin } = place;
    const pointer = origin.kind === 'env' && isDsnName(origin.name) ? pointerOf('', origin.name) : '';
    return locateOrigin(origin) ?? locateSection(project, pointer);
  }
  const { file, pointer, range } = place;
  return { file, pointer, range };
}

/** The position of a parameter is its value or the value of its fallback; for a missing one, it is "parameters:". */
function locateName(name: string, project: Project): Location {
  if (project.carrier.kind === 'env') {
    const held = isParameterName(name) ? project.effective.values.get(name) : undefined;
    return (held && locateOrigin(held.origin)) ?? locateSection(project, '');
  }
  const { held } = project.carrier.application;
  const found = isParameterName(name) ? findParameter(held, name)?.parameter : held.get(name);
  if (!found) return locateSection(project, pointerOf('/parameters', name));
  return { file: found.file, pointer: found.pointer, range: found.range };
}

function locateOrigin(origin: Origin): Location | null {
  if (origin.kind === 'fallback') return locateOrigin(origin.origin);
  if (origin.kind !== 'file') return null;
  const { file, pointer, range } = origin;
  return { file, pointer, range };
}

/** An env file has no sections, so it is the beginning of the file. */
function locateSection({ carrier }: Project, pointer: string): Location {
  const source = namedSource(carrier);
  const root = carrier.kind === 'yaml' ? carrier.file.root : null;
  const key = root?.kind === 'mapping' ? findEntry(root, 'parameters')?.key : undefined;
  return { file: source.name, pointer, range: key ? source.range(key.start, key.end) : source.range(0, 0) };
}

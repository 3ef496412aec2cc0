// Runs the rules over a project and turns what they report into sorted Diagnostics with places.

import { compareDiagnostics, type Diagnostic, type Severity } from '../core/diagnostic.js';
import type { Origin } from '../core/origin.js';
import type { Range } from '../core/range.js';
import { isDsnName } from '../parameters/dsn/dsn-names.js';
import { findParameter } from '../parameters/effective.js';
import { ignoresOutside, readIgnores } from '../parameters/ignores.js';
import { type Project, projectFiles } from '../parameters/model.js';
import { isParameterName } from '../parameters/names.js';
import { pointerOf } from '../parameters/pointer.js';
import { isWithin } from '../parameters/target.js';
import { findEntry } from '../parameters/yaml-node.js';
import type { Finding, Place, Rule, RuleContext } from './rule.js';
import { silence } from './silence.js';

interface Located {
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
}

export interface CheckOptions {
  /** Whether comments in the files may silence rules. */
  readonly inlineIgnores: boolean;
}

/**
 * All findings of the rules that hold for the project's version of Oro, sorted by file, line, column and rule, with the
 * severities of `lint.rules` and without what comments silence.
 */
export function checkProject(
  project: Project,
  rules: readonly Rule[],
  { inlineIgnores }: CheckOptions = { inlineIgnores: true },
): Diagnostic[] {
  const envFiles = project.dsns?.chain.files ?? [];
  const ignores = [
    ...projectFiles(project).flatMap(({ source, root }) => readIgnores(source, root)),
    ...envFiles.flatMap(({ source, variables }) => ignoresOutside(source, variables)),
  ];
  const ids = rules.map(({ id }) => id);
  const fixedIds = rules.filter(({ fixed }) => fixed).map(({ id }) => id);
  const context = { ids, fixedIds, inlineIgnores, ignores, unusedIgnores: [] };
  const own = rules.filter(({ oro }) => !oro || isWithin(project.target.oro, oro));
  const found = runRules(
    project,
    own.filter(({ last }) => !last),
    context,
  );
  const { kept, unused } = silence(inlineIgnores ? found : [], context);
  const last = own.filter((rule) => rule.last);
  const after = runRules(project, last, { ...context, unusedIgnores: unused });
  return [...(inlineIgnores ? kept : found), ...after].sort(compareDiagnostics);
}

function runRules(project: Project, rules: readonly Rule[], context: RuleContext): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const severity = settingOf(rule, project);
    if (severity === 'off' || !fits(rule, project)) continue;
    const report = (finding: Finding): void => {
      diagnostics.push(diagnosticOf(rule, severity ? { ...finding, severity } : finding, project));
    };
    rule.check(project, report, context);
  }
  return diagnostics;
}

function fits({ carrier }: Rule, { dsns }: Project): boolean {
  return carrier === 'both' || carrier === (dsns ? 'dsn' : 'parameters');
}

/** What `lint.rules` says of a rule. */
function settingOf({ id, fixed }: Rule, { settings }: Project): Severity | 'off' | null {
  const severities = settings.lint.rules.value;
  return !fixed && Object.hasOwn(severities, id) ? (severities[id] ?? null) : null;
}

function diagnosticOf(rule: Rule, finding: Finding, project: Project): Diagnostic {
  const { at, message, hint, severity, related } = finding;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: clip(isFromEnvironment(at) ? `${message} (it is set in the environment)` : message),
    ...(hint === undefined ? {} : { hint: clip(hint) }),
    ...locate(at, project),
    ...(related === undefined ? {} : { related }),
  };
}

/** A DSN that no file has: the place that is shown is that of the file it was looked for in. */
function isFromEnvironment(at: Place): boolean {
  return typeof at === 'object' && 'origin' in at && at.origin.kind === 'env' && isDsnName(at.origin.name);
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return ESCAPES[character] ?? character;
}

/** A value of a page's length does not make a sentence of a page. */
function clip(sentence: string): string {
  const words = sentence
    .replace(/[\n\r\t]/g, escaped)
    .split(' ')
    .map((word) => (word.length > 120 ? `${word.slice(0, 120)}…` : word));
  const text = words.join(' ');
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function locate(place: Place, project: Project): Located {
  if (typeof place === 'string') return locateName(place, project);
  if ('origin' in place) {
    const { origin } = place;
    const pointer = origin.kind === 'env' && isDsnName(origin.name) ? pointerOf('', origin.name) : '';
    return locateOrigin(origin, project) ?? locateSection(project, pointer);
  }
  return place;
}

/** A parameter stands at its value, or at the value of its fallback; one that is absent stands at "parameters:". */
function locateName(name: string, project: Project): Located {
  const own = project.dsns && isParameterName(name) ? project.effective.values.get(name) : undefined;
  if (own) return locateOrigin(own.origin, project) ?? locateSection(project, '');
  const { held } = project.application;
  const found = isParameterName(name) ? findParameter(held, name)?.parameter : held.get(name);
  if (!found) return locateSection(project, pointerOf('/parameters', name));
  return { file: found.file, pointer: found.pointer, range: found.range };
}

function locateOrigin(origin: Origin, project: Project): Located | null {
  if (origin.kind === 'fallback') return locateOrigin(origin.origin, project);
  if (origin.kind !== 'file') return null;
  if (isDsnName(origin.name)) {
    return { file: origin.file, pointer: pointerOf('', origin.name), range: origin.range };
  }
  const settings = origin.file === project.settingsFile?.source.name;
  const pointer = settings
    ? `/${origin.name.replaceAll('.', '/')}`
    : (project.application.held.get(origin.name)?.pointer ?? pointerOf('/parameters', origin.name));
  return { file: origin.file, pointer, range: origin.range };
}

function locateSection({ parametersFile }: Project, pointer: string): Located {
  const { source, root } = parametersFile;
  const key = root?.kind === 'mapping' ? findEntry(root, 'parameters')?.key : undefined;
  return { file: source.name, pointer, range: key ? source.range(key.start, key.end) : source.range(0, 0) };
}

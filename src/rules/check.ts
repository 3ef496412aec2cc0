// Runs the rules over a project and turns what they report into sorted Diagnostics with places.

import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.js';
import type { Origin } from '../core/origin.js';
import type { Range } from '../core/range.js';
import { findParameter } from '../parameters/effective.js';
import type { Project } from '../parameters/model.js';
import { isParameterName } from '../parameters/names.js';
import { pointerOf } from '../parameters/pointer.js';
import { findEntry } from '../parameters/yaml-node.js';
import type { Finding, Place, Rule } from './rule.js';

interface Located {
  readonly file: string;
  readonly pointer: string;
  readonly range: Range;
}

/** All findings of the rules, sorted by file, line, column and rule. */
export function checkProject(project: Project, rules: readonly Rule[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    rule.check(project, (finding) => diagnostics.push(diagnosticOf(rule, finding, project)));
  }
  return diagnostics.sort(compareDiagnostics);
}

function diagnosticOf(rule: Rule, finding: Finding, project: Project): Diagnostic {
  const { at, message, hint, severity, related } = finding;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: clip(message),
    ...(hint === undefined ? {} : { hint: clip(hint) }),
    ...locate(at, project),
    ...(related === undefined ? {} : { related }),
  };
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
  if ('origin' in place) return locateOrigin(place.origin, project) ?? locateSection(project, '');
  return place;
}

/** A parameter stands at its value, or at the value of its fallback; one that is absent stands at "parameters:". */
function locateName(name: string, project: Project): Located {
  const file = project.parametersFile;
  const found = isParameterName(name) ? findParameter(file, name)?.parameter : file.parameters.get(name);
  if (!found) return locateSection(project, pointerOf('/parameters', name));
  return { file: file.source.name, pointer: found.pointer, range: found.range };
}

function locateOrigin(origin: Origin, project: Project): Located | null {
  if (origin.kind === 'fallback') return locateOrigin(origin.origin, project);
  if (origin.kind !== 'file') return null;
  const settings = origin.file === project.settingsFile?.source.name;
  const pointer = settings ? `/${origin.name.replaceAll('.', '/')}` : pointerOf('/parameters', origin.name);
  return { file: origin.file, pointer, range: origin.range };
}

function locateSection({ parametersFile }: Project, pointer: string): Located {
  const { source, root } = parametersFile;
  const key = root?.kind === 'mapping' ? findEntry(root, 'parameters')?.key : undefined;
  return { file: source.name, pointer, range: key ? source.range(key.start, key.end) : source.range(0, 0) };
}

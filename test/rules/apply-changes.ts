// Makes the changes of a suggestion in the texts of files, as a person would who follows the hint.

import type { Location } from '../../src/core/range.js';
import type { SourceText } from '../../src/core/source-text.js';
import type { Change } from '../../src/core/suggestion.js';
import { changed, type TextChange } from '../../src/core/text-change.js';
import type { EnvProject, Project, YamlProject } from '../../src/project/project.js';
import { isEnvProject, isYamlProject } from '../../src/project/project.js';
import { sourcesOf } from '../../src/project/visible-lines.js';
import type { ParametersFile } from '../../src/symfony/parameters-file.js';
import { findEntry, type YamlNode } from '../../src/yaml/node.js';

interface FileChange extends TextChange {
  readonly file: string;
}

/** The texts of the files that change. Fails if a change cannot be made. */
export function applyChanges(
  project: Project,
  changes: readonly Change<Location>[],
): Readonly<Record<string, string>> {
  const edits = changes.map((change) => fileChange(project, change));
  const names = [...new Set(edits.map(({ file }) => file))];
  const textOf = (name: string): string => {
    const own = edits.filter(({ file }) => file === name).sort((a, b) => a.start - b.start || a.end - b.end);
    return changed(sourceOf(project, name).text, own);
  };
  return Object.fromEntries(names.map((name) => [name, textOf(name)]));
}

function fileChange(project: Project, change: Change<Location>): FileChange {
  if (change.kind === 'replace') {
    const { start, end } = offsetsOf(sourceOf(project, change.at.file), change.at);
    return { file: change.at.file, start, end, text: change.text };
  }
  if (change.kind === 'remove') return removalOf(project, change.at);
  if (isYamlProject(project)) return setParameter(project, change);
  if (isEnvProject(project)) return setVariable(project, change);
  throw new Error('unknown carrier');
}

function sourceOf(project: Project, name: string): SourceText {
  const source = sourcesOf(project).find((one) => one.name === name);
  if (!source) throw new Error(`there is no file ${name}`);
  return source;
}

function offsetsOf(source: SourceText, { range: { start, end } }: Location) {
  const offset = ({ line, character }: typeof start): number => source.lineStart(line) + character;
  return { start: offset(start), end: offset(end) };
}

type Assignment = Change<never> & { readonly kind: 'set' };

function setVariable({ carrier }: EnvProject, { name, value }: Assignment): FileChange {
  const found = carrier.dsns.all.find((dsn) => dsn.name === name)?.definition;
  if (found) {
    const { start, end } = found.variable;
    return { file: found.file.source.name, start, end, text: value };
  }
  const { name: file, text } = carrier.dsns.chain.named.source;
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return { file, start: text.length, end: text.length, text: `${before}${name}=${value}\n` };
}

/** Where the value stands, or as the first line below "parameters:". */
function setParameter({ carrier }: YamlProject, { name, value, file }: Assignment): FileChange {
  const { application, dist } = carrier;
  if (file !== undefined) {
    const other = [...application.files, ...(dist ? [dist.file] : [])].find(
      ({ source }) => source.name === file,
    );
    if (!other) throw new Error(`there is no file ${file}`);
    return addLine(other, name, value);
  }
  const held = application.held.get(name);
  if (!held) return addLine(carrier.file, name, value);
  const source = application.files.find((one) => one.source.name === held.file)?.source;
  if (!source) throw new Error(`there is no file ${held.file}`);
  const { start, end } = valueSpan(source, held.node, held.key.end);
  return { file: held.file, start, end, text: ` ${value}` };
}

/** From the colon to the end of the value. */
function valueSpan({ text }: SourceText, node: YamlNode, keyEnd: number) {
  const start = text.indexOf(':', keyEnd) + 1;
  const value = node.end > node.start && node.start >= start ? text.slice(0, node.end).trimEnd() : '';
  return { start, end: Math.max(start, value.length) };
}

function addLine({ source, root }: ParametersFile, name: string, value: string): FileChange {
  const section = root?.kind === 'mapping' ? findEntry(root, 'parameters') : undefined;
  if (!section) throw new Error(`${source.name} has no parameters`);
  const at = source.text.indexOf(':', section.key.end) + 1;
  const first = section.value.kind === 'mapping' ? section.value.entries[0]?.key : undefined;
  const indentation = first ? source.position(first.start).character : 4;
  const text = `\n${' '.repeat(indentation)}${name}: ${value}`;
  return { file: source.name, start: at, end: at, text };
}

function removalOf(project: Project, at: Location): FileChange {
  const source = sourceOf(project, at.file);
  const place = offsetsOf(source, at);
  const span =
    project.carrier.kind === 'env' && !at.file.endsWith('.yml') ? place : entryAt(project, at, place);
  const { line } = source.position(span.start);
  const isAlone = /^\s*(- )?$/.test(source.text.slice(source.lineStart(line), span.start));
  if (isAlone) {
    const last = source.position(source.text.slice(0, span.end).trimEnd().length).line;
    return { file: at.file, start: source.lineStart(line), end: source.lineStart(last + 1), text: '' };
  }
  const after = /^\s*,\s*/.exec(source.text.slice(span.end));
  const before = /,\s*$/.exec(source.text.slice(0, span.start));
  return {
    file: at.file,
    start: span.start - (after ? 0 : (before?.[0].length ?? 0)),
    end: span.end + (after?.[0].length ?? 0),
    text: '',
  };
}

type Span = { readonly start: number; readonly end: number };

/** The key and the value of the entry, or the item, that begins there. */
function entryAt(project: Project, { file }: Location, { start }: Span): Span {
  const { carrier, settingsFile } = project;
  const files = [...(carrier.kind === 'yaml' ? carrier.application.files : []), settingsFile];
  const root = files.find((one) => one?.source.name === file)?.root;
  const found = root && search(root, start);
  if (!found) throw new Error(`nothing to remove in ${file}`);
  return found;
}

/** A key, or else the innermost value. */
function search(node: YamlNode, start: number): Span | null {
  const entries = node.kind === 'mapping' ? node.entries : [];
  const spans = entries.map(({ key, value }) => ({
    start: key.start,
    end: Math.max(key.end + 1, value.end),
  }));
  const own = spans.find((span) => span.start === start);
  if (own) return own;
  const children = node.kind === 'sequence' ? node.items : entries.map(({ value }) => value);
  for (const [index, child] of children.entries()) {
    const below = child.kind === 'scalar' ? null : search(child, start);
    if (below) return below;
    if (child.start === start) return spans[index] ?? child;
  }
  return null;
}

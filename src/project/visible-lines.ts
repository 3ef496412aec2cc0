// The lines of a file that may be shown: websocket_* parameters and syncctl's own settings unchanged, no values of other
// keys, and only the rule ids of comments.

import { nameToShow } from '../core/pointer.js';
import { soundsSecret, untilSecret } from '../core/secret.js';
import type { SourceText } from '../core/source-text.js';
import { isDsnName } from '../oro/dsn/dsn-names.js';
import { secretSpans, userSpan } from '../oro/dsn/secrets.js';
import { isShownOption, SSL_OPTIONS } from '../oro/secret-options.js';
import { SETTINGS } from '../settings/setting-list.js';
import type { SettingsFile } from '../settings/settings-file.js';
import type { EnvFile } from '../symfony/dotenv/env-file.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { MappingEntry, YamlNode } from '../yaml/node.js';
import type { YamlCarrier } from './carrier.js';
import { ignoresOutside, readIgnores } from './ignores.js';
import type { Project } from './project.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what is hidden. */
const HIDDEN = '…';

/** The visible lines of the project's files by file name. */
export function visibleSources(project: Project): ReadonlyMap<string, readonly string[]> {
  return new Map(sourcesOf(project).map(({ name }) => [name, visibleIn(project, name)]));
}

/** The files that a project was read from. */
export function sourcesOf({ carrier, settingsFile }: Project): readonly SourceText[] {
  const files: { readonly source: SourceText }[] = [
    ...(carrier.kind === 'yaml' ? parametersFiles(carrier) : carrier.dsns.chain.files),
  ];
  if (settingsFile) files.push(settingsFile);
  return files.map(({ source }) => source);
}

function parametersFiles({ application, dist }: YamlCarrier): readonly ParametersFile[] {
  return dist ? [...application.files, dist.file] : application.files;
}

/** The visible lines of one of the project's files; none of any other file. */
export function visibleIn({ carrier, settingsFile }: Project, name: string): readonly string[] {
  const isMeant = ({ source }: { readonly source: SourceText }): boolean => source.name === name;
  if (settingsFile && isMeant(settingsFile)) return visibleSettings(settingsFile);
  if (carrier.kind === 'env') {
    const env = carrier.dsns.chain.files.findLast(isMeant);
    return env ? visibleEnv(env) : [];
  }
  const file = parametersFiles(carrier).findLast(isMeant);
  return file ? visibleLines(file) : [];
}

/** One string per line. For other keys, only the key is shown; for an unreadable file, only what looks harmless. */
export function visibleLines({ source, root }: ParametersFile): string[] {
  const isOwn = (key: string): boolean => key.startsWith('websocket_');
  if (!root)
    return linesOf(source).map((text) =>
      guessVisible(text, (key) => isOwn(key) && !isForMaps(key) && !soundsSecret(key)),
    );
  return showSections(source, root, (section, key) => section === 'parameters' && isOwn(key), isShownOption);
}

/** The ssl options, even with a typo at the end of the name: a value that is not a map may contain a passphrase. */
function isForMaps(key: string): boolean {
  return key.startsWith(SSL_OPTIONS.slice(0, SSL_OPTIONS.indexOf('_context')));
}

function visibleSettings({ source, root }: SettingsFile): string[] {
  const shown = SETTINGS.filter(({ definition }) => !definition['x-secret']);
  const isSetting = (section: string, name: string): boolean =>
    shown.some((setting) => setting.section === section && setting.key.split('.')[0] === name);
  const isKnown = (key: string): boolean => shown.some((setting) => setting.key.split('.').at(-1) === key);
  if (!root) return linesOf(source).map((text) => guessVisible(text, isKnown));
  return showSections(source, root, isSetting, (key) => !/secret|passw|token/i.test(key));
}

/** Usual names, and DSNs without secrets: a fragment of a pasted key may look like another name. */
function visibleEnv({ source, variables, fault }: EnvFile): string[] {
  const shown: Span[] = ignoresOutside(source, variables).map(({ start, end }) => ({ start, end }));
  for (const { name, nameStart, start, end } of variables) {
    if (/^[A-Z][A-Z\d_]*$/.test(name)) shown.push({ start: nameStart, end: start });
    if (!isDsnName(name)) continue;
    let from = start;
    for (const secret of secretSpans(source.text.slice(start, end))) {
      shown.push({ start: from, end: start + secret.start });
      from = start + secret.end;
    }
    shown.push({ start: from, end });
  }
  if (fault && /^[A-Z][A-Z\d_]*$/.test(fault.name)) {
    const start = source.lineStart(fault.range.start.line) + fault.range.start.character;
    shown.push({ start, end: start + fault.name.length });
  }
  shown.sort((a, b) => a.start - b.start);
  return visibleParts(source, shown);
}

function linesOf(source: SourceText): string[] {
  return Array.from({ length: source.lineCount }, (_, line) => source.line(line));
}

/** Shows the value of a known key if it is a single word, and only the key of any other line. */
function guessVisible(text: string, isKnown: (key: string) => boolean): string {
  const [shown = '', indent = '', , key = ''] =
    /^(\s*)(["']?)([\w.-]{1,80})\2\s*:(?=\s|$)\s*/.exec(text) ?? [];
  const rest = text.slice(shown.length);
  if (shown === '') return indent + hide(text);
  const word = isKnown(key) ? (/^[^\s,{}[\]|>&#]+(?=\s*$|\s+#)/.exec(rest)?.[0] ?? '') : '';
  const user = userIn(word);
  const shownWord = user
    ? word.slice(0, user.start) + hide(word.slice(user.start, user.end)) + word.slice(user.end)
    : word;
  return (shown + shownWord + hide(rest.slice(word.length))).trimEnd();
}

type IsShown = (key: string) => boolean;
type IsOwn = (section: string, key: string) => boolean;

/** `isShown` decides which keys inside a value may be shown with their values. */
function showSections(source: SourceText, root: YamlNode, isOwn: IsOwn, isShown: IsShown): string[] {
  const shown: Span[] = [];
  for (const section of sectionsOf(root)) {
    showName(source, section, shown);
    const name = String(section.key.value);
    // Imports are file names.
    if (name === 'imports') showEntry(source, section, shown, isImportKey);
    if (section.value.kind !== 'mapping' || name === 'imports') continue;
    for (const entry of section.value.entries) {
      const key = String(entry.key.value);
      // What is no plain name may be a name and a value that lacks a space before it.
      const own = isOwn(name, key) && nameToShow(key) === key;
      if (own) showEntry(source, entry, shown, isShown);
      else showName(source, entry, shown);
    }
  }
  for (const { start, end } of readIgnores(source, root)) shown.push({ start, end });
  shown.sort((a, b) => a.start - b.start);
  return visibleParts(source, shown);
}

/** The sections of a file; those of `when@` are maps of sections themselves. */
function sectionsOf(root: YamlNode): MappingEntry[] {
  if (root.kind !== 'mapping') return [];
  return root.entries.flatMap((entry) =>
    String(entry.key.value).startsWith('when@') && entry.value.kind === 'mapping'
      ? [{ ...entry, value: { ...entry.value, entries: [] } }, ...entry.value.entries]
      : [entry],
  );
}

function isImportKey(key: string): boolean {
  return /^(resource|type|ignore_errors)$/.test(key);
}

/** A name with its colon: in YAML, `password:secret` without a space is one key. */
function showName({ text }: SourceText, { key }: MappingEntry, shown: Span[]): void {
  const [written = ''] = /^["']?[\w.-]*["']?/.exec(text.slice(key.start, key.end)) ?? [];
  const name = untilSecret(written).length;
  const whole = key.start + name === key.end;
  shown.push({ start: key.start, end: key.start + name + (whole && text[key.end] === ':' ? 1 : 0) });
}

function showEntry(source: SourceText, { key, value }: MappingEntry, shown: Span[], isShown: IsShown): void {
  const colon = source.text[key.end] === ':' ? 1 : 0;
  shown.push({ start: key.start, end: key.end + colon });
  if (value.start < key.end) return;
  const name = String(key.value);
  if ((value.kind !== 'mapping' && isForMaps(name)) || (name.startsWith('websocket_') && soundsSecret(name)))
    return;
  showGap(source, { start: key.end, end: value.start }, shown);
  showValue(source, value, shown, isShown);
}

/** Shows a value without comments and possible secrets. */
function showValue(source: SourceText, value: YamlNode, shown: Span[], isShown: IsShown): void {
  if (value.kind === 'scalar') {
    const user = userIn(source.text.slice(value.start, value.end));
    const from = user ? value.start + user.end : value.start;
    if (user) shown.push({ start: value.start, end: value.start + user.start });
    shown.push({ start: from, end: value.end });
    return;
  }
  let from = value.start;
  const inside = childrenOf(value, isShown).filter(
    ({ start, end }) => start >= value.start && end <= value.end,
  );
  for (const child of inside.sort((a, b) => a.start - b.start)) {
    if (child.start < from) continue;
    showGap(source, { start: from, end: child.start }, shown);
    if (child.visible) showValue(source, child.node, shown, isShown);
    from = child.end;
  }
  const colon = source.text[value.end] === ':' ? 1 : 0;
  showGap(source, { start: from, end: value.end + colon }, shown);
}

/** A user with a password; an "@" alone may appear anywhere. */
function userIn(text: string): Span | null {
  const user = userSpan(text);
  return user && text.slice(user.start, user.end).includes(':') ? user : null;
}

interface Child extends Span {
  readonly node: YamlNode;
  readonly visible: boolean;
}

function childrenOf(node: YamlNode, isShown: IsShown): Child[] {
  const child = (one: YamlNode, visible: boolean): Child => ({
    start: one.start,
    end: one.end,
    node: one,
    visible,
  });
  if (node.kind === 'sequence') return node.items.map((item) => child(item, true));
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => [
    child(key, /^[\w.-]+$/.test(String(key.value))),
    child(value, isShown(String(key.value))),
  ]);
}

/** The text between values: brackets, commas, colons, tags and comments. All except comments are shown. */
function showGap({ text }: SourceText, { start, end }: Span, shown: Span[]): void {
  let from = start;
  while (from < end) {
    const comment = text.slice(from, end).indexOf('#');
    const to = comment < 0 ? end : from + comment;
    shown.push({ start: from, end: to });
    const lineEnd = text.slice(to, end).search(/[\r\n]/);
    from = lineEnd < 0 ? end : to + Math.max(1, lineEnd);
  }
}

/** Replaces hidden ranges with spaces, so that columns stay correct, and marks their beginning. */
function visibleParts(source: SourceText, shown: readonly Span[]): string[] {
  let index = 0;
  return linesOf(source).map((text, number) => {
    const offset = source.lineStart(number);
    let line = '';
    for (let at = index; at < shown.length; at++) {
      const { start, end } = shown[at] as Span;
      if (start >= offset + text.length) break;
      if (end <= offset && at === index) index++;
      const from = Math.max(start - offset, line.length);
      const to = Math.min(end - offset, text.length);
      if (to > from) line += hide(text.slice(line.length, from)) + text.slice(from, to);
    }
    return line + hide(text.slice(line.length)).trimEnd();
  });
}

function hide(text: string): string {
  const first = text.search(/\S/);
  if (first < 0) return text;
  return text.slice(0, first) + HIDDEN + ' '.repeat(text.length - first - 1);
}

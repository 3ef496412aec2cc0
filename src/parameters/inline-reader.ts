// Values within a line, as Symfony reads them: quotes, brackets, references and tags. Knows nothing of lines and indentation.

import type { Dialect } from './dialect.js';
import type { JoinedText } from './joined-text.js';
import { phpConstant } from './php-constants.js';
import { readPlainScalar, type ScalarValue, trimBlanks } from './scalar.js';
import { unescapeDoubleQuoted, unescapeSingleQuoted } from './unescape.js';
import { EntryList, type MergeBudget } from './yaml-entries.js';
import { YamlTreeError } from './yaml-error.js';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './yaml-node.js';
import { evaluateTagged } from './yaml-tag.js';

/** What all values of one file share. */
export interface InlineContext {
  readonly dialect: Dialect;
  readonly anchors: Map<string, YamlNode>;
  readonly merges: MergeBudget;
  /** Levels of brackets; beyond them a file is refused. */
  readonly maxDepth: number;
}

/** The node of one value. Throws YamlTreeError. */
export function readInline(joined: JoinedText, context: InlineContext): YamlNode {
  const text = trimEnd(joined.text);
  return new InlineReader(text, (place) => joined.offsetAt(place), context, 0).read();
}

/** The node of one key of a block mapping: text, whatever it says. Throws YamlTreeError. */
export function readKey(joined: JoinedText, context: InlineContext): ScalarNode {
  return new InlineReader(joined.text, (place) => joined.offsetAt(place), context, 0).readKey();
}

/** What may be the name of a constant of PHP, of a class or of an enumeration. */
const CONSTANT = /^[\w\\\u0080-\uffff]+(::\w+)?(->value)?$/;

type Delimiters = ': ' | ',]' | ',}\n' | ':';

interface Raw {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

class InlineReader {
  readonly #text: string;
  readonly #offsetAt: (place: number) => number;
  readonly #context: InlineContext;
  readonly #dialect: Dialect;
  #depth: number;
  #at = 0;

  constructor(text: string, offsetAt: (place: number) => number, context: InlineContext, depth: number) {
    this.#text = text;
    this.#offsetAt = offsetAt;
    this.#context = context;
    this.#dialect = context.dialect;
    this.#depth = depth;
  }

  read(): YamlNode {
    while (this.#at < this.#text.length && ' \t\n\r\0\v'.includes(this.#text[this.#at] ?? '')) this.#at++;
    const start = this.#at;
    const tag = this.#tag();
    const node = this.#collection() ?? this.#evaluated(this.#scalar(null));
    const rest = this.#text.slice(this.#at);
    const comment = this.#dialect.commentAfterQuote ? /^\s*#.*$/ : /^\s+#.*$/;
    if (rest.trim() !== '' && !comment.test(rest)) this.#fail('text after a value', this.#at);
    return tag ? { ...node, tag: `!${tag}`, start: this.#offsetAt(start) } : node;
  }

  readKey(): ScalarNode {
    const raw = this.#scalar(null);
    const place = { start: this.#offsetAt(raw.start), end: this.#offsetAt(raw.end - 1) + 1 };
    if (raw.quoted)
      return { kind: 'scalar', type: 'string', value: raw.text, quoted: true, tag: null, ...place };
    const node = this.#evaluated(raw);
    const key = node.kind === 'scalar' ? this.#castKey(node) : null;
    if (key === null) throw new YamlTreeError('key is not text', place.start, place.end);
    return { kind: 'scalar', type: 'string', value: key, quoted: false, tag: null, ...place };
  }

  /** PHP's name for what a key says, null when it cannot be a key. */
  #castKey({ type, value }: ScalarNode): string | null {
    if (type === 'string' || type === 'int' || type === 'unknown') return String(value);
    if (this.#dialect.otherKeys === 'refused') return null;
    if (type === 'bool') return value ? '1' : '0';
    return value === null ? '' : String(value);
  }

  #fail(reason: string, place: number, end = place + 1): never {
    throw new YamlTreeError(reason, this.#offsetAt(place), this.#offsetAt(end - 1) + 1);
  }

  #collection(): MappingNode | SequenceNode | null {
    const bracket = this.#text[this.#at];
    if (bracket !== '[' && bracket !== '{') return null;
    if (this.#depth >= this.#context.maxDepth) this.#fail('nesting', this.#at);
    this.#depth++;
    const node = bracket === '[' ? this.#sequence() : this.#mapping();
    this.#depth--;
    return node;
  }

  #sequence(): SequenceNode {
    const start = this.#at++;
    const items: YamlNode[] = [];
    let comma = true;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at];
      if (character === ']') return { kind: 'sequence', items, ...this.#closed(start) };
      if (character === ',' || character === ' ') {
        if (character === ',') {
          if (comma && this.#dialect.emptyFlowItems) items.push(this.#null(this.#at));
          comma = true;
        }
        this.#at++;
        continue;
      }
      items.push(this.#item());
      comma = false;
    }
    return this.#fail('flow collection', start);
  }

  #item(): YamlNode {
    const start = this.#at;
    const tag = this.#tag();
    const node = this.#collection() ?? this.#plainItem(tag === null);
    return tag ? { ...node, tag: `!${tag}`, start: this.#offsetAt(start) } : node;
  }

  #plainItem(evaluate: boolean): YamlNode {
    const raw = this.#scalar(',]');
    const node = evaluate ? this.#evaluated(raw) : this.#textNode(raw);
    if (node.kind !== 'scalar' || node.type !== 'string' || raw.quoted || node.quoted) return node;
    const text = String(node.value);
    if (!text.includes(': ')) return this.#anchored(node);
    // `[a: b]` holds a mapping.
    const within = (place: number): number =>
      this.#offsetAt(raw.start + Math.min(Math.max(place - 1, 0), text.length - 1));
    return new InlineReader(`{${text}}`, within, this.#context, this.#depth).#collection() ?? node;
  }

  /** `&name text` in brackets names the text, whatever it looks like. */
  #anchored(node: ScalarNode): ScalarNode {
    const [, name, rest] = /^&([^ ]+) *(.*)/.exec(String(node.value)) ?? [];
    if (name === undefined || !this.#dialect.emptyFlowItems) return node;
    const anchored: ScalarNode = { ...node, value: rest ?? '' };
    this.#context.anchors.set(name, anchored);
    return anchored;
  }

  #mapping(): MappingNode {
    const start = this.#at++;
    const list = new EntryList(this.#context.merges);
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === ' ' || character === ',' || (character === '\n' && this.#dialect.emptyFlowItems)) {
        this.#at++;
        continue;
      }
      if (character === '}') return { kind: 'mapping', entries: list.entries, ...this.#closed(start) };
      const key = this.#flowKey();
      const value = this.#flowValue();
      if (!value) break;
      list.add(key, value);
    }
    return this.#fail('flow collection', start);
  }

  #flowKey(): ScalarNode {
    const start = this.#at;
    const constant = this.#text.startsWith('!php/const ', start) && this.#dialect.tags !== 'text';
    let raw = this.#scalar(': ');
    if (this.#at === start) this.#fail('entry without a key', start);
    if (constant) raw = { ...raw, text: `!php/const ${this.#scalar(':').text}` };
    const place = { start: this.#offsetAt(start), end: this.#offsetAt(raw.end - 1) + 1 };
    const key: ScalarNode = {
      kind: 'scalar',
      type: 'string',
      value: raw.text,
      quoted: raw.quoted,
      tag: null,
      ...place,
    };
    if (this.#dialect.flowColon === 'optional' || (this.#dialect.flowColon === 'loose' && raw.text === ':'))
      return key;
    const colon = this.#text.indexOf(':', this.#at);
    if (colon < 0) this.#fail('entry without a colon', start, raw.end);
    this.#at = colon;
    if (raw.quoted) return key;
    const evaluated = this.#evaluated(raw);
    if (constant && evaluated.kind === 'scalar') return { ...key, value: String(evaluated.value) };
    if (this.#dialect.flowColon === 'loose') return key;
    const text = evaluated.kind === 'scalar' && /^(string|int|unknown)$/.test(evaluated.type);
    if (!text && raw.text !== '') this.#fail('key is not text', start, raw.end);
    if (!' ,[]{}\n'.includes(this.#text[colon + 1] ?? 'x')) this.#fail('colon without a blank', colon);
    return key;
  }

  #flowValue(): YamlNode | null {
    const lineBreaks = this.#dialect.emptyFlowItems;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === ':' || character === ' ' || (character === '\n' && lineBreaks)) {
        this.#at++;
        continue;
      }
      const start = this.#at;
      const tag = this.#tag();
      const node = this.#collection() ?? this.#flowScalar(tag === null);
      return tag === null ? node : { ...node, tag: `!${tag}`, start: this.#offsetAt(start) };
    }
    return null;
  }

  #flowScalar(evaluate: boolean): YamlNode {
    const raw = this.#scalar(',}\n');
    const node = evaluate ? this.#evaluated(raw) : this.#textNode(raw);
    return node.kind === 'scalar' && node.type === 'string' && !raw.quoted && !node.quoted
      ? this.#anchored(node)
      : node;
  }

  #closed(start: number): { tag: null; start: number; end: number } {
    this.#at++;
    return { tag: null, start: this.#offsetAt(start), end: this.#offsetAt(this.#at - 1) + 1 };
  }

  #null(place: number): ScalarNode {
    const offset = this.#offsetAt(place);
    return {
      kind: 'scalar',
      type: 'null',
      value: null,
      quoted: false,
      tag: null,
      start: offset,
      end: offset,
    };
  }

  /** A scalar as it is written, up to one of the delimiters or to the end. */
  #scalar(delimiters: Delimiters | null): Raw {
    const quote = this.#text[this.#at];
    if (quote === '"' || quote === "'") return this.#quoted(delimiters);
    const start = this.#at;
    let end = delimiters === null ? this.#text.length : this.#delimiter(delimiters);
    this.#at = end;
    if (delimiters === null) {
      end = beforeComment(this.#text, start);
    }
    const text = this.#text.slice(start, end);
    const trimmed = delimiters === null || !this.#dialect.emptyFlowItems ? text : trimBlanks(text);
    if (text !== '' && this.#dialect.reservedIndicators.includes(trimmed[0] ?? ' '))
      this.#fail('reserved indicator', start, start + text.trimEnd().length);
    return { text: trimmed, quoted: false, start, end };
  }

  #delimiter(delimiters: Delimiters): number {
    const first = this.#at;
    // A key has at least one character before Symfony 4, and a value in brackets before 3.
    const oneAtLeast =
      this.#dialect.flowColon === 'optional' ||
      (this.#dialect.flowColon === 'loose' && delimiters.startsWith(':'));
    const breaks = delimiters === ',}\n' && this.#dialect.emptyFlowItems;
    for (let at = oneAtLeast ? first + 1 : first; at < this.#text.length; at++) {
      const character = this.#text[at] ?? '';
      if (character === '\n' ? breaks : delimiters.includes(character)) return at;
      if (character === '\n') break;
    }
    return this.#fail('flow collection', Math.min(first, this.#text.length - 1));
  }

  #quoted(delimiters: Delimiters | null): Raw {
    const start = this.#at;
    const quote = this.#text[start] ?? '';
    const end = closingQuote(this.#text, start);
    if (end < 0) this.#fail(quote === '"' ? 'double quoted' : 'single quoted', start);
    this.#at = end;
    if (delimiters !== null) {
      let next = end;
      while (this.#text[next] === ' ' || (this.#text[next] === '\n' && this.#dialect.emptyFlowItems)) next++;
      if (next >= this.#text.length) this.#fail('flow collection', start);
      if (!delimiters.includes(this.#text[next] ?? '')) this.#fail('text after a value', next);
    }
    return { text: this.#unescape(start, end), quoted: true, start, end };
  }

  #unescape(start: number, end: number): string {
    const text = this.#text.slice(start + 1, end - 1);
    if (this.#text[start] === "'") return unescapeSingleQuoted(text);
    const unescaped = unescapeDoubleQuoted(text, this.#dialect.unknownEscape === 'refused');
    if ('unknownAt' in unescaped) {
      const place = start + 1 + unescaped.unknownAt;
      return this.#fail('unknown escape', place, place + 2);
    }
    return unescaped.text;
  }

  #textNode(
    { text, quoted, start, end }: Raw,
    value: ScalarValue = { type: 'string', value: text },
  ): ScalarNode {
    const length = text.length === 0 ? 0 : 1;
    const place = { start: this.#offsetAt(start), end: this.#offsetAt(end - length) + length };
    return { kind: 'scalar', ...value, quoted, tag: null, ...place };
  }

  #evaluated(raw: Raw): YamlNode {
    if (raw.quoted) return this.#textNode(raw);
    const leading = raw.text.length - raw.text.trimStart().length;
    const text = trimBlanks(raw.text);
    const start = raw.start + leading;
    const trimmed = {
      ...raw,
      text,
      start,
      end: Math.max(start, start + this.#text.slice(start, raw.end).trimEnd().length),
    };
    if (text.startsWith('*')) return this.#alias(trimmed);
    if (text.startsWith('!')) return this.#tagged(trimmed);
    const value = readPlainScalar(text, this.#dialect);
    if (!value) return this.#fail('impossible date', start, trimmed.end);
    return this.#textNode(trimmed, value);
  }

  #alias(raw: Raw): YamlNode {
    const comment = raw.text.indexOf('#');
    const name = comment < 0 ? raw.text.slice(1) : raw.text.slice(1, Math.max(1, comment - 1));
    if (name === '') this.#fail('name of an alias node', raw.start);
    const node = this.#context.anchors.get(name);
    if (!node) return this.#fail('alias without anchor', raw.start, raw.end);
    // The alias stands where it is written; what it stands for is shared, never copied.
    return { ...node, start: this.#offsetAt(raw.start), end: this.#offsetAt(raw.end - 1) + 1 };
  }

  #tagged(raw: Raw): ScalarNode {
    const found = evaluateTagged(raw.text, this.#dialect);
    if ('refused' in found) return this.#fail(found.refused, raw.start, raw.end);
    if ('constant' in found) {
      const name = this.#within(found.constant);
      if (!CONSTANT.test(name)) return this.#fail('undefined constant', raw.start, raw.end);
      return this.#textNode(raw, phpConstant(name) ?? { type: 'unknown', value: name });
    }
    if ('quoted' in found)
      return { ...this.#textNode(raw, { type: 'string', value: this.#within(found.quoted) }), quoted: true };
    return this.#textNode(raw, found);
  }

  /** A scalar that stands in another one, behind a tag. */
  #within(text: string): string {
    const { text: inner } = new InlineReader(
      text,
      () => this.#offsetAt(Math.min(this.#at, this.#text.length - 1)),
      this.#context,
      this.#depth,
    ).#scalar(null);
    return inner;
  }

  /** The name of the tag that begins here, without its mark; null for none and for one that the scalar evaluates. */
  #tag(): string | null {
    if (this.#text[this.#at] !== '!' || this.#dialect.tags === 'text') return null;
    const all = this.#dialect.tags === 'all';
    const [whole, name = ''] = (all ? /^!([^ \t\n[\]{},]*) */ : /^!([^ \t\n]*) */).exec(
      this.#text.slice(this.#at),
    ) ?? [''];
    const next = this.#text[this.#at + whole.length];
    const opens = next === '[' || next === '{';
    if (!all && !opens) return null;
    if (name === '' && (next === undefined || ']},'.includes(next)))
      this.#fail('tag without a value', this.#at);
    if (name !== '' && !opens && isEvaluated(name, this.#dialect)) return null;
    if (name.startsWith('!')) this.#fail('unsupported tag', this.#at, this.#at + whole.length);
    if (name !== '' && next === undefined)
      this.#fail('tag without a value', this.#at, this.#at + whole.trimEnd().length);
    this.#at += whole.length;
    return name;
  }
}

function isEvaluated(name: string, { enumTag }: Dialect): boolean {
  return (
    name.startsWith('!') || /^(str|php\/const|php\/object)$/.test(name) || (enumTag && name === 'php/enum')
  );
}

/** As PHP's trim() does at the end. */
function trimEnd(text: string): string {
  let end = text.length;
  while (' \t\n\r\0\v'.includes(text[end - 1] ?? 'x')) end--;
  return text.slice(0, end);
}

/** Where a plain text ends: before the blanks of the first comment. */
function beforeComment(text: string, from: number): number {
  for (let at = text.indexOf('#', from + 1); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!' \t'.includes(text[at - 1] ?? '')) continue;
    let end = at;
    while (end > from && ' \t'.includes(text[end - 1] ?? '')) end--;
    return end;
  }
  return text.length;
}

/** The place after the closing quote of the quoted text at `from`, -1 when there is none. */
export function closingQuote(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return -1;
}

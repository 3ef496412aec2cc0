// Values within a line, as Symfony reads them: a scalar or a flow collection. Does not know lines and indentation.

import { EntryList } from '../entries.js';
import type { JoinedText } from '../joined-text.js';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from '../node.js';
import { isSimpleScalar, isWord, readSimpleScalar } from '../simple-scalar.js';
import { YamlSyntaxError } from '../syntax-fault.js';
import { type InlineContext, InlineScalars } from './scalars.js';

/** The node of one value. Throws YamlSyntaxError. */
export function readInline(joined: JoinedText, context: InlineContext): YamlNode {
  const word = readWord(joined, context);
  if (word) return word;
  const text = trimEnd(joined.text);
  return new InlineReader(text, (place) => joined.offsetAt(place), context, 0).read();
}

function readWord(joined: JoinedText, { dialect }: InlineContext): ScalarNode | null {
  const { text } = joined;
  if (!isSimpleScalar(text, 0, text.length)) return null;
  return readSimpleScalar(text, dialect, joined.offsetAt(0), joined.offsetAt(text.length - 1) + 1);
}

/** The node of one key of a block mapping, always a string. Throws YamlSyntaxError. */
export function readKey(joined: JoinedText, context: InlineContext): ScalarNode {
  const word = readWord(joined, context);
  if (word?.type === 'string') return word;
  return new InlineReader(joined.text, (place) => joined.offsetAt(place), context, 0).readKey();
}

/** No real list has more empty items than this. */
const MAX_EMPTY_ITEMS = 1000;

class InlineReader extends InlineScalars {
  #emptyItems = 0;

  read(): YamlNode {
    while (this.at < this.text.length && ' \t\n\r\0\v'.includes(this.text[this.at] ?? '')) this.at++;
    const start = this.at;
    const tag = this.tag();
    const node = this.collection() ?? this.evaluated(this.scalar(null));
    const rest = this.text.slice(this.at);
    const comment = this.dialect.commentAfterQuote ? /^\s*#.*$/ : /^\s+#.*$/;
    if (rest.trim() !== '' && !comment.test(rest)) this.fail('text after a value', this.at);
    return tag ? { ...node, tag: `!${tag}`, start: this.offsetAt(start) } : node;
  }

  readKey(): ScalarNode {
    const raw = this.scalar(null);
    const place = { start: this.offsetAt(raw.start), end: this.offsetAt(raw.end - 1) + 1 };
    if (raw.quoted)
      return { kind: 'scalar', type: 'string', value: raw.text, quoted: true, tag: null, ...place };
    const node = this.evaluated(raw);
    const key = node.kind === 'scalar' ? this.castKey(node) : null;
    if (key === null) throw new YamlSyntaxError('key not text', place.start, place.end);
    return { kind: 'scalar', type: 'string', value: key, quoted: false, tag: null, ...place };
  }

  /** The array key that PHP uses; null if the value cannot be a key. */
  protected castKey({ type, value }: ScalarNode): string | null {
    if (type === 'string' || type === 'int' || type === 'unknown') return String(value);
    if (this.dialect.otherKeys === 'refused') return null;
    if (type === 'bool') return value ? '1' : '0';
    return value === null ? '' : String(value);
  }

  protected collection(): MappingNode | SequenceNode | null {
    const bracket = this.text[this.at];
    if (bracket !== '[' && bracket !== '{') return null;
    if (this.depth >= this.context.maxDepth) this.fail('nesting', this.at);
    this.depth++;
    const node = bracket === '[' ? this.sequence() : this.mapping();
    this.depth--;
    return node;
  }

  protected sequence(): SequenceNode {
    const start = this.at++;
    const items: YamlNode[] = [];
    let comma = true;
    while (this.at < this.text.length) {
      const character = this.text[this.at];
      if (character === ']') return { kind: 'sequence', items, ...this.closed(start) };
      if (character === ',' || character === ' ') {
        if (character === ',') {
          if (comma && this.dialect.emptyFlowItems) {
            if (this.#emptyItems++ >= MAX_EMPTY_ITEMS) this.fail('open bracket', start);
            items.push(this.null(this.at));
          }
          comma = true;
        }
        this.at++;
        continue;
      }
      items.push(this.item());
      comma = false;
    }
    return this.fail('open bracket', start);
  }

  protected item(): YamlNode {
    const start = this.at;
    const tag = this.tag();
    const node = this.collection() ?? this.plainItem(tag === null);
    return tag ? { ...node, tag: `!${tag}`, start: this.offsetAt(start) } : node;
  }

  protected plainItem(evaluate: boolean): YamlNode {
    const raw = this.scalar(',]');
    const node = evaluate ? this.evaluated(raw) : this.textNode(raw);
    if (node.kind !== 'scalar' || node.type !== 'string' || raw.quoted || node.quoted) return node;
    const text = String(node.value);
    if (!text.includes(': ')) return this.anchored(node);
    // `[a: b]` contains a mapping.
    const pair = this.pairOfWords(text, raw.start);
    if (pair) return pair;
    const within = (place: number): number =>
      this.offsetAt(raw.start + Math.min(Math.max(place - 1, 0), text.length - 1));
    return new InlineReader(`{${text}}`, within, this.context, this.depth).collection() ?? node;
  }

  /** What most such mappings are; null for any other, and for one that is refused. */
  protected pairOfWords(text: string, at: number): MappingNode | null {
    const colon = text.indexOf(': ');
    const from = colon + 2;
    const plain = isWord(text, 0, colon) && isWord(text, from, text.length);
    if (!plain || this.depth >= this.context.maxDepth) return null;
    const read = (start: number, end: number): ScalarNode | null =>
      readSimpleScalar(
        text.slice(start, end),
        this.dialect,
        this.offsetAt(at + start),
        this.offsetAt(at + end - 1) + 1,
      );
    const [key, value] = [read(0, colon), read(from, text.length)];
    if (!value || key?.type !== 'string') return null;
    const { start } = key;
    return { kind: 'mapping', entries: [{ key, value }], tag: null, start, end: value.end };
  }

  /** `&name text` in brackets names the text, whatever it looks like. */
  protected anchored(node: ScalarNode): ScalarNode {
    const [, name, rest] = /^&([^ ]+) *(.*)/.exec(String(node.value)) ?? [];
    if (name === undefined || !this.dialect.emptyFlowItems) return node;
    const anchored: ScalarNode = { ...node, value: rest ?? '' };
    this.context.anchors.set(name, anchored);
    return anchored;
  }

  protected mapping(): MappingNode {
    const start = this.at++;
    const list = new EntryList(this.context.merges);
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (character === ' ' || character === ',' || (character === '\n' && this.dialect.emptyFlowItems)) {
        this.at++;
        continue;
      }
      if (character === '}') return { kind: 'mapping', entries: list.entries, ...this.closed(start) };
      const key = this.flowKey();
      const value = this.flowValue();
      if (!value) break;
      list.add(key, value);
    }
    return this.fail('open bracket', start);
  }

  protected flowKey(): ScalarNode {
    const start = this.at;
    const constant = this.text.startsWith('!php/const ', start) && this.dialect.tags !== 'text';
    let raw = this.scalar(': ');
    if (this.at === start) this.fail('entry without a key', start);
    if (constant) raw = { ...raw, text: `!php/const ${this.scalar(':').text}` };
    const place = { start: this.offsetAt(start), end: this.offsetAt(raw.end - 1) + 1 };
    const key: ScalarNode = {
      kind: 'scalar',
      type: 'string',
      value: raw.text,
      quoted: raw.quoted,
      tag: null,
      ...place,
    };
    if (this.dialect.flowColon === 'optional' || (this.dialect.flowColon === 'loose' && raw.text === ':'))
      return key;
    const colon = this.text.indexOf(':', this.at);
    if (colon < 0) this.fail('entry without a colon', start, raw.end);
    this.at = colon;
    if (raw.quoted) return key;
    const evaluated = this.evaluated(raw);
    if (constant && evaluated.kind === 'scalar') return { ...key, value: String(evaluated.value) };
    if (this.dialect.flowColon === 'loose') return key;
    const text = evaluated.kind === 'scalar' && /^(string|int|unknown)$/.test(evaluated.type);
    if (!text && raw.text !== '') this.fail('key not text', start, raw.end);
    if (!' ,[]{}\n'.includes(this.text[colon + 1] ?? 'x')) this.fail('colon without a blank', colon);
    return key;
  }

  protected flowValue(): YamlNode | null {
    const lineBreaks = this.dialect.emptyFlowItems;
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (character === ':' || character === ' ' || (character === '\n' && lineBreaks)) {
        this.at++;
        continue;
      }
      const start = this.at;
      const tag = this.tag();
      const node = this.collection() ?? this.flowScalar(tag === null);
      return tag === null ? node : { ...node, tag: `!${tag}`, start: this.offsetAt(start) };
    }
    return null;
  }

  protected flowScalar(evaluate: boolean): YamlNode {
    const raw = this.scalar(',}\n');
    const node = evaluate ? this.evaluated(raw) : this.textNode(raw);
    return node.kind === 'scalar' && node.type === 'string' && !raw.quoted && !node.quoted
      ? this.anchored(node)
      : node;
  }

  protected closed(start: number): { tag: null; start: number; end: number } {
    this.at++;
    return { tag: null, start: this.offsetAt(start), end: this.offsetAt(this.at - 1) + 1 };
  }

  protected null(place: number): ScalarNode {
    const offset = this.offsetAt(place);
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
}

/** As PHP's trim() does at the end. */
function trimEnd(text: string): string {
  let end = text.length;
  while (' \t\n\r\0\v'.includes(text[end - 1] ?? 'x')) end--;
  return text.slice(0, end);
}

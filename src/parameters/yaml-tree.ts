// js-yaml's events into our tree, with Symfony's reading of scalars. Knows nothing of parameters.

import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { readPlainScalar } from './scalar.js';
import { YamlTreeError } from './yaml-error.js';
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, YamlNode } from './yaml-node.js';
import { readTagged } from './yaml-tag.js';

/** Merge keys copy entries; beyond this many copies in one file they are taken for an attack. */
const MAX_MERGED_ENTRIES = 10_000;

/**
 * Builds the tree of the first document, null when there is none. `parsed` is the text that the events point into;
 * `original` has the same length and gives the text of scalars.
 * Throws YamlTreeError.
 */
export function buildTree(events: readonly Event[], parsed: string, original: string): YamlNode | null {
  return new TreeBuilder(events, parsed, original).build();
}

class TreeBuilder {
  readonly #events: readonly Event[];
  readonly #parsed: string;
  readonly #original: string;
  readonly #anchors = new Map<string, YamlNode>();
  #index = 0;
  #merged = 0;
  #lastEnd = 0;

  constructor(events: readonly Event[], parsed: string, original: string) {
    this.#events = events;
    this.#parsed = parsed;
    this.#original = original;
  }

  build(): YamlNode | null {
    const first = this.#next();
    if (first?.type !== EVENT_ID.DOCUMENT) return null;
    if (this.#peek()?.type === EVENT_ID.POP) return null;
    const root = this.#node();
    this.#next();
    if (this.#peek()) throw new YamlTreeError('several documents', this.#startOfSecondDocument());
    return root;
  }

  #next(): Event | undefined {
    return this.#events[this.#index++];
  }

  #peek(): Event | undefined {
    return this.#events[this.#index];
  }

  #startOfSecondDocument(): number {
    const at = this.#parsed.slice(this.#lastEnd).search(/^---/m);
    return at < 0 ? this.#lastEnd : this.#lastEnd + at;
  }

  #node(): YamlNode {
    const event = this.#next();
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event);
      case EVENT_ID.MAPPING:
        return this.#mapping(event);
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      default:
        throw new YamlTreeError('unreadable', this.#lastEnd);
    }
  }

  #anchor(event: { anchorStart: number; anchorEnd: number }): string | null {
    return event.anchorStart < 0 ? null : this.#parsed.slice(event.anchorStart, event.anchorEnd);
  }

  #tag(event: { tagStart: number; tagEnd: number }): string | null {
    return event.tagStart < 0 ? null : this.#parsed.slice(event.tagStart, event.tagEnd);
  }

  #alias(event: AliasEvent): YamlNode {
    const node = this.#anchors.get(this.#anchor(event) ?? '');
    if (!node) throw new YamlTreeError('alias without anchor', event.anchorStart - 1);
    this.#lastEnd = event.anchorEnd;
    // The alias stands where it is written; what it stands for is shared, never copied.
    return { ...node, start: event.anchorStart - 1, end: event.anchorEnd };
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const quoted = event.style !== SCALAR_STYLE.PLAIN;
    const quote =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const empty = event.valueStart < 0;
    const start = empty ? this.#lastEnd : this.#firstCharacter(event, quote);
    const end = empty ? this.#lastEnd : event.valueEnd + quote;
    const text = empty ? '' : this.#text(event);
    const tag = this.#tag(event);
    const node: ScalarNode = {
      kind: 'scalar',
      ...(tag ? readTagged(tag, text, event.tagStart) : { ...readValue(text, quoted), tag: null }),
      quoted,
      start: event.tagStart < 0 ? start : event.tagStart,
      end: Math.max(end, event.tagEnd),
    };
    this.#lastEnd = node.end;
    this.#remember(this.#anchor(event), node);
    return node;
  }

  /** A block scalar begins with its indentation, which is nothing to point at. */
  #firstCharacter(event: ScalarEvent, quote: number): number {
    let at = event.valueStart - quote;
    while (quote === 0 && at < event.valueEnd && /\s/.test(this.#parsed[at] ?? '')) at++;
    return at;
  }

  #text(event: ScalarEvent): string {
    const range = [event.valueStart, event.valueEnd] as const;
    const original = this.#original.slice(...range);
    const parsed = this.#parsed.slice(...range);
    if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
      const value = getScalarValue(this.#parsed, event);
      // A block without a line break behind it has none in its value either.
      const open = event.valueEnd >= this.#parsed.length && !/[\r\n]$/.test(original);
      return open && value.endsWith('\n') ? value.slice(0, -1) : value;
    }
    if (original === parsed || parsed === '~') return getScalarValue(this.#parsed, event);
    if (event.style === SCALAR_STYLE.PLAIN) return fold(original);
    // Inside quotes only line breaks are masked, which the parser's event does not know of.
    return getScalarValue(this.#original, { ...event, fast: false });
  }

  #remember(anchor: string | null, node: YamlNode): void {
    if (anchor !== null) this.#anchors.set(anchor, node);
  }

  #sequence(event: SequenceEvent): SequenceNode {
    const { start } = event;
    const items: YamlNode[] = [];
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) items.push(this.#node());
    this.#next();
    const node: SequenceNode = {
      kind: 'sequence',
      tag: this.#tag(event),
      items,
      start,
      end: this.#end(start, ']'),
    };
    this.#remember(this.#anchor(event), node);
    return node;
  }

  #mapping(event: MappingEvent): MappingNode {
    const { start } = event;
    const entries: MappingEntry[] = [];
    const merged: MappingEntry[] = [];
    const flow = this.#parsed[start] === '{';
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) {
      const key = this.#key();
      const tagged = this.#peek();
      const value = this.#node();
      if (!flow) refuseLoneTag(tagged, value);
      if (key.value === '<<' && !key.quoted) merged.push(...this.#mergeEntries(value));
      else entries.push({ key, value });
    }
    this.#next();
    const own = new Set(entries.map((entry) => entry.key.value));
    for (const entry of merged) {
      if (own.has(entry.key.value)) continue;
      own.add(entry.key.value);
      entries.push(entry);
    }
    const node: MappingNode = {
      kind: 'mapping',
      tag: this.#tag(event),
      entries,
      start,
      end: this.#end(start, '}'),
    };
    this.#remember(this.#anchor(event), node);
    return node;
  }

  #key(): ScalarNode {
    const explicit = this.#parsed.slice(this.#lastEnd, this.#startOf(this.#peek())).search(/^[ \t]*\?[ \t]/m);
    if (explicit >= 0) throw new YamlTreeError('complex key', this.#lastEnd + explicit);
    const at = this.#lastEnd;
    const key = this.#node();
    if (key.kind !== 'scalar') throw new YamlTreeError('complex key', Math.max(at, key.start));
    if (!key.quoted && key.type !== 'string' && key.type !== 'int') {
      throw new YamlTreeError('key is not text', key.start);
    }
    return key.type === 'string'
      ? key
      : { ...key, value: this.#original.slice(key.start, key.end), type: 'string' };
  }

  #startOf(event: Event | undefined): number {
    if (event?.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, 0);
    if (event && 'start' in event) return event.start;
    return 0;
  }

  #mergeEntries(value: YamlNode): MappingEntry[] {
    if (value.kind === 'sequence') return value.items.flatMap((item) => this.#mergeEntries(item));
    if (value.kind !== 'mapping') throw new YamlTreeError('merge of a scalar', value.start);
    this.#merged += value.entries.length;
    if (this.#merged > MAX_MERGED_ENTRIES) throw new YamlTreeError('too many merges', value.start);
    return value.entries;
  }

  /** Events have no end of a collection: a flow one ends at its bracket, a block one with its last child. */
  #end(start: number, bracket: string): number {
    const flow = this.#parsed[start] === (bracket === ']' ? '[' : '{');
    if (!flow) return Math.max(start, this.#lastEnd);
    let at = Math.max(start + 1, this.#lastEnd);
    while (at < this.#parsed.length && this.#parsed[at] !== bracket) {
      const comment = this.#parsed[at] === '#';
      at = comment ? this.#lineEnd(at) : at + 1;
    }
    this.#lastEnd = Math.min(at + 1, this.#parsed.length);
    return this.#lastEnd;
  }

  #lineEnd(at: number): number {
    const end = this.#parsed.indexOf('\n', at);
    return end < 0 ? this.#parsed.length : end;
  }
}

/** A tag needs a value behind it in a block mapping; in brackets and lists it may stand alone. */
function refuseLoneTag(event: Event | undefined, { start }: YamlNode): void {
  if (event?.type === EVENT_ID.SCALAR && event.tagStart >= 0 && event.valueStart < 0)
    throw new YamlTreeError('tag without a value', start);
}

function fold(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length === 1) return text;
  let folded = '';
  let glue = '';
  for (const line of lines.map((one) => one.trim())) {
    folded += line === '' ? '\n' : glue + line;
    glue = line === '' ? '' : ' ';
  }
  return folded;
}

function readValue(text: string, quoted: boolean): Pick<ScalarNode, 'type' | 'value'> {
  return quoted ? { type: 'string', value: text } : readPlainScalar(text);
}

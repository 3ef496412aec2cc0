// js-yaml's events into our tree: the events say how blocks are nested, and what stands within a line is read in Symfony's way.
// Knows nothing of parameters.

import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { type InlineContext, readInline, readKey } from './inline-reader.js';
import { JoinedText } from './joined-text.js';
import type { Blocks, InlineValue } from './yaml-block.js';
import { EntryList } from './yaml-entries.js';
import { YamlTreeError } from './yaml-error.js';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './yaml-node.js';
import { readBinary } from './yaml-tag.js';

/**
 * Builds the tree of a document, null when there is none. The events are those of the masked text; `original` has the same
 * length and gives the text of scalars. Throws YamlTreeError.
 */
export function buildTree(
  events: readonly Event[],
  blocks: Blocks,
  original: string,
  context: InlineContext,
): YamlNode | null {
  return new TreeBuilder(events, blocks, original, context).build();
}

class TreeBuilder {
  readonly #events: readonly Event[];
  readonly #blocks: Blocks;
  readonly #original: string;
  readonly #context: InlineContext;
  #index = 0;
  #lastEnd = 0;

  constructor(events: readonly Event[], blocks: Blocks, original: string, context: InlineContext) {
    this.#events = events;
    this.#blocks = blocks;
    this.#original = original;
    this.#context = context;
  }

  build(): YamlNode | null {
    const first = this.#next();
    if (first?.type !== EVENT_ID.DOCUMENT) return null;
    if (this.#peek()?.type === EVENT_ID.POP) return null;
    const root = this.#node();
    this.#next();
    if (this.#peek()) throw new YamlTreeError('several documents', this.#lastEnd);
    return root;
  }

  #next(): Event | undefined {
    return this.#events[this.#index++];
  }

  #peek(): Event | undefined {
    return this.#events[this.#index];
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
      default:
        throw new YamlTreeError('unreadable', this.#lastEnd);
    }
  }

  #anchor(event: { anchorStart: number; anchorEnd: number }): string | null {
    return event.anchorStart < 0 ? null : this.#original.slice(event.anchorStart, event.anchorEnd);
  }

  #tag(event: { tagStart: number; tagEnd: number }): string | null {
    if (event.tagStart < 0 || this.#context.dialect.tags !== 'all') return null;
    const tag = this.#original.slice(event.tagStart, event.tagEnd);
    return tag === '!' ? null : tag;
  }

  #scalar(event: ScalarEvent): YamlNode {
    const inline = event.valueStart < 0 ? undefined : this.#blocks.values.get(event.valueStart);
    const node = inline ? this.#inline(inline) : this.#blockScalar(event);
    this.#lastEnd = Math.max(this.#lastEnd, node.end);
    this.#remember(inline ? inline.anchor : this.#anchor(event), node);
    return node;
  }

  #inline({ joined, plainInMapping }: InlineValue): YamlNode {
    const node = readInline(joined, this.#context);
    if (plainInMapping && node.kind === 'scalar' && node.type === 'string' && `${node.value}`.includes(': '))
      throw new YamlTreeError('colon in a value', node.start, node.end);
    return node;
  }

  /** A literal or folded text, or nothing at all. */
  #blockScalar(event: ScalarEvent): ScalarNode {
    const empty = event.valueStart < 0;
    const start = empty ? this.#lastEnd : this.#firstCharacter(event);
    const end = empty ? this.#lastEnd : event.valueEnd;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const text = empty ? '' : this.#text(event);
    const tag = event.tagStart < 0 ? null : this.#original.slice(event.tagStart, event.tagEnd);
    if (!empty && plain) throw new YamlTreeError('not a mapping entry', start, end);
    return {
      kind: 'scalar',
      ...(empty ? { type: 'null', value: null } : { type: 'string', value: text }),
      ...(tag === '!!binary' ? this.#binary(text, event.tagStart) : {}),
      tag: tag === '!!binary' ? null : this.#tag(event),
      quoted: !plain,
      start: event.tagStart < 0 ? start : event.tagStart,
      end: Math.max(end, event.tagEnd),
    };
  }

  #binary(text: string, offset: number): { type: 'string'; value: string } {
    const found = readBinary(text);
    if (!('value' in found)) throw new YamlTreeError('bad base64', offset);
    return { type: 'string', value: String(found.value) };
  }

  /** A block scalar begins with its indentation, which is nothing to point at. */
  #firstCharacter(event: ScalarEvent): number {
    let at = event.valueStart;
    while (at < event.valueEnd && /\s/.test(this.#original[at] ?? '')) at++;
    return at;
  }

  #text(event: ScalarEvent): string {
    const value = getScalarValue(this.#original, event);
    // A block without a line break behind it has none in its value either.
    const open =
      event.valueEnd >= this.#original.length && !/[\r\n]$/.test(this.#original.slice(event.valueStart));
    return open && value.endsWith('\n') ? value.slice(0, -1) : value;
  }

  #remember(anchor: string | null, node: YamlNode): void {
    if (anchor !== null) this.#context.anchors.set(anchor, node);
  }

  #sequence(event: SequenceEvent): SequenceNode {
    const { start } = event;
    const items: YamlNode[] = [];
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) items.push(this.#node());
    this.#next();
    const end = Math.max(start, this.#lastEnd);
    const node: SequenceNode = { kind: 'sequence', tag: this.#tag(event), items, start, end };
    this.#remember(this.#anchor(event), node);
    return node;
  }

  #mapping(event: MappingEvent): MappingNode {
    const { start } = event;
    const list = new EntryList(this.#context.merges);
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) {
      const key = this.#key();
      list.add(key, this.#node());
    }
    this.#next();
    const end = Math.max(start, this.#lastEnd);
    const node: MappingNode = { kind: 'mapping', tag: this.#tag(event), entries: list.entries, start, end };
    this.#remember(this.#anchor(event) ?? this.#blocks.anchors.get(start) ?? null, node);
    return node;
  }

  #key(): ScalarNode {
    const event = this.#next();
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0)
      throw new YamlTreeError('complex key', this.#lastEnd);
    const key = readKey(JoinedText.of(this.#original, event.valueStart, event.valueEnd), this.#context);
    this.#lastEnd = event.valueEnd;
    return key;
  }
}

// js-yaml's events into our tree: the events say how blocks are nested, and what stands within a line is read in Symfony's way.
// Knows nothing of parameters.

import { EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import { readInline, readKey } from './inline-reader.js';
import type { InlineContext } from './inline-scalars.js';
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
    const empty = event.valueStart < 0;
    const inline = empty ? undefined : this.#blocks.values.get(event.valueStart);
    const node = empty ? this.#nothing(event) : this.#inline(inline ?? this.#word(event));
    this.#lastEnd = Math.max(this.#lastEnd, node.end);
    this.#remember(inline ? inline.anchor : this.#anchor(event), node);
    return node;
  }

  /** What was not put aside is a word. */
  #word({ valueStart, valueEnd }: ScalarEvent): InlineValue {
    const joined = JoinedText.of(this.#original, valueStart, valueEnd);
    return { joined, anchor: null, plainInMapping: false };
  }

  #inline({ joined, plainInMapping, block }: InlineValue): YamlNode {
    if (block) return this.#block(joined, block);
    const node = this.#value(joined);
    if (plainInMapping && node.kind === 'scalar' && node.type === 'string' && `${node.value}`.includes(': '))
      throw new YamlTreeError('colon in a value', node.start, node.end);
    return node;
  }

  #value(joined: JoinedText): YamlNode {
    try {
      return readInline(joined, this.#context);
    } catch (error) {
      const open = error instanceof YamlTreeError && error.reason === 'flow collection';
      if (!open || this.#context.dialect.multiLine === 'lexed') throw error;
      throw new YamlTreeError('bracket over lines', error.start, error.end);
    }
  }

  /** A literal or folded text. */
  #block(joined: JoinedText, { value, tag }: NonNullable<InlineValue['block']>): ScalarNode {
    const start = joined.offsetAt(0);
    const place = { start, end: start + joined.text.length };
    const binary = tag === '!!binary' ? readBinary(value) : null;
    if (binary && !('value' in binary)) throw new YamlTreeError('bad base64', start);
    const kept = this.#context.dialect.tags === 'all' && !binary && tag !== '!' ? tag : null;
    return { kind: 'scalar', type: 'string', value, ...binary, tag: kept, quoted: true, ...place };
  }

  /** Nothing at all. */
  #nothing(event: ScalarEvent): ScalarNode {
    const tagged = event.tagStart >= 0;
    const start = tagged ? event.tagStart : this.#lastEnd;
    const end = Math.max(this.#lastEnd, event.tagEnd);
    return { kind: 'scalar', type: 'null', value: null, tag: this.#tag(event), quoted: false, start, end };
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

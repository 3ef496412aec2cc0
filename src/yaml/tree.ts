// js-yaml's events into our tree: the events of an outline say how blocks are nested, and what stands within a line is read in Symfony's way.
// Knows nothing of parameters.

import { EVENT_ID, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import type { Blocks } from './block/block.js';
import { EntryList } from './entries.js';
import { readInline, readKey } from './inline/reader.js';
import type { InlineContext } from './inline/scalars.js';
import type { InlineValue } from './inline/value.js';
import { JoinedText } from './joined-text.js';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.js';
import { isSimpleScalar, readSimpleScalar } from './simple-scalar.js';
import { YamlSyntaxError } from './syntax-fault.js';
import { readBinary } from './tag.js';

/** Builds the tree of a document, null when there is none, from the events of its outline. Throws YamlSyntaxError. */
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
  /** The next part of the outline. */
  #part = 0;
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
    if (this.#peek()) throw new YamlSyntaxError('several documents', this.#lastEnd);
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
        throw new YamlSyntaxError('unreadable', this.#lastEnd);
    }
  }

  #anchor({ anchorStart }: { anchorStart: number }): string | null {
    const sign = this.#signBefore(anchorStart - 1);
    return sign && this.#original.slice(sign.start + 1, sign.end);
  }

  #tag({ tagStart }: { tagStart: number }): string | null {
    if (this.#context.dialect.tags !== 'all') return null;
    const sign = this.#signBefore(tagStart);
    const tag = sign && this.#original.slice(sign.start, sign.end);
    return tag === '!' ? null : tag;
  }

  #signBefore(place: number): { readonly start: number; readonly end: number } | null {
    return place < 0 ? null : (this.#blocks.outline.signs.get(place) ?? null);
  }

  /** Goes on to the part at a place of the outline. */
  #seek(place: number): number {
    const { places } = this.#blocks.outline;
    while (this.#part < places.length && places[this.#part] !== place) this.#part++;
    return this.#part;
  }

  #scalar(event: ScalarEvent): YamlNode {
    if (event.valueStart >= 0) {
      this.#seek(event.valueStart);
      return this.#value();
    }
    const node = this.#nothing(event);
    this.#lastEnd = Math.max(this.#lastEnd, node.end);
    this.#remember(this.#anchor(event), node);
    return node;
  }

  /** The value that is the next part. */
  #value(): YamlNode {
    const { starts, ends, values } = this.#blocks.outline;
    const [start = 0, end = 0, inline] = [starts[this.#part], ends[this.#part], values[this.#part]];
    this.#part++;
    const node = inline ? this.#inline(inline) : this.#whole(start, end);
    this.#lastEnd = Math.max(this.#lastEnd, node.end);
    if (inline) this.#remember(inline.anchor, node);
    return node;
  }

  #whole(start: number, end: number): YamlNode {
    const word = readSimpleScalar(this.#original.slice(start, end), this.#context.dialect, start, end);
    return word ?? readInline(JoinedText.of(this.#original, start, end), this.#context);
  }

  /** Whether the outline leaves the next part out, since it is like the one before. */
  #isLeftOut(): boolean {
    return this.#blocks.outline.places[this.#part] === -1;
  }

  #inline({ joined, plainInMapping, block }: InlineValue): YamlNode {
    if (block) return this.#block(joined, block);
    const node = this.#read(joined);
    if (plainInMapping && node.kind === 'scalar' && node.type === 'string' && `${node.value}`.includes(': '))
      throw new YamlSyntaxError('colon in a value', node.start, node.end);
    return node;
  }

  #read(joined: JoinedText): YamlNode {
    try {
      return readInline(joined, this.#context);
    } catch (error) {
      const open = error instanceof YamlSyntaxError && error.reason === 'open bracket';
      if (!open || this.#context.dialect.multiLine === 'lexed') throw error;
      throw new YamlSyntaxError('bracket over several lines', error.start, error.end);
    }
  }

  /** A literal or folded text. */
  #block(joined: JoinedText, { value, tag }: NonNullable<InlineValue['block']>): ScalarNode {
    const start = joined.offsetAt(0);
    const place = { start, end: start + joined.text.length };
    const binary = tag === '!!binary' ? readBinary(value) : null;
    if (binary && !('value' in binary)) throw new YamlSyntaxError('unknown tag', start);
    const kept = this.#context.dialect.tags === 'all' && !binary && tag !== '!' ? tag : null;
    return { kind: 'scalar', type: 'string', value, ...binary, tag: kept, quoted: true, ...place };
  }

  /** Nothing at all. */
  #nothing(event: ScalarEvent): ScalarNode {
    const tag = this.#signBefore(event.tagStart);
    const start = tag?.start ?? this.#lastEnd;
    const end = Math.max(this.#lastEnd, tag?.end ?? 0);
    return { kind: 'scalar', type: 'null', value: null, tag: this.#tag(event), quoted: false, start, end };
  }

  #remember(anchor: string | null, node: YamlNode): void {
    if (anchor !== null) this.#context.anchors.set(anchor, node);
  }

  #sequence(event: SequenceEvent): SequenceNode {
    const start = this.#blocks.outline.starts[this.#seek(event.start)] ?? 0;
    const items: YamlNode[] = [];
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) {
      items.push(this.#node());
      while (this.#isLeftOut()) {
        this.#part++;
        items.push(this.#value());
      }
    }
    this.#next();
    const end = Math.max(start, this.#lastEnd);
    const node: SequenceNode = { kind: 'sequence', tag: this.#tag(event), items, start, end };
    this.#remember(this.#anchor(event), node);
    return node;
  }

  #mapping(event: MappingEvent): MappingNode {
    const start = this.#blocks.outline.starts[this.#seek(event.start)] ?? 0;
    const list = new EntryList(this.#context.merges);
    while (this.#peek() && this.#peek()?.type !== EVENT_ID.POP) {
      const key = this.#keyEvent();
      list.add(key, this.#node());
      while (this.#isLeftOut()) list.add(this.#key(), this.#value());
    }
    this.#next();
    const end = Math.max(start, this.#lastEnd);
    const node: MappingNode = { kind: 'mapping', tag: this.#tag(event), entries: list.entries, start, end };
    this.#remember(this.#anchor(event) ?? this.#blocks.anchors.get(start) ?? null, node);
    return node;
  }

  #keyEvent(): ScalarNode {
    const event = this.#next();
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0)
      throw new YamlSyntaxError('complex key', this.#lastEnd);
    this.#seek(event.valueStart);
    return this.#key();
  }

  /** The key that is the next part. */
  #key(): ScalarNode {
    const { starts, ends } = this.#blocks.outline;
    const [start = 0, end = 0] = [starts[this.#part], ends[this.#part]];
    this.#part++;
    this.#lastEnd = end;
    const whole = isSimpleScalar(this.#original, start, end)
      ? readSimpleScalar(this.#original.slice(start, end), this.#context.dialect, start, end)
      : null;
    return whole?.type === 'string'
      ? whole
      : readKey(JoinedText.of(this.#original, start, end), this.#context);
  }
}

// The tails of events that go out together, encoded once for each protocol.

import { SharedText } from './frame.js';
import type { EventEncoder, Place } from './topics.js';

interface Encoded {
  readonly protocol: EventEncoder;
  readonly texts: readonly string[];
  shared: readonly SharedText[] | null;
}

export class Tails {
  readonly #payloads: readonly string[];
  readonly #positions: readonly Place[];
  /** There are few protocols. */
  readonly #encoded: Encoded[] = [];

  constructor(payloads: readonly string[], positions: readonly Place[]) {
    this.#payloads = payloads;
    this.#positions = positions;
  }

  /** The number of events. */
  get size(): number {
    return this.#payloads.length;
  }

  texts(protocol: EventEncoder): readonly string[] {
    return this.#in(protocol).texts;
  }

  /** The same, if names share them. */
  shared(protocol: EventEncoder): readonly SharedText[] {
    const encoded = this.#in(protocol);
    encoded.shared ??= encoded.texts.map((text) => new SharedText(text));
    return encoded.shared;
  }

  #in(protocol: EventEncoder): Encoded {
    for (const known of this.#encoded) if (known.protocol === protocol) return known;
    const texts = this.#payloads.map((payload, at) => protocol.eventTail(payload, this.#positions[at]));
    const encoded: Encoded = { protocol, texts, shared: null };
    this.#encoded.push(encoded);
    return encoded;
  }
}

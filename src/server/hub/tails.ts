// The tails of events that go out together, encoded once for each protocol.

import type { Position } from '../engines/engine.js';
import { SharedText } from './frame.js';
import type { EventEncoder } from './topics.js';

export class Tails {
  readonly #payloads: readonly string[];
  readonly #positions: readonly (Position | null)[];
  #protocol: EventEncoder | null = null;
  #texts: string[] = [];
  #shared: SharedText[] | null = null;

  constructor(payloads: readonly string[], positions: readonly (Position | null)[]) {
    this.#payloads = payloads;
    this.#positions = positions;
  }

  texts(protocol: EventEncoder): readonly string[] {
    if (protocol !== this.#protocol) {
      this.#protocol = protocol;
      this.#shared = null;
      this.#texts = this.#payloads.map((payload, at) =>
        protocol.eventTail(payload, this.#positions[at] ?? null),
      );
    }
    return this.#texts;
  }

  /** The same, if names share them. */
  shared(protocol: EventEncoder): readonly SharedText[] {
    const texts = this.texts(protocol);
    this.#shared ??= texts.map((text) => new SharedText(text));
    return this.#shared;
  }
}

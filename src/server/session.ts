// One client's WAMP session: its messages in, its subscriptions and prefixes kept. Never sees a socket.

import { CLOSE, type Close } from '../wamp/close-codes.js';
import { resolveCurie } from '../wamp/curie.js';
import { decodeClientMessage } from '../wamp/decode-client-message.js';
import type { ClientMessage } from '../wamp/message.js';
import { answerCall } from './calls.js';
import type { BadMessage, Counters } from './counters.js';
import { frameText } from './frame.js';
import type { Hub } from './hub.js';
import type { Limits, Log, Procedure } from './options.js';
import type { Peer, Subscription } from './topics.js';

/** Prefixes one session may define; no client is known to use more than a handful. */
const MAX_PREFIXES = 1000;

/** What all sessions of a server share. */
export interface SessionContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly log: Log;
  readonly procedures: ReadonlyMap<string, Procedure>;
}

type Of<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

const NONE: ReadonlyMap<string, string> = new Map();

export class Session {
  readonly #context: SessionContext;
  readonly #peer: Peer;
  readonly #close: (close: Close) => void;
  // Most connections of a crowd define no prefix, publishers subscribe to nothing: maps are made when first needed.
  #prefixes: Map<string, string> | null = null;
  #subscriptions: Map<string, Subscription> | null = null;
  #bad = 0;
  #refused = false;
  #listens = false;
  #ended = false;

  /** `close` is asked to end the connection; `end` must be called when it has ended. */
  constructor(context: SessionContext, peer: Peer, close: (close: Close) => void) {
    this.#context = context;
    this.#peer = peer;
    this.#close = close;
  }

  /** Whether the client ever asked for anything; one that only publishes may never read what it is sent. */
  get listens(): boolean {
    return this.#listens;
  }

  /** Handles one message, entirely, before it returns; only the answer to a call may come later. */
  receive(text: string): void {
    if (this.#ended) return;
    const message = decodeClientMessage(text);
    if (message.type === 'invalid') {
      this.#refuse(message.reason);
      return;
    }
    this.#context.counters.messages[message.type]++;
    switch (message.type) {
      case 'prefix':
        this.#definePrefix(message);
        break;
      case 'call':
        this.#call(message);
        break;
      case 'subscribe':
        this.#subscribe(message);
        break;
      case 'unsubscribe':
        this.#unsubscribe(message);
        break;
      case 'publish':
        this.#publish(message);
        break;
    }
  }

  /** Forgets the client: its subscriptions are gone, its messages ignored. May be called more than once. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const subscription of this.#subscriptions?.values() ?? []) {
      this.#context.hub.unsubscribe(subscription);
    }
    this.#subscriptions = null;
    this.#prefixes = null;
  }

  #definePrefix({ prefix, uri }: Of<'prefix'>): void {
    if (this.#isTooLong(prefix) || this.#isTooLong(uri)) {
      this.#refuse('name-too-long');
      return;
    }
    this.#prefixes ??= new Map();
    if (this.#prefixes.size >= MAX_PREFIXES && !this.#prefixes.has(prefix)) this.#refuse('too-many-prefixes');
    else this.#prefixes.set(prefix, uri);
  }

  #call({ id, procedure: name, params }: Of<'call'>): void {
    this.#listens = true;
    const procedure = this.#resolve(name);
    if (procedure === null) return;
    const caller = { session: this.#peer.id };
    const answer = answerCall({ id, procedure, params }, caller, this.#context.procedures);
    if (typeof answer === 'string') this.#send(answer);
    else void answer.then((text) => this.#send(text));
  }

  #subscribe({ topic: writtenAs }: Of<'subscribe'>): void {
    this.#listens = true;
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    this.#subscriptions ??= new Map();
    if (this.#subscriptions.has(topic)) return;
    if (this.#subscriptions.size >= this.#context.limits.maxSubscriptions) {
      this.#refuseSubscription();
      return;
    }
    this.#subscriptions.set(topic, this.#context.hub.subscribe(this.#peer, topic, writtenAs));
  }

  #unsubscribe({ topic: writtenAs }: Of<'unsubscribe'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    const subscription = this.#subscriptions?.get(topic);
    if (subscription === undefined) return;
    this.#subscriptions?.delete(topic);
    this.#context.hub.unsubscribe(subscription);
  }

  #publish({ topic: writtenAs, payload, excludeMe, exclude, eligible }: Of<'publish'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    this.#context.hub.publish({
      topic,
      payload,
      exclude: excludeMe ? [this.#peer.id] : exclude,
      eligible,
    });
  }

  #send(text: string): void {
    if (!this.#ended) this.#context.hub.send(this.#peer, frameText(text));
  }

  /** The full name; null, and the message refused, when it is longer than the limit. */
  #resolve(name: string): string | null {
    const resolved = resolveCurie(name, this.#prefixes ?? NONE);
    if (!this.#isTooLong(resolved)) return resolved;
    this.#refuse('name-too-long');
    return null;
  }

  #isTooLong(name: string): boolean {
    return Buffer.byteLength(name) > this.#context.limits.maxTopicLength;
  }

  #refuse(reason: BadMessage): void {
    const { counters, limits, log } = this.#context;
    counters.badMessages[reason]++;
    if (++this.#bad <= limits.maxBadMessages) return;
    counters.drops['bad-messages']++;
    log.warn('bad-messages', { session: this.#peer.id, last: reason, count: this.#bad });
    this.#close(CLOSE.badMessages);
  }

  #refuseSubscription(): void {
    const { counters, limits, log } = this.#context;
    counters.refusedSubscriptions++;
    // Once for each connection: a client that tries a million topics must not fill the log.
    if (!this.#refused)
      log.warn('subscription-refused', { session: this.#peer.id, limit: limits.maxSubscriptions });
    this.#refused = true;
  }
}

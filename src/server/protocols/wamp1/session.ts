// One client's WAMP session: its messages in, its subscriptions and prefixes kept. Never sees a socket.

import { CLOSE, type Close } from '../../../wamp/close-codes.js';
import { resolveCurie } from '../../../wamp/curie.js';
import { decodeClientMessage } from '../../../wamp/decode-client-message.js';
import type { CallParams, ClientMessage } from '../../../wamp/message.js';
import type { Identity } from '../../access/identity.js';
import type { Refusals } from '../../access/refusals.js';
import type { TopicAccess } from '../../access/topic-access.js';
import { frameText } from '../../connection/frame.js';
import { MessageRate } from '../../connection/message-rate.js';
import { bytesOfPrefix, bytesStored, bytesToStore } from '../../connection/stored-bytes.js';
import type { Client } from '../../handlers/define.js';
import type { Exercise } from '../../handlers/exercise.js';
import type { Handlers } from '../../handlers/handlers.js';
import { Unanswered } from '../../handlers/unanswered.js';
import type { Hub } from '../../hub/hub.js';
import type { Peer, Subscription } from '../../hub/topics.js';
import type { BadMessage, Counters, Refused } from '../../observe/counters.js';
import type { Log } from '../../observe/log.js';
import type { Limits, Procedure } from '../../options.js';
import { answerCall } from './calls.js';

/** What all sessions of a server share. */
export interface SessionContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly log: Log;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly access: TopicAccess;
  readonly refusals: Refusals;
  readonly handlers: Handlers;
  readonly exercise: Exercise;
}

type Of<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

const NONE: ReadonlyMap<string, string> = new Map();

export class Session {
  readonly #context: SessionContext;
  readonly #peer: Peer;
  readonly #identity: Identity;
  readonly #number: number;
  readonly #close: (close: Close) => void;
  // Most connections of a crowd define no prefix, publishers subscribe to nothing: maps are made when first needed.
  #prefixes: Map<string, string> | null = null;
  #subscriptions: Map<string, Subscription> | null = null;
  #unanswered: Unanswered | null = null;
  #rate: MessageRate | null = null;
  #stored = 0;
  #bad = 0;
  #listens = false;
  #ended = false;

  /**
   * `number` counts the connections of the server; `close` is asked to end the connection; `end` must be called when it
   * has ended.
   */
  constructor(
    context: SessionContext,
    peer: Peer,
    identity: Identity,
    number: number,
    close: (close: Close) => void,
  ) {
    this.#context = context;
    this.#peer = peer;
    this.#identity = identity;
    this.#number = number;
    this.#close = close;
  }

  /** Whether the client ever asked for anything; one that only publishes may never read what it is sent. */
  get listens(): boolean {
    return this.#listens;
  }

  /** Handles one message, entirely, before it returns; only the answer to a call may come later. */
  receive(text: string): void {
    if (this.#ended || !this.isInTime()) return;
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

  /**
   * Counts a message or a ping; false, and refused, when it came too fast. Publishes of the application must not be lost, so
   * it may send as fast as it can.
   */
  isInTime(): boolean {
    const { maxMessageRate } = this.#context.limits;
    if (maxMessageRate === 0 || this.#identity.role === 'backend') return true;
    const now = performance.now();
    this.#rate ??= new MessageRate(maxMessageRate, now);
    if (this.#rate.take(maxMessageRate, now)) return true;
    this.#refuse('too-fast');
    return false;
  }

  /** Forgets the client: its subscriptions are gone, its messages ignored. May be called more than once. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    const subscriptions = this.#subscriptions ?? new Map<string, Subscription>();
    this.#subscriptions = null;
    this.#prefixes = null;
    for (const subscription of subscriptions.values()) this.#context.hub.unsubscribe(subscription);
    if (this.#context.handlers.none) return;
    for (const topic of subscriptions.keys()) {
      this.#await(
        topic,
        this.#context.handlers.unsubscribed(topic, () => this.#client()),
      );
    }
  }

  #definePrefix({ prefix, uri }: Of<'prefix'>): void {
    if (this.#isTooLong(prefix) || this.#isTooLong(uri)) {
      this.#refuse('name-too-long');
      return;
    }
    this.#prefixes ??= new Map();
    const bytes = bytesOfPrefix(prefix, uri) - bytesOfPrefix(prefix, this.#prefixes.get(prefix));
    if (this.#prefixes.size >= this.#context.limits.maxPrefixes && !this.#prefixes.has(prefix))
      this.#refuse('too-many-prefixes');
    else if (this.#storesTooMuch(bytes)) this.#refuse('stored-bytes');
    else {
      this.#prefixes.set(prefix, uri);
      this.#stored += bytes;
    }
  }

  #call({ id, procedure: name, params }: Of<'call'>): void {
    this.#listens = true;
    const procedure = this.#resolve(name);
    if (procedure === null) return;
    const run = this.#procedure(procedure);
    // A procedure that nobody has costs nothing, and is answered as ever.
    if (run !== null) this.#isBusy(procedure);
    const answer = answerCall({ id, procedure, params }, run, () => this.#calls());
    if (typeof answer === 'string') this.#send(answer);
    else void answer.then((text) => this.#send(text));
  }

  #subscribe({ topic: writtenAs }: Of<'subscribe'>): void {
    this.#listens = true;
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    this.#subscriptions ??= new Map();
    if (this.#subscriptions.has(topic)) return;
    const bytes = bytesToStore(topic, writtenAs);
    const { access, handlers, hub, refusals } = this.#context;
    const full = this.#noRoom(this.#subscriptions.size, bytes);
    if (full !== null) {
      refusals.note('subscription-refused', full, { session: this.#peer.id });
      return;
    }
    if (access.verdict('subscribe', this.#identity, topic, this.#peer.id) === 'no') return;
    if (handlers.handles(topic, 'subscribe') && this.#isBusy(topic)) return;
    this.#subscriptions.set(topic, hub.subscribe(this.#peer, topic, writtenAs));
    this.#stored += bytes;
    this.#await(
      topic,
      handlers.subscribed(topic, () => this.#client()),
    );
  }

  #unsubscribe({ topic: writtenAs }: Of<'unsubscribe'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    const subscription = this.#subscriptions?.get(topic);
    if (subscription === undefined) return;
    this.#subscriptions?.delete(topic);
    this.#stored -= bytesStored(subscription);
    this.#context.hub.unsubscribe(subscription);
    this.#await(
      topic,
      this.#context.handlers.unsubscribed(topic, () => this.#client()),
    );
  }

  #publish({ topic: writtenAs, payload, excludeMe, exclude, eligible }: Of<'publish'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    const { access, handlers, hub } = this.#context;
    const verdict = access.verdict('publish', this.#identity, topic, this.#peer.id);
    if (verdict === 'no') return;
    const publication = {
      topic,
      payload,
      exclude: excludeMe ? [this.#peer.id] : exclude,
      eligible: verdict === 'echo' ? [this.#peer.id] : eligible,
    };
    if (!handlers.handles(topic, 'publish')) hub.publish(publication);
    else if (!this.#isBusy(topic))
      this.#await(
        topic,
        handlers.published(publication, () => this.#client()),
      );
  }

  /** Who this is to a handler. */
  #client(): Client {
    const { role, user } = this.#identity;
    return { session: this.#peer.id, number: this.#number, role, user };
  }

  #calls(): Unanswered {
    this.#unanswered ??= new Unanswered(this.#context.limits);
    return this.#unanswered;
  }

  #procedure(name: string): ((params: CallParams) => unknown) | null {
    const own = this.#context.procedures.get(name);
    const run = own ?? this.#context.handlers.procedure(name);
    return run === null ? null : (params) => run(params, this.#client());
  }

  /** Whether handlers still work on as much as one client may ask of them, which is noted. */
  #isBusy(topic: string): boolean {
    if (this.#unanswered === null || !this.#unanswered.full) return false;
    this.#context.refusals.note('refused', 'calls', { topic, session: this.#peer.id });
    return true;
  }

  /** Counts what a handler has not finished yet. */
  #await(topic: string, work: Promise<void> | null): void {
    if (work === null) return;
    void this.#calls()
      .wait(work)
      .then((outcome) => {
        if (outcome === 'late')
          this.#context.exercise.failed('late', { topic }, new Error('the handler took too long'));
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

  /** Which limit another subscription would break; null for none. */
  #noRoom(subscriptions: number, bytes: number): Refused | null {
    const { hub, limits } = this.#context;
    if (subscriptions >= limits.maxSubscriptions) return 'subscriptions';
    if (this.#storesTooMuch(bytes)) return 'stored-bytes';
    const isStranger = this.#identity.role !== 'backend';
    return isStranger && hub.subscriptions >= limits.maxTotalSubscriptions ? 'total-subscriptions' : null;
  }

  /** Strangers may not fill the memory with names; the application is trusted with it. */
  #storesTooMuch(bytes: number): boolean {
    const { maxStoredBytes } = this.#context.limits;
    return bytes > 0 && this.#stored + bytes > maxStoredBytes && this.#identity.role !== 'backend';
  }

  #refuse(reason: BadMessage): void {
    const { counters, limits, refusals } = this.#context;
    counters.badMessages[reason]++;
    if (++this.#bad <= limits.maxBadMessages) return;
    const drop = reason === 'too-fast' ? 'too-fast' : 'bad-messages';
    refusals.dropped('bad-messages', drop, { session: this.#peer.id, last: reason, count: this.#bad });
    this.#close(drop === 'too-fast' ? CLOSE.tooFast : CLOSE.badMessages);
  }
}

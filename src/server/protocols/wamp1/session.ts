// One client's WAMP session: its messages in, its subscriptions and prefixes kept. Never sees a socket.

import type { Limits } from '../../../settings/generated/limits.js';
import { resolveCurie } from '../../../wamp/curie.js';
import { decodeClientMessage } from '../../../wamp/decode-client-message.js';
import type { CallParams, ClientMessage } from '../../../wamp/message.js';
import type { TopicAccess } from '../../access/topic-access.js';
import type { Client, Procedure } from '../../handlers/define.js';
import type { Handlers } from '../../handlers/handlers.js';
import type { OperatorCode } from '../../handlers/operator-code.js';
import { Unanswered } from '../../handlers/unanswered.js';
import type { Hub } from '../../hub/hub.js';
import type { Subscription } from '../../hub/topics.js';
import type { Counters, Refused } from '../../observe/counters.js';
import type { Refusals } from '../../observe/refusals.js';
import type { Session, SessionPeer } from '../protocol.js';
import { answerCall } from './calls.js';
import { bytesOfPrefix, bytesStored, bytesToStore } from './stored-bytes.js';

/** What all sessions of a server share. */
export interface WampSessionContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly access: TopicAccess;
  readonly refusals: Refusals;
  readonly handlers: Handlers;
  readonly operatorCode: OperatorCode;
}

type Of<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

const NONE: ReadonlyMap<string, string> = new Map();

export class WampSession implements Session {
  readonly #context: WampSessionContext;
  readonly #peer: SessionPeer;
  // Most connections of a crowd define no prefix, publishers subscribe to nothing: maps are made when first needed.
  #prefixes: Map<string, string> | null = null;
  #subscriptions: Map<string, Subscription> | null = null;
  #unanswered: Unanswered | null = null;
  #stored = 0;
  #listens = false;
  #publishes = false;

  constructor(context: WampSessionContext, peer: SessionPeer) {
    this.#context = context;
    this.#peer = peer;
  }

  get listens(): boolean {
    return this.#listens;
  }

  get publishes(): boolean {
    return this.#publishes;
  }

  receive(text: string): void {
    const message = decodeClientMessage(text);
    if (message.type === 'invalid') {
      this.#peer.refuse(message.reason);
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

  end(): void {
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
      this.#peer.refuse('name-too-long');
      return;
    }
    this.#prefixes ??= new Map();
    const bytes = bytesOfPrefix(prefix, uri) - bytesOfPrefix(prefix, this.#prefixes.get(prefix));
    if (this.#prefixes.size >= this.#context.limits.maxPrefixes && !this.#prefixes.has(prefix))
      this.#peer.refuse('too-many-prefixes');
    else if (this.#storesTooMuch(bytes)) this.#peer.refuse('stored-bytes');
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
    if (typeof answer === 'string') this.#peer.send(answer);
    else void answer.then((text) => this.#peer.send(text));
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
    if (access.verdict('subscribe', this.#peer.identity, topic, this.#peer.id) === 'no') return;
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
    const verdict = access.verdict('publish', this.#peer.identity, topic, this.#peer.id);
    if (verdict === 'no') return;
    const publication = {
      topic,
      payload,
      exclude: excludeMe ? [this.#peer.id] : exclude,
      eligible: verdict === 'echo' ? [this.#peer.id] : eligible,
    };
    const handled = handlers.handles(topic, 'publish');
    if (handled && this.#isBusy(topic)) return;
    if (verdict === 'yes') this.#publishes = true;
    if (!handled) {
      hub.publish(publication);
      return;
    }
    this.#await(
      topic,
      handlers.published(publication, () => this.#client()),
    );
  }

  /** Who this is to a handler. */
  #client(): Client {
    const { id, number, identity } = this.#peer;
    const { role, user } = identity;
    return { session: id, number, role, user };
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
          this.#context.operatorCode.failed('late', { topic }, new Error('the handler took too long'));
      });
  }

  /** The full name; null, and the message refused, when it is longer than the limit. */
  #resolve(name: string): string | null {
    const resolved = resolveCurie(name, this.#prefixes ?? NONE);
    if (!this.#isTooLong(resolved)) return resolved;
    this.#peer.refuse('name-too-long');
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
    const isStranger = this.#peer.identity.role !== 'backend';
    return isStranger && hub.subscriptions >= limits.maxTotalSubscriptions ? 'total-subscriptions' : null;
  }

  /** Strangers may not fill the memory with names; the application is trusted with it. */
  #storesTooMuch(bytes: number): boolean {
    const { maxStoredBytes } = this.#context.limits;
    return bytes > 0 && this.#stored + bytes > maxStoredBytes && this.#peer.identity.role !== 'backend';
  }
}

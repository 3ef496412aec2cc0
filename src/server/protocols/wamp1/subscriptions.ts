// The subscriptions of one client, subject to its limits, the topic rules and your handlers.

import { encodeCallError } from '../../../wamp/encode.js';
import type { TopicAccess } from '../../access/topic-access.js';
import type { Heads, Position } from '../../engines/engine.js';
import { CallError } from '../../handlers/call-error.js';
import { clientOf } from '../../handlers/define.js';
import type { Handlers } from '../../handlers/handlers.js';
import type { Ran } from '../../handlers/operator-code.js';
import type { Subscription } from '../../hub/topics.js';
import type { Refused } from '../../observe/counters.js';
import type { Refusals } from '../../observe/refusals.js';
import type { Quotas } from '../../quota/quotas.js';
import type { SessionPeer } from '../protocol.js';
import { ownError } from './calls.js';
import { limitError } from './limit-error.js';
import type { Past } from './recovery.js';
import { Return, type ReturnContext } from './return.js';
import { bytesToStore } from './stored-bytes.js';

export interface SubscriptionsContext extends ReturnContext {
  readonly access: TopicAccess;
  readonly refusals: Refusals;
  readonly quotas: Quotas;
  readonly handlers: Handlers;
}

/** What subscriptions need from their session. */
export interface Keeper {
  /** Whether the client has too many unfinished calls and handlers. If so, counts a refusal. */
  isBusy(topic: string): boolean;
  /** The result of a handler; `failed` if it took too long. */
  wait(topic: string, work: Promise<Ran>): Promise<Ran>;
  /** Why so many more bytes may not be stored; null if they may. */
  storesTooMuch(bytes: number): Refused | null;
  /** Adds to the stored bytes; negative to subtract. */
  stored(bytes: number): void;
}

/** A subscription that a handler has not decided about yet. */
class Entering {
  readonly writtenAs: string;
  /** The position from which on the client gets events first, once the handler has let it in; null for none. */
  readonly since: Position | null;
  /** The position when the client subscribed; null if it is not known or not needed. */
  readonly asked: Position | null;
  /** Null while the client must not get events, because a promise is pending. */
  subscription: Subscription | null;
  /** Whether a handler removed the subscription. */
  removed = false;

  constructor(writtenAs: string, subscription: Subscription, since: Position | null, asked: Position | null) {
    this.writtenAs = writtenAs;
    this.since = since;
    this.asked = asked;
    this.subscription = subscription;
  }
}

type Held = Subscription | Entering;

export class Subscriptions {
  readonly #context: SubscriptionsContext;
  readonly #peer: SessionPeer;
  readonly #keeper: Keeper;
  readonly #past: Past | null;
  /** For clients that may have missed something and cannot ask for it. */
  readonly #return: Return | null;
  readonly #held = new Map<string, Held>();

  /** `past` is null for clients that do not know our extensions. */
  constructor(context: SubscriptionsContext, peer: SessionPeer, keeper: Keeper, past: Past | null) {
    this.#past = past;
    this.#context = context;
    this.#peer = peer;
    this.#keeper = keeper;
    const owner = past === null ? context.rewind.expected(peer) : null;
    const begin = (topic: string, since: Position, asked: Position) => this.#begin(topic, since, asked);
    this.#return = owner === null ? null : new Return(context, peer, owner, begin);
  }

  /**
   * Subscribes the client, once for each topic. A handler may decide later. Ratchet 0.2.8 did not resolve CURIEs, so its clients
   * also got what was published under the same text. Clients without our extensions are therefore subscribed to the text too.
   * `position` is the last one that a client with our extensions knows, as it sent it; undefined if it names none.
   */
  add(topic: string, writtenAs: string, position: unknown): void {
    if (this.#held.has(topic)) this.#addUnresolved(topic, writtenAs);
    else this.#ask(topic, writtenAs, position);
  }

  /** `told` says whether the client hears about a limit: not if it did not ask for this topic by itself. */
  #ask(topic: string, writtenAs: string, position: unknown, told = true): void {
    const { access, handlers, hub, quotas, refusals } = this.#context;
    const bytes = bytesToStore(topic, writtenAs);
    const full = this.#noRoom(bytes);
    if (full !== null) {
      refusals.note('subscription-refused', full, { session: this.#peer.id }, this.#peer);
      if (told) this.#peer.send(limitError(writtenAs, full));
      return;
    }
    if (access.verdict('subscribe', this.#peer, topic) === 'no') return;
    const handled = handlers.handles(topic, 'subscribe');
    if (handled && this.#keeper.isBusy(topic)) {
      if (told) this.#peer.send(limitError(writtenAs, 'calls'));
      return;
    }
    // What was missed comes after the handler's decision and before everything else. Without it, a client gets events at once, also
    // those of a handler that has not let it in yet.
    const begins = this.#return?.next(topic, !handled) ?? null;
    const missed = begins === 'later' ? null : begins;
    const since = handled ? (this.#past?.canRecover(topic, position) ?? missed) : null;
    if (since === null) this.#past?.begin(topic, writtenAs, position);
    if (missed !== null && !handled) this.#return?.recover(topic, writtenAs, missed);
    const silent = since !== null || begins === 'later';
    const subscription = hub.subscribe(this.#peer, topic, writtenAs, silent);
    quotas.subscriptions.take(this.#peer);
    this.#keeper.stored(bytes);
    const asked = missed === null ? null : hub.position(topic);
    if (handled) this.#enter(topic, new Entering(writtenAs, subscription, since, asked));
    else this.#hold(topic, subscription);
  }

  /** Unsubscribes the client. */
  delete(topic: string, writtenAs: string): void {
    for (const name of this.#namesOf(topic, writtenAs)) {
      const held = this.#take(name);
      // A handler that has not decided yet is told when it has.
      if (held !== undefined && !(held instanceof Entering)) this.#tellLeft(name);
    }
  }

  /** Removes a subscription for a handler, which is not told. */
  remove(topic: string): void {
    for (const name of this.#namesOf(topic, topic)) {
      const held = this.#take(name);
      if (held instanceof Entering) held.removed = true;
    }
  }

  /** Ends all subscriptions, because the client has left. `seen` is what it has certainly got, if the connection was lost. */
  end(seen: Heads | null): void {
    this.#return?.end();
    if (seen !== null && this.#past === null) this.#context.rewind.remember(this.#peer, this.#joined(), seen);
    const topics = [...this.#held.keys()];
    const left = topics.filter((topic) => !(this.#take(topic) instanceof Entering));
    for (const topic of left) this.#tellLeft(topic);
  }

  /** Lets the handler decide. Until it returns, the client already gets what is broadcast. */
  #enter(topic: string, entering: Entering): void {
    this.#held.set(topic, entering);
    const ran = this.#context.handlers.subscribed(topic, () => clientOf(this.#peer));
    if (!(ran instanceof Promise)) {
      this.#decided(topic, entering, ran);
      return;
    }
    if (entering.subscription !== null) this.#context.hub.unsubscribe(entering.subscription);
    entering.subscription = null;
    void this.#keeper.wait(topic, ran).then((later) => this.#decided(topic, entering, later));
  }

  #decided(topic: string, entering: Entering, ran: Ran): void {
    const { refusals } = this.#context;
    const stays = this.#held.get(topic) === entering;
    if (ran === 'done') {
      if (stays) this.#letIn(topic, entering);
      // If the client left in the meantime, the handler that let it in must know.
      else if (entering.subscription === null && !entering.removed) this.#tellLeft(topic);
      return;
    }
    if (stays) this.#take(topic);
    if (ran instanceof CallError) {
      const { identity, id } = this.#peer;
      refusals.note('refused', 'handler', { topic, role: identity.role, session: id }, this.#peer);
      this.#peer.send(topicError(entering.writtenAs, ran));
    }
  }

  /** The client gets what it has missed, and all events from now on. */
  #letIn(topic: string, { asked, since, subscription, writtenAs }: Entering): void {
    const { hub } = this.#context;
    if (since === null) {
      this.#hold(topic, subscription ?? hub.subscribe(this.#peer, topic, writtenAs));
      return;
    }
    if (subscription !== null) hub.unsubscribe(subscription);
    this.#past?.recover(topic, writtenAs, since);
    this.#return?.recover(topic, writtenAs, since, asked);
    this.#hold(topic, hub.subscribe(this.#peer, topic, writtenAs));
  }

  /** Opens a subscription that waited until the client was recognized. */
  #begin(topic: string, since: Position, asked: Position): void {
    const held = this.#held.get(topic);
    if (held === undefined || held instanceof Entering) return;
    const { name } = held.group;
    this.#context.hub.unsubscribe(held);
    this.#return?.recover(topic, name, since, asked);
    this.#held.set(topic, this.#context.hub.subscribe(this.#peer, topic, name));
  }

  #hold(topic: string, subscription: Subscription): void {
    this.#held.set(topic, subscription);
    this.#addUnresolved(topic, subscription.group.name);
  }

  #addUnresolved(topic: string, writtenAs: string): void {
    if (topic === writtenAs || this.#past !== null || this.#held.has(writtenAs)) return;
    const { access, limits } = this.#context;
    if (Buffer.byteLength(writtenAs) > limits.maxTopicLength) return;
    // The client did not ask for this topic, so nothing is refused if a rule closes it.
    if (access.rules.verdict('subscribe', this.#peer.identity, writtenAs) !== 'no')
      this.#ask(writtenAs, writtenAs, undefined, false);
  }

  /** Since when the client is subscribed to each topic. */
  *#joined(): Generator<readonly [topic: string, joined: Heads]> {
    for (const [topic, held] of this.#held) {
      if (!(held instanceof Entering) && this.#context.hub.keeps(topic)) yield [topic, held.joined];
    }
  }

  /** The topics that are one topic to the client. */
  #namesOf(topic: string, writtenAs: string): Iterable<string> {
    return this.#past !== null ? [topic] : new Set([topic, writtenAs, this.#nameOf(topic) ?? topic]);
  }

  /** The client's name for a topic; undefined if it is not subscribed. */
  #nameOf(topic: string): string | undefined {
    const held = this.#held.get(topic);
    return held instanceof Entering ? held.writtenAs : held?.group.name;
  }

  /** Removes the subscription to a topic, whatever its state. */
  #take(topic: string): Held | undefined {
    const held = this.#held.get(topic);
    if (held === undefined) return undefined;
    this.#keeper.stored(-bytesToStore(topic, this.#nameOf(topic) ?? ''));
    this.#held.delete(topic);
    this.#return?.forget(topic);
    this.#context.quotas.subscriptions.give(this.#peer);
    const subscription = held instanceof Entering ? held.subscription : held;
    if (subscription !== null) this.#context.hub.unsubscribe(subscription);
    return held;
  }

  #tellLeft(topic: string): void {
    const ran = this.#context.handlers.unsubscribed(topic, () => clientOf(this.#peer));
    if (ran instanceof Promise) void this.#keeper.wait(topic, ran);
  }

  /** The limit that another subscription would exceed; null if there is none. */
  #noRoom(bytes: number): Refused | null {
    const { limits, quotas } = this.#context;
    if (this.#held.size >= limits.maxSubscriptions) return 'subscriptions';
    return this.#keeper.storesTooMuch(bytes) ?? quotas.subscriptions.refusal(this.#peer);
  }
}

/** As in Gos: a CALLERROR with the topic as call id. */
export function topicError(topic: string, error: CallError): string {
  const id = JSON.stringify(topic);
  return ownError(id, error) ?? encodeCallError(id, topic, 'RPC Failed', undefined);
}

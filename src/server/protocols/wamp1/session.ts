// One client's WAMP session: handles its messages and keeps its subscriptions and prefixes. Never sees a socket.

import type { Limits } from '../../../settings/generated/limits.js';
import { resolveCurie } from '../../../wamp/curie.js';
import { decodeClientMessage } from '../../../wamp/decode-client-message.js';
import { encodeCallResult } from '../../../wamp/encode.js';
import { RESUME_PROCEDURE, restartReason } from '../../../wamp/extensions.js';
import type { CallParams, ClientMessage } from '../../../wamp/message.js';
import type { TopicAccess } from '../../access/topic-access.js';
import type { Heads } from '../../engines/engine.js';
import { clientOf, type Procedure } from '../../handlers/define.js';
import type { Handlers } from '../../handlers/handlers.js';
import type { OperatorCode, Ran } from '../../handlers/operator-code.js';
import { Unanswered } from '../../handlers/unanswered.js';
import type { Hub } from '../../hub/hub.js';
import type { Counters, Refused } from '../../observe/counters.js';
import type { Refusals } from '../../observe/refusals.js';
import type { Quotas } from '../../quota/quotas.js';
import type { Rewind } from '../../rewind/rewind.js';
import type { Session, SessionPeer } from '../protocol.js';
import { answerCall, busyError } from './calls.js';
import { limitError } from './limit-error.js';
import { Past } from './recovery.js';
import type { ResumeTokens } from './resume-tokens.js';
import { bytesOfPrefix } from './stored-bytes.js';
import { type Keeper, Subscriptions, topicError } from './subscriptions.js';

/** What the sessions of a server share. */
export interface WampSessionContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly quotas: Quotas;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly access: TopicAccess;
  readonly refusals: Refusals;
  readonly handlers: Handlers;
  readonly operatorCode: OperatorCode;
  readonly resumeTokens: ResumeTokens;
  readonly rewind: Rewind;
}

type Of<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

const NONE: ReadonlyMap<string, string> = new Map();

export class WampSession implements Session, Keeper {
  readonly #context: WampSessionContext;
  readonly #peer: SessionPeer;
  /** Null for clients that do not know our extensions. */
  readonly #past: Past | null;
  // Most clients define no prefix, and publishers do not subscribe. So maps are created when first needed.
  #prefixes: Map<string, string> | null = null;
  #subscriptions: Subscriptions | null = null;
  #unanswered: Unanswered | null = null;
  #stored = 0;
  #listens = false;
  #publishes = false;

  /** `knowsExtensions` is true for our own clients. */
  constructor(context: WampSessionContext, peer: SessionPeer, knowsExtensions: boolean) {
    this.#context = context;
    this.#peer = peer;
    this.#past = knowsExtensions ? new Past(context, peer) : null;
  }

  get listens(): boolean {
    return this.#listens;
  }

  get onlyPublishes(): boolean {
    return !this.#listens && (this.#publishes || this.#peer.identity.role === 'backend');
  }

  /** To other WAMP v1 clients, every close code is final. */
  restartReason(retry: number): string | null {
    return this.#past === null ? null : restartReason(retry);
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

  remove(topic: string): void {
    this.#subscriptions?.remove(topic);
  }

  end(seen: Heads | null): void {
    this.#subscriptions?.end(seen);
    this.#subscriptions = null;
    this.#past?.end();
    this.#prefixes = null;
    this.stored(-this.#stored);
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
    else if (this.storesTooMuch(bytes) !== null) this.#peer.refuse('stored-bytes');
    else {
      this.#prefixes.set(prefix, uri);
      this.stored(bytes);
    }
  }

  #call({ id, procedure: name, params }: Of<'call'>): void {
    this.#listens = true;
    // Every answer repeats the id.
    if (this.#isTooLong(id)) {
      this.#peer.refuse('name-too-long');
      return;
    }
    if (name === RESUME_PROCEDURE && this.#past !== null) {
      this.#peer.send(encodeCallResult(id, this.#past.resume(Array.isArray(params) ? params[0] : null)));
      return;
    }
    const procedure = this.#resolve(name);
    if (procedure === null) return;
    const run = this.#procedure(procedure);
    // Unknown procedures cost nothing, so they do not count.
    const busy = run !== null && this.isBusy(procedure);
    const answer = busy
      ? busyError(id, procedure)
      : answerCall({ id, procedure, params }, run, () => this.#calls());
    if (typeof answer === 'string') this.#peer.send(answer);
    else void answer.then((text) => this.#peer.send(text));
  }

  #subscribe({ topic: writtenAs, position }: Of<'subscribe'>): void {
    this.#listens = true;
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    this.#subscriptions ??= new Subscriptions(this.#context, this.#peer, this, this.#past);
    this.#subscriptions.add(topic, writtenAs, position);
  }

  #unsubscribe({ topic: writtenAs }: Of<'unsubscribe'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic !== null) this.#subscriptions?.delete(topic, writtenAs);
  }

  #publish({ topic: writtenAs, payload, excludeMe, exclude, eligible }: Of<'publish'>): void {
    const topic = this.#resolve(writtenAs);
    if (topic === null) return;
    const { access, handlers, hub } = this.#context;
    const verdict = access.verdict('publish', this.#peer, topic);
    if (verdict === 'no') return;
    const publication = {
      topic,
      payload,
      exclude: excludeMe ? [this.#peer.id] : exclude,
      eligible: verdict === 'echo' ? [this.#peer.id] : eligible,
    };
    const accepted = verdict === 'yes';
    if (!handlers.handles(topic, 'publish')) {
      this.#publishes ||= accepted;
      // What only comes back to a stranger must not fill the history of all.
      if (verdict === 'echo') hub.tell(topic, payload, publication.eligible);
      else hub.publish(publication);
    } else if (this.isBusy(topic)) {
      this.#peer.send(limitError(writtenAs, 'calls'));
    } else {
      const ran = handlers.published(publication, () => clientOf(this.#peer));
      if (ran instanceof Promise)
        void this.wait(topic, ran).then((later) => this.#published(writtenAs, later, accepted));
      else this.#published(writtenAs, ran, accepted);
    }
  }

  /** What came of a publication that a handler got; Gos answers an error of its own in this way. */
  #published(topic: string, ran: Ran, accepted: boolean): void {
    if (ran === 'done') this.#publishes ||= accepted;
    else if (ran !== 'failed') this.#peer.send(topicError(topic, ran));
  }

  #calls(): Unanswered {
    this.#unanswered ??= new Unanswered(this.#context.limits, this.#context.quotas.calls, this.#peer);
    return this.#unanswered;
  }

  #procedure(name: string): ((params: CallParams) => unknown) | null {
    const own = this.#context.procedures.get(name);
    const run = own ?? this.#context.handlers.procedure(name);
    return run === null ? null : (params) => run(params, clientOf(this.#peer));
  }

  isBusy(topic: string): boolean {
    const reason = this.#calls().refusal();
    if (reason === null) return false;
    this.#context.refusals.note('refused', reason, { topic, session: this.#peer.id }, this.#peer);
    return true;
  }

  async wait(topic: string, work: Promise<Ran>): Promise<Ran> {
    const outcome = await this.#calls().wait(work);
    if (typeof outcome === 'object' && 'value' in outcome) return outcome.value;
    this.#context.operatorCode.failed('late', { topic }, new Error('the handler took too long'));
    return 'failed';
  }

  /** Resolves a name. Returns null, and refuses the message, if the result is too long. */
  #resolve(name: string): string | null {
    const resolved = resolveCurie(name, this.#prefixes ?? NONE);
    if (!this.#isTooLong(resolved)) return resolved;
    this.#peer.refuse('name-too-long');
    return null;
  }

  #isTooLong(name: string): boolean {
    return Buffer.byteLength(name) > this.#context.limits.maxTopicLength;
  }

  storesTooMuch(bytes: number): Refused | null {
    const { limits, quotas } = this.#context;
    if (bytes <= 0 || this.#peer.identity.role === 'backend') return null;
    if (this.#stored + bytes > limits.maxStoredBytes) return 'stored-bytes';
    return quotas.storedBytes.refusal(this.#peer, bytes);
  }

  stored(bytes: number): void {
    this.#stored += bytes;
    this.#context.quotas.storedBytes.take(this.#peer, bytes);
  }
}

// What one of our clients missed while it was away, and which sessions it had before.

import { encodeEventHead, encodeEventTail } from '../../../wamp/encode.js';
import { RECOVERY_TOPIC, type Recovery } from '../../../wamp/extensions.js';
import { decodePosition, encodePosition } from '../../../wamp/position.js';
import type { Position } from '../../engines/engine.js';
import type { Reader } from '../../hub/replay.js';
import type { SessionPeer } from '../protocol.js';
import type { Owner, ResumeTokens } from './resume-tokens.js';
import { type MissedContext, sendMissed } from './send-missed.js';

export interface RecoveryContext extends MissedContext {
  readonly resumeTokens: ResumeTokens;
}

/** The most session ids that a client counts under. */
const MAX_IDS = 8;
const HEAD = encodeEventHead(JSON.stringify(RECOVERY_TOPIC));

/** The message about a subscription. */
export function encodeRecovery(recovery: Recovery): string {
  return HEAD + encodeEventTail(JSON.stringify(recovery));
}

/** The past of one session. */
export class Past implements Owner, Reader {
  ids: readonly string[];
  /** Whether the client has presented a token that is not known here. */
  unproven = false;
  readonly #context: RecoveryContext;
  readonly #peer: SessionPeer;
  #token: string | null = null;
  /** Bytes of missed events that were sent. */
  #resent = 0;

  constructor(context: RecoveryContext, peer: SessionPeer) {
    this.#context = context;
    this.#peer = peer;
    this.ids = [peer.id];
  }

  get who(): string {
    const { role, user } = this.#peer.identity;
    return `${role} ${user?.id ?? ''}`;
  }

  /** The client had the session of a token. Returns whether it is known. */
  resume(token: unknown): boolean {
    const ids = this.#context.resumeTokens.take(token, this.who);
    if (ids === null) this.unproven = true;
    else this.ids = [...this.ids, ...ids].slice(0, MAX_IDS);
    return ids !== null;
  }

  /** The session has ended. */
  end(): void {
    if (this.#token !== null) this.#context.resumeTokens.end(this.#token, this, this.#peer);
  }

  /** The position that a client names, if everything since is known. */
  canRecover(topic: string, named: unknown): Position | null {
    const since = decodePosition(named);
    return since !== null && this.#missed(topic, since) !== null ? since : null;
  }

  /** Opens a subscription: sends what the client has missed since the position that it names; undefined if it names none. */
  begin(topic: string, writtenAs: string, named: unknown): void {
    const since = decodePosition(named);
    if (since === null) this.#tell(topic, writtenAs, named === undefined ? undefined : false);
    else this.recover(topic, writtenAs, since);
  }

  /** Sends what the client has missed, all of it or nothing, and says which. */
  recover(topic: string, writtenAs: string, since: Position): void {
    const events = this.#missed(topic, since);
    const bytes = events && sendMissed(this.#context, this.#peer, events, writtenAs, this.#resent);
    this.#resent += bytes ?? 0;
    this.#tell(topic, writtenAs, bytes !== null);
  }

  /** Says where a subscription begins, and whether nothing is missing before; undefined if the client named no position. */
  #tell(topic: string, writtenAs: string, recovered: boolean | undefined): void {
    const { counters, hub, resumeTokens } = this.#context;
    if (recovered !== undefined) counters.recoveries[recovered ? 'complete' : 'incomplete']++;
    const position = hub.position(topic);
    const first = this.#token === null;
    this.#token ??= resumeTokens.issue(this);
    this.#peer.send(
      encodeRecovery({
        topic: writtenAs,
        position: position && encodePosition(position),
        ...(recovered === undefined ? {} : { recovered }),
        ...(first ? { resume: this.#token } : {}),
      }),
    );
  }

  #missed(topic: string, since: Position) {
    return this.#context.hub.missed(topic, since, this);
  }
}

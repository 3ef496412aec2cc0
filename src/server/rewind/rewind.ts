// Finds out what clients have missed that cannot ask for it, such as AutobahnJS. Knows no protocol.

import type { Limits } from '../../settings/generated/limits.js';
import type { Identity } from '../access/identity.js';
import type { TopicRules } from '../access/topic-rules.js';
import type { Heads, Position } from '../engines/engine.js';
import type { Holder } from '../quota/quota.js';
import { LostConnections, lostBounds } from './lost-connections.js';

/** A client that may come back. */
export interface Returning extends Holder {
  readonly identity: Identity;
  /** Tells browsers and origins of guests apart, as far as they can be. */
  readonly browser: number;
}

export interface RewindContext {
  readonly limits: Pick<Limits, 'rewind' | 'maxConnectionsPerAddress'>;
  readonly access: () => { readonly rules: TopicRules; readonly rewindGuests: boolean };
}

export class Rewind {
  readonly #context: RewindContext;
  readonly #lost: LostConnections;

  constructor(context: RewindContext) {
    this.#context = context;
    const { limits } = context;
    this.#lost = new LostConnections(
      () => limits.rewind,
      () => lostBounds(limits.maxConnectionsPerAddress !== 0),
    );
  }

  /** Lost connections that are remembered. */
  get size(): number {
    return this.#lost.size;
  }

  /**
   * By what a client is recognized when it comes back: a user by the verified ID, a guest by address, browser and origin. Null if it
   * is not remembered.
   */
  ownerOf({ identity: { role, user }, share, browser }: Returning): string | null {
    const { limits, access } = this.#context;
    if (limits.rewind === 0 || share === null) return null;
    if (user !== null) return `user ${user.id}`;
    return role === 'guest' && access().rewindGuests ? `guest ${browser} ${share}` : null;
  }

  /** `topics` says since when the client was subscribed to each, `seen` what it had certainly got. */
  remember(client: Returning, topics: Iterable<readonly [topic: string, joined: Heads]>, seen: Heads): void {
    const owner = this.ownerOf(client);
    if (owner === null) return;
    const positions = new Map<string, Position>();
    for (const [topic, joined] of topics) {
      const position = (joined.at > seen.at ? joined : seen).of(topic);
      if (position !== null) positions.set(topic, position);
    }
    const { identity, share } = client;
    const holder = { identity: { role: identity.role }, share };
    this.#lost.remember({ owner, holder, at: seen.at, lostAt: Date.now(), topics: positions });
  }

  /** The owner of lost connections that the client may come back for; null if there are none. */
  expected(client: Returning): string | null {
    const owner = this.#lost.size === 0 ? null : this.ownerOf(client);
    return owner !== null && this.#lost.expects(owner) ? owner : null;
  }

  has(owner: string, topic: string): boolean {
    return this.#lost.has(owner, topic);
  }

  /** Since when a user may have missed events of a topic; null if nothing is known. Counts as one connection that is back. */
  takeTopic(owner: string, topic: string): Position | null {
    return this.#lost.takeTopic(owner, topic);
  }

  /**
   * The same for a guest with exactly these topics, by topic. Others may look the same, so it only has topics whose events do no harm
   * to them.
   */
  takeGuest(owner: string, topics: ReadonlySet<string>): ReadonlyMap<string, Position> | null {
    const positions = this.#lost.takeAll(owner, topics);
    const { rules } = this.#context.access();
    return positions && new Map([...positions].filter(([topic]) => rules.isRepeatSafe(topic)));
  }
}

/** A number for a browser and the origin of its page. Those of others may be the same, but rarely are. */
export function browserOf(userAgent = '', origin = ''): number {
  let hash = 0x811c9dc5;
  for (const text of [userAgent, origin]) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1_0000, 0x01000193);
  }
  return hash >>> 2;
}

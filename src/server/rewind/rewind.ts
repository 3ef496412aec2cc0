// Finds out what clients have missed that cannot ask for it, such as AutobahnJS. Knows no protocol.

import { hash } from '../../core/hash.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Identity } from '../access/identity.js';
import type { TopicRules } from '../access/topic-rules.js';
import type { BackRecord, ControlMessage, LostRecord } from '../engines/control-message.js';
import type { Heads, Position } from '../engines/engine.js';
import type { Holder } from '../quota/quota.js';
import { type Lost, LostConnections, lostBounds } from './lost-connections.js';

/** A client that may come back. */
export interface Returning extends Holder {
  readonly identity: Identity;
  /** Tells browsers and origins of guests apart, as far as they can be. */
  readonly browser: number;
}

export interface RewindContext {
  readonly limits: Pick<Limits, 'rewind' | 'maxConnectionsPerAddress'>;
  /** Tells all other processes. */
  readonly tell: (message: ControlMessage) => void;
  readonly access: () => { readonly rules: TopicRules; readonly rewindGuests: boolean };
}

/** Milliseconds in which lost connections are told together. */
const BATCH = 250;
/** The same for clients that came back, so that another process does not take somebody else for them. */
const BACK_BATCH = 25;
/** The length of a message, in characters. */
const MESSAGE = 32_768;

export class Rewind {
  readonly #context: RewindContext;
  readonly #lost: LostConnections;
  /** What the other processes do not know yet. */
  readonly #untold: LostRecord[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** The same of clients that are back. After a restart, many come back with many topics. */
  readonly #back: BackRecord[] = [];
  /** The topics of users in it. */
  readonly #backTopics = new Map<string, string[]>();
  #backTimer: NodeJS.Timeout | undefined;

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
    const { rules } = this.#context.access();
    if (identity.user === null && ![...positions.keys()].some((topic) => rules.isRepeatSafe(topic))) return;
    const holder = { identity: { role: identity.role }, share };
    const lost: Lost = { owner, holder, at: seen.at, lostAt: Date.now(), topics: positions };
    if (this.#lost.remember(lost)) this.#tellLater(lost);
  }

  /** Takes in what another process says, or one that has ended. */
  hear(message: ControlMessage): void {
    if (message.type === 'lost') {
      for (const record of message.connections) this.#lost.remember(lostFrom(record));
    }
    if (message.type !== 'back') return;
    for (const { exact, owner, topics } of message.clients) {
      if (exact) this.#lost.takeAll(owner, new Set(topics));
      else for (const topic of topics) this.#lost.takeTopic(owner, topic);
    }
  }

  /** Everything that is remembered, for the process that comes after this one. */
  all(): ControlMessage[] {
    return lostMessages([...this.#lost].map(recordOf));
  }

  /** Tells the other processes what they do not know yet. Call it before the end. */
  flush(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#backTimer);
    this.#timer = undefined;
    this.#backTimer = undefined;
    // The others must know first that a connection was lost.
    for (const message of lostMessages(this.#untold.splice(0))) this.#context.tell(message);
    this.#backTopics.clear();
    for (const clients of inParts(this.#back.splice(0))) this.#context.tell({ type: 'back', clients });
  }

  #tellBackSoon(owner: string, topics: string[], exact: boolean): void {
    const known = exact ? undefined : this.#backTopics.get(owner);
    if (known !== undefined) known.push(...topics);
    else {
      this.#back.push({ owner, topics, exact });
      if (!exact) this.#backTopics.set(owner, topics);
    }
    this.#backTimer ??= setTimeout(() => this.flush(), BACK_BATCH).unref();
  }

  #tellLater(lost: Lost): void {
    // The other processes must not take it for the connection that the client came back for.
    if (this.#back.some(({ owner }) => owner === lost.owner)) this.flush();
    this.#untold.push(recordOf(lost));
    this.#timer ??= setTimeout(() => this.flush(), BATCH).unref();
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
    const position = this.#lost.takeTopic(owner, topic);
    if (position !== null) this.#tellBackSoon(owner, [topic], false);
    return position;
  }

  /**
   * The same for a guest with exactly these topics, by topic. Others may look the same, so it only has topics whose events do no harm
   * to them.
   */
  takeGuest(owner: string, topics: ReadonlySet<string>): ReadonlyMap<string, Position> | null {
    const positions = this.#lost.takeAll(owner, topics);
    if (positions !== null) this.#tellBackSoon(owner, [...topics], true);
    const { rules } = this.#context.access();
    return positions && new Map([...positions].filter(([topic]) => rules.isRepeatSafe(topic)));
  }
}

function lostMessages(records: readonly LostRecord[]): ControlMessage[] {
  return Array.from(inParts(records), (connections) => ({ type: 'lost', connections }));
}

/** In parts of a size that every engine takes. */
function* inParts<Of>(records: readonly Of[]): Generator<readonly Of[]> {
  let part: Of[] = [];
  let length = 0;
  for (const record of records) {
    const more = JSON.stringify(record).length;
    if (length + more > MESSAGE && part.length > 0) {
      yield part;
      part = [];
      length = 0;
    }
    part.push(record);
    length += more;
  }
  if (part.length > 0) yield part;
}

function recordOf({ owner, holder, at, lostAt, topics }: Lost): LostRecord {
  const places = Array.from(topics, ([topic, { epoch, offset }]) => [topic, epoch, offset] as const);
  const role = holder.identity.role === 'user' ? 'user' : 'guest';
  return { owner, role, share: holder.share ?? '', at, lostAt, topics: places };
}

function lostFrom({ owner, role, share, at, lostAt, topics }: LostRecord): Lost {
  const positions = new Map(topics.map(([topic, epoch, offset]) => [topic, { epoch, offset }]));
  return { owner, holder: { identity: { role }, share }, at, lostAt, topics: positions };
}

/** A number for a browser and the origin of its page. Those of others may be the same, but rarely are. */
export function browserOf(userAgent = '', origin = ''): number {
  // A number that V8 stores without an object.
  return hash(`${userAgent}\n${origin}`) >>> 2;
}

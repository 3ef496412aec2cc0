// Decides who may subscribe and publish to which topic. Knows identities and topics, not connections.

import { SyncctlError } from '../../core/error.js';
import type { TopicHistories } from '../engines/engine.js';
import type { Identity } from './identity.js';
import { OWN_TOPICS } from './oro-topics.js';
import { compilePattern, type TopicParams, type TopicPattern } from './topic-pattern.js';
import type { Permission, TopicRule } from './topic-rule.js';

/** What a client wants to do with a topic. */
export type Action = 'subscribe' | 'publish';

/** `echo`: yes, but only the publisher gets the event. */
export type Verdict = 'yes' | 'echo' | 'no';

type Test = (identity: Identity, params: TopicParams) => Verdict;

interface Compiled {
  readonly name: string;
  readonly pattern: TopicPattern;
  readonly tests: Readonly<Record<Action, Test>>;
  readonly ping: number | null;
  readonly history: NonNullable<TopicRule['history']> | null;
  readonly repeatSafe: boolean;
}

interface Decided {
  readonly rule: Compiled;
  readonly params: TopicParams;
}

/** The rule for topics without a rule. */
const UNKNOWN = { pattern: '', requirements: {}, subscribe: 'anyone', publish: 'backend', ping: null };
/** Maximum number of topics in the cache, because clients can name any number of them. */
const MAX_REMEMBERED = 4096;
/** Longer topics are not cached. */
const MAX_LENGTH = 256;
const CLAIM = /^\s*user\.([A-Za-z_]\w*)\s*=\s*([A-Za-z_]\w*)\s*$/;

export class TopicRules implements TopicHistories {
  readonly #rules: readonly Compiled[];
  readonly #unknown = compile(UNKNOWN);
  readonly #remembered = new Map<string, Decided>();

  /** Your own rules come before the built-in ones for Oro's topics. Throws a SyncctlError for an invalid rule. */
  constructor(rules: readonly TopicRule[]) {
    this.#rules = [...rules, ...OWN_TOPICS].map(compile);
  }

  verdict(action: Action, identity: Identity, topic: string): Verdict {
    if (identity.topics !== null) {
      const open = identity.topics.some((pattern) => pattern.match(topic) !== null);
      // A signed ticket overrides the rules for subscribing, but not those for publishing.
      if (!open) return 'no';
      if (action === 'subscribe') return 'yes';
    }
    const { rule, params } = this.#decide(topic);
    return rule.tests[action](identity, params);
  }

  /** At which intervals, in seconds, topics get keep-alive events, and which may; null when one of them goes by a pattern. */
  get pings(): ReadonlyMap<number, ReadonlySet<string> | null> {
    const pings = new Map<number, Set<string> | null>();
    for (const { name, ping } of this.#rules) {
      if (ping === null) continue;
      const topics = pings.get(ping);
      if (/[{}]/.test(name)) pings.set(ping, null);
      else if (topics === undefined) pings.set(ping, new Set([name]));
      else topics?.add(name);
    }
    return pings;
  }

  /** Seconds between the keep-alive events of a topic; null for none. */
  ping(topic: string): number | null {
    return this.#decide(topic).rule.ping;
  }

  historyOf(topic: string): ReturnType<TopicHistories['historyOf']> {
    return this.#decide(topic).rule.history;
  }

  /** Whether an event of the topic does no harm to a client that did not miss it. */
  isRepeatSafe(topic: string): boolean {
    return this.#decide(topic).rule.repeatSafe;
  }

  #decide(topic: string): Decided {
    const known = this.#remembered.get(topic);
    if (known !== undefined) return known;
    const decided = this.#match(topic);
    if (topic.length > MAX_LENGTH) return decided;
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(topic, decided);
    return decided;
  }

  #match(topic: string): Decided {
    for (const rule of this.#rules) {
      const params = rule.pattern.match(topic);
      if (params !== null) return { rule, params };
    }
    return { rule: this.#unknown, params: {} };
  }
}

function compile(rule: TopicRule): Compiled {
  const pattern = compilePattern(rule.pattern, rule.requirements);
  const tests = { subscribe: permission(rule, rule.subscribe), publish: permission(rule, rule.publish) };
  const { history = null, pattern: name, ping, repeatSafe } = rule;
  return { name, pattern, tests, ping, history, repeatSafe: repeatSafe !== undefined };
}

function permission(rule: TopicRule, text: Permission): Test {
  switch (text) {
    case 'anyone':
      return () => 'yes';
    case 'user':
      return ({ role }) => (role === 'guest' ? 'no' : 'yes');
    case 'backend':
      return ({ role }) => (role === 'backend' ? 'yes' : 'no');
    case 'nobody':
      return () => 'no';
    case 'echo':
      return ({ role }) => (role === 'backend' ? 'yes' : 'echo');
  }
  const [, claim = '', parameter = ''] = CLAIM.exec(text) ?? [];
  if (!rule.pattern.includes(`{${parameter}}`) || claim === '') throw badPermission(rule, text);
  return ({ role, user }, params) =>
    role === 'backend' || (user !== null && holds(user, claim, params[parameter])) ? 'yes' : 'no';
}

/** If the claim is a list, one entry must match. */
function holds(user: Readonly<Record<string, unknown>>, claim: string, wanted: string | undefined): boolean {
  const value = Object.hasOwn(user, claim) ? user[claim] : undefined;
  const held: readonly unknown[] = Array.isArray(value) ? value : [value];
  return held.some((one) => (typeof one === 'string' || typeof one === 'number') && String(one) === wanted);
}

function badPermission({ pattern }: TopicRule, text: string): SyncctlError {
  return new SyncctlError(
    'BAD_PERMISSION',
    `the rule for "${pattern}" allows "${text}", which is not a known role`,
    {
      hint: 'use anyone, user, backend or nobody, or compare a claim with a parameter of the topic, as in "user.id = user_id"',
    },
  );
}

// Applies the topic rules to a connection, and logs what they refuse.

import type { LoggedClient } from '../observe/log-throttle.js';
import type { Refusals } from '../observe/refusals.js';
import type { Identity } from './identity.js';
import type { AccessOptions } from './options.js';
import { type Action, TopicRules, type Verdict } from './topic-rules.js';

/** A connected client. */
interface Connected extends LoggedClient {
  /** The session id. */
  readonly id: string;
  readonly identity: Identity;
}

/** Topics are cut to this length in the log. */
const SHOWN = 200;

export class TopicAccess {
  readonly rules: TopicRules;
  readonly rewindGuests: boolean;
  readonly #enforced: boolean;
  readonly #refusals: Refusals;

  constructor({ topics, policy, rewindGuests }: AccessOptions, refusals: Refusals) {
    this.rewindGuests = rewindGuests;
    this.rules = new TopicRules(topics);
    this.#enforced = policy === 'enforce';
    this.#refusals = refusals;
  }

  /** What a connection may do, with the policy `report` taken into account. */
  verdict(action: Action, client: Connected, topic: string): Verdict {
    const { id: session, identity } = client;
    const verdict = this.rules.verdict(action, identity, topic);
    if (verdict !== 'no') return verdict;
    const event = this.#enforced ? 'refused' : 'would-refuse';
    const fields = { topic: topic.slice(0, SHOWN), role: identity.role, session };
    this.#refusals.note(event, action, fields, client);
    return this.#enforced ? 'no' : 'yes';
  }
}

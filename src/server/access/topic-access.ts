// Applies the topic rules to a connection, and logs what they refuse.

import type { Refusals } from '../observe/refusals.js';
import type { Identity } from './identity.js';
import type { AccessOptions } from './options.js';
import { type Action, TopicRules, type Verdict } from './topic-rules.js';

/** Topics are cut to this length in the log. */
const SHOWN = 200;

export class TopicAccess {
  readonly rules: TopicRules;
  readonly #enforced: boolean;
  readonly #refusals: Refusals;

  constructor({ topics, policy }: AccessOptions, refusals: Refusals) {
    this.rules = new TopicRules(topics);
    this.#enforced = policy === 'enforce';
    this.#refusals = refusals;
  }

  /** What a connection may do, with the policy `report` taken into account. */
  verdict(action: Action, identity: Identity, topic: string, session: string): Verdict {
    const verdict = this.rules.verdict(action, identity, topic);
    if (verdict !== 'no') return verdict;
    const event = this.#enforced ? 'refused' : 'would-refuse';
    this.#refusals.note(event, action, { topic: topic.slice(0, SHOWN), role: identity.role, session });
    return this.#enforced ? 'no' : 'yes';
  }
}

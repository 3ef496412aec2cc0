// What is told of a rule: on its page, by `explain`, and in reports that list all rules.

import type { RuleId, Severity } from './diagnostic.js';

export interface RuleDescription {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** What a person sees before anybody knows the cause. Markdown, like the two that follow, broken into lines at any place. */
  readonly symptom: string;
  /** What is behind it. */
  readonly cause: string;
  /** How to put it right. */
  readonly fix: string;
  /** The first version of syncctl that has the rule. */
  readonly since: string;
  /** The versions of Oro in which it is a mistake: from the one up to, and without, the other. Absent for all versions. */
  readonly oro?: { readonly since?: string; readonly until?: string };
}

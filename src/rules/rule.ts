// The definition of a rule. A rule reports what is wrong at a value, a name or a node; it never computes a position.

import type { Diagnostic, RuleId, Severity } from '../core/diagnostic.js';
import type { Resolved } from '../core/origin.js';
import type { Location, Range } from '../core/range.js';
import type { RuleDescription } from '../core/rule-description.js';
import type { Hint, Suggestion } from '../core/suggestion.js';
import type { Ignore } from '../project/ignores.js';
import type { EnvProject, Project, YamlProject } from '../project/project.js';

/** Where to report a finding: the name of a parameter, a resolved value, or anything else with a location. */
export type FindingLocation = string | Resolved<unknown> | Location;

export interface Finding {
  readonly at: FindingLocation;
  readonly message: string;
  /** A plain string if no suggestion in it can be made as a change to a file. */
  readonly hint?: string | Hint<FindingLocation>;
  /** Lines to copy, shown below the hint. */
  readonly paste?: Suggestion<FindingLocation>;
  /** If it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly related?: Diagnostic['related'];
  /** Only if the intended value is certain. */
  readonly fix?: readonly Replacement[];
}

/** Replaces one text with another. Ignored unless the file contains exactly `from` there. */
export interface Replacement {
  readonly at: FindingLocation;
  readonly from: string;
  readonly to: string;
}

interface RuleFor<P extends Project> extends RuleDescription {
  /** Its severity cannot be changed in settings, and comments cannot silence it. */
  readonly fixed?: true;
  /** Runs after comments have silenced findings. */
  readonly last?: true;
  readonly check: (project: P, report: (finding: Finding) => void, context: RuleContext) => void;
}

/** `carrier` is what the rule checks: the parameters of YAML files, the DSNs of env files, or both. */
export type Rule =
  | (RuleFor<Project> & { readonly carrier: 'both' })
  | (RuleFor<YamlProject> & { readonly carrier: 'yaml' })
  | (RuleFor<EnvProject> & { readonly carrier: 'env' });

/** What a rule knows besides the project: the other rules, and the comments that silence them. */
export interface RuleContext {
  readonly ids: readonly RuleId[];
  /** The IDs of rules that cannot be silenced. */
  readonly fixedIds: readonly RuleId[];
  /** Whether comments may silence rules. */
  readonly inlineIgnores: boolean;
  readonly ignores: readonly Ignore[];
  /** Available to rules that run last; otherwise empty. */
  readonly unusedIgnores: readonly UnusedIgnore[];
}

/** One ID in a comment. */
export interface UnusedIgnore {
  readonly file: string;
  readonly id: string;
  readonly range: Range;
  readonly comment: Ignore;
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

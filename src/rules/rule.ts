// What a rule is. A rule says what is wrong and where in the user's own terms; it never computes a position.

import type { Diagnostic, RuleId, Severity } from '../core/diagnostic.js';
import type { Resolved } from '../core/origin.js';
import type { Location, Range } from '../core/range.js';
import type { RuleDescription } from '../core/rule-description.js';
import type { Ignore } from '../project/ignores.js';
import type { EnvProject, Project, YamlProject } from '../project/project.js';

/** Where a finding stands: the name of a parameter, a resolved value, or whatever else was read with its location. */
export type FindingLocation = string | Resolved<unknown> | Location;

export interface Finding {
  readonly at: FindingLocation;
  readonly message: string;
  readonly hint?: string;
  /** When this finding is milder or graver than the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: Diagnostic['related'];
  /** Only when it is certain what was meant. */
  readonly fix?: readonly Replacement[];
}

/** One text in the place of another. Nothing comes of it unless exactly `from` stands there. */
export interface Replacement {
  readonly at: FindingLocation;
  readonly from: string;
  readonly to: string;
}

interface RuleFor<P extends Project> extends RuleDescription {
  /** Its severity is no matter of settings, and no comment silences it. */
  readonly fixed?: true;
  /** Runs when comments have silenced what they silence. */
  readonly last?: true;
  readonly check: (project: P, report: (finding: Finding) => void, context: RuleContext) => void;
}

/** `carrier` says what it is about: the parameters of YAML files, the DSNs of env files, or what both say. */
export type Rule =
  | (RuleFor<Project> & { readonly carrier: 'both' })
  | (RuleFor<YamlProject> & { readonly carrier: 'yaml' })
  | (RuleFor<EnvProject> & { readonly carrier: 'env' });

/** What a rule may know beside the project: the others, and the comments that are about them. */
export interface RuleContext {
  readonly ids: readonly RuleId[];
  /** Of these, the ones that nobody can silence. */
  readonly fixedIds: readonly RuleId[];
  /** Whether comments may silence rules. */
  readonly inlineIgnores: boolean;
  readonly ignores: readonly Ignore[];
  /** Known to a rule that runs last; empty before. */
  readonly unusedIgnores: readonly UnusedIgnore[];
}

/** One id of a comment. */
export interface UnusedIgnore {
  readonly file: string;
  readonly id: string;
  readonly range: Range;
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

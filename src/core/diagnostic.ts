// The findings that checks return. A finding is a value: it is never thrown.

import type { Location, Range } from './range.js';
import type { Change } from './suggestion.js';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The kebab-case id of a rule, the same word in its file, fixtures and page. */
export type RuleId = string;

/** One finding about a user's file. `message` says what is wrong and names the value, `hint` what to write instead. */
export interface Diagnostic extends Location {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** What the hint suggests to change, as alternatives. */
  readonly suggestions?: readonly (readonly Change<Location>[])[];
  /** Edits that fix it, if they are certain. They do not overlap. */
  readonly fix?: readonly Edit[];
  readonly related?: readonly { message: string; file: string; range: Range }[];
}

/** Replaces a range of a file. `before` is the current text, so that a file that has changed meanwhile is not edited. */
export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly before: string;
  readonly text: string;
}

/** Output order: file, line, column, rule id. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// What finds fault returns these. A finding is a value: it is never thrown.

import type { Range } from './range.js';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The kebab-case id of a rule, the same word in its file, fixtures and page. */
export type RuleId = string;

/** One finding about a user's file. `message` says what is wrong and names the value, `hint` what to write instead. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The file as the user named it. */
  readonly file: string;
  /** JSON pointer into the file, such as `/parameters/websocket_bind_port`; empty for the whole file. */
  readonly pointer: string;
  readonly range: Range;
  readonly related?: readonly { message: string; file: string; range: Range }[];
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

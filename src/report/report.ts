// What a format is given and what a format is: a pure function from findings to text.

import type { Diagnostic, Severity } from '../core/diagnostic.js';
import { SEVERITIES } from '../core/diagnostic.js';

export interface Report {
  /** Sorted by file, line, column and rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** The lines of each file that may be shown, by the file name of the diagnostics. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** How many files were looked at. */
  readonly files: number;
}

export interface ReportOptions {
  /** Whether the output may hold terminal colours. */
  readonly colour: boolean;
  /** Columns of the terminal, when it is one: prose is wrapped to them. */
  readonly width?: number | undefined;
}

export type Format = (report: Report, options: ReportOptions) => string;

export type Summary = Readonly<Record<Severity, number>>;

/** How many findings there are of each severity. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Whether any finding is at or above a severity. */
export function reaches(diagnostics: readonly Diagnostic[], limit: Severity): boolean {
  return diagnostics.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit));
}

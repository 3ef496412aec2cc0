// The input of a format, and the format itself: a pure function from findings to text.

import { type Diagnostic, SEVERITIES, type Severity } from '../core/diagnostic.js';
import type { RuleDescription } from '../core/rule-description.js';

export interface Report {
  /** Sorted by file, line, column and rule. */
  readonly diagnostics: readonly Diagnostic[];
  /** The lines of each file that may be shown, by the file name of the diagnostics. */
  readonly sources: Sources;
  /** The number of checked files. */
  readonly files: number;
  /** The versions that the files were checked for, each once. */
  readonly targets?: readonly CheckedTarget[];
  /** Only errors are included, so an empty report prints nothing. */
  readonly quiet?: true;
}

/** A version of Oro and of Symfony, and what says so; `null` if nothing does. */
export interface CheckedTarget {
  readonly oro: string;
  readonly symfony: string;
  readonly source: string | null;
  /** Only the version of Symfony is known. */
  readonly oroAssumed?: true;
}

/** Lines of files by the names of the files. */
export interface Sources {
  keys(): Iterable<string>;
  get(name: string): readonly string[] | undefined;
}

export interface ReportOptions {
  /** Whether the output may contain terminal colours. */
  readonly colour: boolean;
  /** Whether the output may contain links. */
  readonly links?: boolean;
  /** The width of the terminal, if there is one; prose is wrapped to it. */
  readonly width?: number | undefined;
}

/** Who made the report: some formats name the program and list all of its rules. */
export interface Tool {
  readonly version: string;
  readonly homepage?: string | undefined;
  /** The address of the page of a rule; null until there is one. */
  readonly pageOf: (rule: string) => string | null;
  readonly rules: readonly RuleDescription[];
}

export type Format = (report: Report, options: ReportOptions, tool: Tool) => string;

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

/** The report without warnings and notes. */
export function errorsOnly(report: Report): Report {
  const diagnostics = report.diagnostics.filter(({ severity }) => severity === 'error');
  return { ...report, diagnostics, quiet: true };
}

/** Every file that was checked or has findings, in order, with its findings. */
export function byFile({ diagnostics, sources }: Report): ReadonlyMap<string, readonly Diagnostic[]> {
  const names = [...new Set([...sources.keys(), ...diagnostics.map(({ file }) => file)])].sort();
  const files = new Map<string, Diagnostic[]>(names.map((name) => [name, []]));
  for (const one of diagnostics) files.get(one.file)?.push(one);
  return files;
}

/** The message and the hint, one line each. */
export function sentences({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}\n${hint}`;
}

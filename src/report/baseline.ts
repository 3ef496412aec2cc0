// The findings that a team accepts for now: by file, rule, pointer and a digest of the value, never by line.

import type { Diagnostic } from '../core/diagnostic.js';
import { jsonText } from '../core/printable.js';
import { digest, subjectOf } from './fingerprints.js';
import type { Report } from './report.js';

/** One accepted finding. `value` is a digest of the visible text that it is about. */
export interface Accepted {
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly value: string;
}

/** The name of a file in the baseline. */
export type NameFile = (file: string) => string;

/** The text of a baseline that accepts every finding of a report. */
export function formatBaseline(report: Report, nameFile: NameFile): string {
  const accepted = report.diagnostics.map((one) => acceptedOf(one, report, nameFile));
  const sorted = accepted.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return jsonText({ syncctl: 'baseline', version: 1, accepted: sorted });
}

/** The entries of a baseline; null if the text is not a baseline. Never throws. */
export function parseBaseline(text: string): readonly Accepted[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const { syncctl, version, accepted } = value as Record<string, unknown>;
    if (syncctl !== 'baseline' || version !== 1 || !Array.isArray(accepted)) return null;
    return accepted.every(isAccepted) ? accepted : null;
  } catch {
    return null;
  }
}

/** A report without accepted findings. Each entry accepts one finding: a second one of the same kind is new. */
export function withoutAccepted(report: Report, accepted: readonly Accepted[], nameFile: NameFile): Report {
  const left = new Map<string, number>();
  for (const one of accepted) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  const diagnostics = report.diagnostics.filter((one) => {
    const key = keyOf(acceptedOf(one, report, nameFile));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return { ...report, diagnostics };
}

function acceptedOf(one: Diagnostic, { sources }: Report, nameFile: NameFile): Accepted {
  const { file, rule, pointer } = one;
  return { file: nameFile(file), rule, pointer, value: digest(subjectOf(one, sources)) };
}

function keyOf({ file, rule, pointer, value }: Accepted): string {
  return [file, pointer, rule, value].join('\0');
}

function isAccepted(value: unknown): value is Accepted {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  return ['file', 'rule', 'pointer', 'value'].every((key) => typeof entry[key] === 'string');
}

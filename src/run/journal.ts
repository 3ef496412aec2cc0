// Priorities for the journal of systemd, where it is what reads standard error (sd-daemon(3), systemd.exec(5)).

import { fstatSync } from 'node:fs';

const PRIORITIES = { error: '<3>', warn: '<4>', info: '<6>' } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether standard error goes to the journal: a variable names the stream, and a child that was given another one inherits it. */
export function isJournal(env: Environment): boolean {
  if (!env.JOURNAL_STREAM) return false;
  try {
    const { dev, ino } = fstatSync(2);
    return env.JOURNAL_STREAM === `${dev}:${ino}`;
  } catch {
    return false;
  }
}

/** What begins a line of this level; empty where nobody would read it as a priority. */
export function linePrefix(level: keyof typeof PRIORITIES, env: Environment = process.env): string {
  return isJournal(env) ? PRIORITIES[level] : '';
}

/** The text with each of its lines begun by the prefix. */
export function prefixLines(text: string, prefix: string): string {
  return text.replace(/^(?=.)/gm, prefix);
}

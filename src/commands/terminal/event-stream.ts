// Events as they come, until there were enough, time is up, or somebody ends it.

import type { Session } from '../../client/session.js';
import { EXIT, type ExitCode, SyncctlError } from '../../core/error.js';
import { closeText } from './close-text.js';

export interface StreamOptions {
  readonly topics: readonly string[];
  /** Ends after so many events; undefined never does. */
  readonly count: number | undefined;
  /** Ends after so many seconds; undefined never does. */
  readonly timeout: number | undefined;
  readonly event: (topic: string, payload: unknown) => void;
  /** What is to be said beside the events, a line each. */
  readonly note: (line: string) => void;
}

/** Resolves with the exit code: time that is up before the count is a finding. Rejects when the server wants no more. */
export function streamEvents(session: Session, options: StreamOptions): Promise<ExitCode> {
  const { topics, count, timeout, event, note } = options;
  return new Promise((resolve, reject) => {
    let seen = 0;
    for (const topic of new Set(topics)) {
      session.subscribe(topic, (payload) => {
        if (count !== undefined && seen >= count) return;
        event(topic, payload);
        if (++seen === count) resolve(EXIT.ok);
      });
    }
    session.on('connection_lost', ({ code, reason, delay }) => {
      const why = `connection lost (${closeText(code, reason)})`;
      if (delay === null)
        reject(new SyncctlError('REFUSED', `${why}, and the server asked not to reconnect`));
      else note(`${why}; reconnecting in ${delay} ms`);
    });
    session.on('connection_established', () => note('reconnected'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(EXIT.ok));
    note('connected');
    if (timeout === undefined) return;
    setTimeout(() => {
      if (count === undefined) return resolve(EXIT.ok);
      note(`${seen} of ${count} events in ${timeout} s`);
      resolve(EXIT.findings);
    }, timeout * 1000).unref();
  });
}

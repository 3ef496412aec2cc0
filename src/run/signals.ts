// How a running server reacts to signals and uncaught errors.

import { EXIT } from '../core/error.js';

export interface SignalEvents {
  /** To drain and end. Called once. */
  stop(): void;
  reload(): void;
  /** The exit code cannot be 0 from now on, also where the server stops already. */
  fault(error: unknown): void;
}

/**
 * SIGINT and SIGTERM stop, a second one ends the process at once. SIGHUP reloads, unless there is a terminal: then it
 * says that this one is gone, and stops. An error that nobody caught stops with a non-zero exit code. The answer's `stop` is for
 * whoever asks otherwise than by a signal: however often, it never cuts the drain short.
 */
export function listenToSignals(events: SignalEvents, onTerminal: boolean): { stop: () => void } {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    events.stop();
  };
  const stop = (): void => {
    if (stopping) process.exit(EXIT.findings);
    begin();
  };
  const hangUp = (): void => {
    if (onTerminal) stop();
    else if (!stopping) events.reload();
  };
  const fault = (error: unknown): void => {
    events.fault(error);
    begin();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', hangUp);
  process.on('uncaughtException', fault);
  return { stop: begin };
}

// Logs and counts when the engine becomes degraded and when it has recovered.

import type { EngineStatus } from '../core/admin.js';
import type { DegradedReason, Engine } from './engines/engine.js';
import type { Counters } from './observe/counters.js';
import type { Log } from './observe/log.js';

export class EngineWatch {
  readonly #engine: Engine;
  readonly #counters: Counters;
  readonly #log: Log;
  /** The last reason in the log; null while the engine is not degraded. */
  #told: DegradedReason | null = null;
  /** The dropped publications that are in the log already. */
  #dropped = 0;
  #concerned = false;

  constructor(engine: Engine, counters: Counters, log: Log) {
    this.#engine = engine;
    this.#counters = counters;
    this.#log = log;
  }

  /** Call it when the engine has stopped. */
  stopped(): void {
    const dropped = this.#newlyDropped();
    if (dropped > 0) this.#log.warn('events-dropped', { engine: this.#engine.name, dropped });
  }

  #newlyDropped(): number {
    const before = this.#dropped;
    this.#dropped = this.#engine.figures().dropped;
    return this.#dropped - before;
  }

  /** Call it when the state or the reason may have changed. */
  review(): void {
    const { name, state, reason, problem, concern } = this.#engine;
    if (state === 'degraded' && reason !== null && problem !== null) {
      const { message, hint, permanent } = problem;
      const fields = { engine: name, reason, message, hint };
      if (this.#told === null) {
        this.#counters.engineChanges.degraded++;
        this.#log.warn('engine-degraded', fields);
        this.#told = reason;
      } else if (permanent && reason !== this.#told) {
        // While Redis comes back, the reason changes several times. Only what a person must fix is worth another line.
        this.#log.warn('engine-refused', fields);
        this.#told = reason;
      }
    }
    if (state !== 'ready') return;
    if (this.#told !== null) {
      this.#told = null;
      this.#counters.engineChanges.recovered++;
      this.#log.warn('engine-recovered', { engine: name, dropped: this.#newlyDropped() });
    }
    if (concern === null || this.#concerned) return;
    this.#concerned = true;
    this.#log.warn('engine-concern', { engine: name, message: concern.message, hint: concern.hint });
  }
}

/** For the answer to `GET /status`. */
export function engineStatus(engine: Engine): EngineStatus {
  const { name, state, reason, problem } = engine;
  const { message, hint } = problem ?? {};
  return { name, state, reason, ...(problem !== null && { message, hint }), ...engine.figures() };
}

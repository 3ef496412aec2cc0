// The state of a server: one field with one setter, which logs every change.

import type { State } from '../core/admin.js';
import type { Log } from './observe/log.js';

export class Lifecycle {
  #state: State = 'starting';
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  get state(): State {
    return this.#state;
  }

  enter(state: State): void {
    if (state === this.#state) return;
    this.#log.info('state', { from: this.#state, to: state });
    this.#state = state;
  }
}

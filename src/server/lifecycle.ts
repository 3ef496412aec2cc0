// What a server is doing: one field, one setter.

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

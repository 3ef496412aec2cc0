// This process among those that share its engine: tells them of itself, listens to them, and passes on what operators want.

import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { ProcessStatus, Reloaded } from '../../core/admin.js';
import type { ControlMessage, ProcessReport } from '../engines/control-message.js';
import type { Engine } from '../engines/engine.js';
import { PERIOD, type Peers } from './peers.js';
import type { Shares } from './shares.js';

/** What a process tells of itself. */
export type Description = Pick<ProcessReport, 'version' | 'listen' | 'state' | 'connections'>;

export interface ProcessesOptions {
  readonly engine: Engine;
  readonly peers: Peers;
  readonly shares: Shares;
  readonly describe: () => Description;
  /** Closes the connections of a user here; returns their number. */
  readonly disconnect: (user: string) => number;
  /** Reloads the configuration; null if that is not possible. It logs what is wrong with it. */
  readonly reload: (() => Promise<Reloaded>) | null;
}

/** Milliseconds in which several new processes get one answer. */
const ANSWER = 100;

export class Processes {
  readonly #options: ProcessesOptions;
  readonly #id = randomBytes(8).toString('hex');
  #timer: NodeJS.Timeout | undefined;
  #answer: NodeJS.Timeout | undefined;
  #toldAt = performance.now();
  /** Whether other processes want a reload that has not begun. */
  #reloadWanted = false;
  #reloading = false;

  constructor(options: ProcessesOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#options.peers.review();
      this.tell();
    }, PERIOD).unref();
    this.tell();
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#answer);
    void this.#options.engine.control({ type: 'gone', id: this.#id });
  }

  /** Tells the other processes of this one. Call it when the state has changed. */
  tell(): void {
    clearTimeout(this.#answer);
    this.#answer = undefined;
    const { describe, engine, shares } = this.#options;
    const now = performance.now();
    const counts = shares.take((now - this.#toldAt) / 1000);
    this.#toldAt = now;
    const { lag } = engine.figures();
    const own = { id: this.#id, host: hostname(), pid: process.pid, lag };
    void engine.control({ type: 'process', ...own, ...describe(), ...counts });
  }

  /** Takes in a message of another process. */
  hear(message: ControlMessage): void {
    const { disconnect, peers, shares } = this.#options;
    if (message.type === 'reload') this.#reloadSoon();
    if (message.type === 'disconnect') disconnect(message.user);
    if (message.type === 'gone') peers.forget(message.id);
    if (message.type !== 'process' || message.id === this.#id) return;
    shares.hear(message);
    // A new process wants to know who is there.
    if (peers.hear(message)) this.#answer ??= setTimeout(() => this.tell(), ANSWER).unref();
  }

  /** Reloads the configuration. If it is valid, tells the other processes to reload theirs. */
  async reloadAll(reload: () => Promise<Reloaded>): Promise<Reloaded> {
    const reloaded = await reload();
    await this.#options.engine.control({ type: 'reload' });
    return reloaded;
  }

  /** Closes the connections of a user in all processes; returns the number of those here. */
  async disconnectAll(user: string): Promise<number> {
    const closed = this.#options.disconnect(user);
    await this.#options.engine.control({ type: 'disconnect', user });
    return closed;
  }

  /** All processes that are known, this one first. */
  list(): ProcessStatus[] {
    const { describe, engine, peers } = this.#options;
    const own = {
      id: this.#id,
      host: hostname(),
      pid: process.pid,
      ...describe(),
      lag: engine.figures().lag,
    };
    const others = peers.list().map(({ report, age, silent }) => {
      const { id, host, pid, version, listen, state, connections, lag } = report;
      const shown = { id, host, pid, version, listen, state, connections, lag };
      return { ...shown, self: false, silent, heard: Math.round(age) / 1000 };
    });
    return [{ ...own, self: true, silent: false, heard: 0 }, ...others];
  }

  /** However many ask for it, one reload follows the other. */
  #reloadSoon(): void {
    const { reload } = this.#options;
    if (reload === null) return;
    this.#reloadWanted = true;
    if (this.#reloading) return;
    this.#reloading = true;
    void this.#reloadWhileWanted(reload).finally(() => {
      this.#reloading = false;
    });
  }

  async #reloadWhileWanted(reload: () => Promise<Reloaded>): Promise<void> {
    while (this.#reloadWanted) {
      this.#reloadWanted = false;
      await reload().catch(() => {});
    }
  }
}

// Registers a server in the run directory, keeps the entry current, and moves it if the folder disappears.

import { existsSync } from 'node:fs';
import { claimPidFile, type Running, releasePidFile, updatePidFile } from '../control/pid-file.js';
import { type RunFiles, recreateRunDirectory, runFiles } from '../control/run-directory.js';
import type { LaunchOptions } from './launch-options.js';

/** Milliseconds between two looks; a folder goes when its user logs out, or when somebody tidies up. */
const PERIOD = 2000;

export class Presence {
  readonly #file: string;
  readonly #instance: number | null;
  readonly #env: Readonly<Record<string, string | undefined>>;
  #files: RunFiles;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor({ file, instance, env }: Pick<LaunchOptions, 'file' | 'instance' | 'env'>, files: RunFiles) {
    this.#file = file;
    this.#instance = instance;
    this.#env = env;
    this.#files = files;
  }

  /** Throws a SyncctlError when another server has the file. */
  claim(running: Running): void {
    claimPidFile(this.#files, running);
    this.#running = running;
  }

  /** Nothing before the claim. Throws a SyncctlError when it cannot be written. */
  update(changed: Partial<Running>): void {
    if (this.#running === null) return;
    this.#running = { ...this.#running, ...changed };
    updatePidFile(this.#files.pid, this.#running);
  }

  /** Looks again and again. `move` opens the sockets of the new folder, and answers where the admin listener is then. */
  watch(move: (files: RunFiles) => Promise<Running['admin']>): void {
    this.#timer = setInterval(() => {
      if (existsSync(this.#files.pid) && existsSync(this.#files.socket)) return;
      // What fails now may succeed later: a full disk, a folder that is just being made.
      this.#restore(move).catch(() => {});
    }, PERIOD).unref();
  }

  release(): void {
    clearInterval(this.#timer);
    releasePidFile(this.#files.pid);
  }

  async #restore(move: (files: RunFiles) => Promise<Running['admin']>): Promise<void> {
    const directory = recreateRunDirectory(this.#env);
    const files = runFiles(this.#file, this.#env, this.#instance).find((one) => one.directory === directory);
    if (files === undefined || this.#running === null) return;
    this.#files = files;
    const admin = await move(files);
    // A log in the folder has gone with it.
    const { log = null } = this.#running;
    const isGone = log !== null && 'path' in log && !existsSync(log.path);
    this.#running = { ...this.#running, identity: files.identity, admin, log: isGone ? null : log };
    if (existsSync(files.pid)) updatePidFile(files.pid, this.#running);
    else claimPidFile(files, this.#running);
  }
}

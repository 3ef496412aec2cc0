// Standard error, as the log writes to it: never waits for a reader. Lines that a stalled reader leaves no room for are dropped.

import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { codeOf } from '../core/system-error.js';

const STDERR = 2;
/** Maximum number of bytes that wait for a slow reader, in addition to what the system buffers. */
const MAX_WAITING = 256 * 1024;
/** Milliseconds between two attempts to write what waits. */
const RETRY = 50;
/** Milliseconds that the process waits for a slow reader before it exits. */
const LAST_WORDS = 1000;

export class LogOutput {
  readonly #file: number;
  readonly #dropped: (lines: number) => void;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Lines dropped since the last report, and all of them. */
  #droppedLines = 0;
  #allDropped = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `dropped` is called once there is room again, to log how many lines are missing. `file` must not block. */
  constructor(dropped: (lines: number) => void, file = withoutBlocking()) {
    this.#dropped = dropped;
    this.#file = file;
    process.once('exit', () => this.#finish());
  }

  /** Lines dropped so far. */
  get dropped(): number {
    return this.#allDropped;
  }

  /** Writes a line, which ends with a line feed. */
  write(line: string): void {
    if (this.#waiting.length === 0 && this.#droppedLines > 0) this.#tell();
    const bytes = Buffer.from(line);
    if (this.#waitingBytes + bytes.length > MAX_WAITING) {
      this.#droppedLines++;
      this.#allDropped++;
      return;
    }
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waiting.length === 1) this.#drain();
  }

  #drain(): void {
    if (!this.#tryToWrite()) this.#timer ??= setTimeout(() => this.#retry(), RETRY).unref();
    else if (this.#droppedLines > 0) this.#tell();
  }

  #retry(): void {
    this.#timer = null;
    this.#drain();
  }

  #tell(): void {
    const lines = this.#droppedLines;
    this.#droppedLines = 0;
    this.#dropped(lines);
  }

  /** Writes what waits. Returns false if the reader has to read first. Lines for a reader that is gone are lost. */
  #tryToWrite(): boolean {
    try {
      for (let bytes = this.#waiting[0]; bytes !== undefined; bytes = this.#waiting[0]) {
        const written = writeSync(this.#file, bytes);
        this.#waitingBytes -= written;
        if (written < bytes.length) this.#waiting[0] = bytes.subarray(written);
        else this.#waiting.shift();
      }
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') return false;
      this.#waiting = [];
      this.#waitingBytes = 0;
    }
    return true;
  }

  /** A crash must be able to say why, but not wait forever. */
  #finish(): void {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let left = LAST_WORDS; left > 0 && !this.#tryToWrite(); left -= RETRY)
      Atomics.wait(clock, 0, 0, RETRY);
    if (this.#waiting.length === 0 && this.#droppedLines > 0) this.#tell();
  }
}

/**
 * A descriptor for standard error whose writes fail instead of waiting. It is opened anew, so that programs that share standard
 * error keep theirs. Sockets, such as the journal's, cannot be opened; Node's own stream makes them non-blocking.
 */
function withoutBlocking(): number {
  try {
    if (fstatSync(STDERR).isFile()) return STDERR;
    const { O_NOCTTY, O_NONBLOCK, O_WRONLY } = constants;
    return openSync(`/proc/self/fd/${STDERR}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    void process.stderr;
    return STDERR;
  }
}

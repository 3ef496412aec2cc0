// What a server is started with, and what whoever started it is told.

import type { Launch } from '../control/pid-file.js';
import type { Project } from '../project/project.js';
import type { RunLog } from './log.js';

export interface LaunchOptions {
  readonly version: string;
  /** The parameters file as an absolute path. */
  readonly file: string;
  /** The port of this instance of several; null for a single server. */
  readonly instance: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds within which the server must prove that it answers. */
  readonly timeout: number;
  /** Reads and checks the project again; rejects with a SyncctlError when it is wrong. */
  readonly load: () => Promise<Project>;
  /** How this server was started. */
  readonly launch: Launch;
  /** Where syncctl is installed, to serve its demo from; null serves none. */
  readonly demo: string | null;
}

/** What the world is told on the way. */
export interface LaunchEvents {
  /** From now on, the log is on standard error. */
  logging(log: RunLog): void;
  /** The server that ran before, as this process, has stopped. */
  replaced(pid: number): void;
  /** About to listen on `address:port`; the port that the system chose when 0 was asked for. */
  launching(address: string): void;
  /** The handshake, WELCOME and an event went through the listening address, in so many milliseconds. */
  healthy(milliseconds: number): void;
  /** The demo can be looked at; null when the admin listener is not open to browsers. */
  demo(url: string | null): void;
  stopping(): void;
}

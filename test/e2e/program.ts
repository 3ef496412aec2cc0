// The real program in a folder of its own: spawned, read line by line, ended with the test.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const PROGRAM = resolve('bin/run.js');

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** A folder with a run directory in it, so that tests do not see each other's servers. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'syncctl-e2e-'));
  readonly env: Record<string, string | undefined>;

  constructor() {
    this.env = {
      ...process.env,
      NO_COLOR: '1',
      XDG_RUNTIME_DIR: this.folder,
      RUNTIME_DIRECTORY: undefined,
      // Reading them takes longer than the start of the program.
      NODE_EXTRA_CA_CERTS: undefined,
    };
    onTestFinished(async () => {
      if (this.#mayHaveServer()) await this.run(['down', 'parameters.yml']);
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  #mayHaveServer(): boolean {
    const runDirectory = join(this.folder, 'syncctl');
    return existsSync(runDirectory) && readdirSync(runDirectory).some((name) => name.endsWith('.pid'));
  }

  /** Writes the usual parameters with the server on `port`. */
  writeParameters(port: number, address = '127.0.0.1'): void {
    this.write(
      'parameters.yml',
      [
        'parameters:',
        `    websocket_bind_address: "${address}"`,
        `    websocket_bind_port: ${port}`,
        '    websocket_frontend_host: "*"',
        '    websocket_frontend_port: 443',
        '    websocket_frontend_path: ws',
        '    websocket_backend_host: "*"',
        `    websocket_backend_port: ${port}`,
        '    websocket_backend_path: ""',
        '',
      ].join('\n'),
    );
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  start(argv: readonly string[], cwd = this.folder): Running {
    return new Running(spawn(process.execPath, [PROGRAM, ...argv], { cwd, env: this.env }));
  }

  run(argv: readonly string[], cwd = this.folder): Promise<Output> {
    return this.start(argv, cwd).ended;
  }
}

/** The lines of a log, by the name of their event; of several the last. */
export function eventsIn(stderr: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
  return Object.fromEntries(lines.map((line) => JSON.parse(line)).map((line) => [line.event, line]));
}

export class Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Output>;
  stdout = '';
  stderr = '';
  #changed: () => void = () => {};

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
      this.#changed();
    });
    child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
      this.#changed();
    });
    this.ended = new Promise((done) => {
      child.once('close', (code) => {
        this.#changed();
        done({ stdout: this.stdout, stderr: this.stderr, code });
      });
    });
  }

  /** Resolves with the match once standard output has it; rejects when the program ends first. */
  prints(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#shows(() => this.stdout, pattern);
  }

  /** The same for standard error. */
  notes(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#shows(() => this.stderr, pattern);
  }

  #shows(stream: () => string, pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((done, fail) => {
      const look = (): void => {
        const match = pattern.exec(stream());
        if (match) done(match);
        else if (this.child.exitCode !== null)
          fail(new Error(`ended without ${pattern}: ${this.stdout}${this.stderr}`));
      };
      this.#changed = look;
      look();
    });
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Output> {
    this.child.kill(signal);
    return this.ended;
  }
}

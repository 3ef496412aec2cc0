// Standard output and standard error. Most commands write at once: loading Node's streams takes longer than they run.

import { fstatSync, statSync, writeSync } from 'node:fs';
import { EXIT, type ExitCode } from '../core/error.js';
import { outputText } from '../core/printable.js';
import { codeOf, reasonOf } from '../core/system-error.js';
import type { ReportOptions } from '../report/report.js';
import { takesLinks } from '../report/terminal-link.js';

/** Results go to `stdout`, everything else to `stderr`. */
export type Output = 'stdout' | 'stderr';

const FILES: Readonly<Record<Output, number>> = { stdout: 1, stderr: 2 };

/** Milliseconds that an ending process waits for whoever reads its output. */
const PATIENCE = 1000;

let streaming = false;
const lost = new Set<Output>();

/** For commands that go on and on: from now on, output waits for a slow reader without stopping the process. */
export function useStreams(): void {
  if (streaming) return;
  streaming = true;
  // Must come before oclif's own listener, which throws.
  for (const output of ['stdout', 'stderr'] as const) {
    process[output].on('error', (error) => {
      if (codeOf(error) === 'EPIPE') process.exit();
      leave(output, error);
    });
  }
}

/** Writes text. What a terminal would obey is escaped, except for colours and links where there may be some. */
export function write(output: Output, text: string): void {
  send(output, outputText(text, isStyled(output)));
}

/** Clears the terminal. */
export function clearScreen(): void {
  send('stdout', '\u001b[H\u001b[2J');
}

const styled = new Map<Output, boolean>();

function isStyled(output: Output): boolean {
  const known = styled.get(output);
  if (known !== undefined) return known;
  const { colour, links } = lookOf(output);
  styled.set(output, colour || links === true);
  return colour || links === true;
}

/** The reader of a pipe may close it early (`syncctl resolve | head`), which is not an error. */
function send(output: Output, text: string): void {
  if (lost.has(output)) return;
  if (streaming) return void process[output].write(text);
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(FILES[output], bytes, written);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPIPE') lost.add(output);
    else if (code !== 'EAGAIN') leave(output, error);
    else {
      // Whoever made the pipe does not let writers wait.
      useStreams();
      process[output].write(bytes.subarray(written));
    }
  }
}

function leave(output: Output, error: unknown): never {
  if (output === 'stdout') {
    write('stderr', `syncctl: standard output cannot be written: ${reasonOf(error)}\n`);
  }
  process.exit(EXIT.failed);
}

/** How a report may look there. */
export function lookOf(output: Output): ReportOptions {
  if (!isDevice(FILES[output])) return { colour: false };
  const { isTTY, columns } = process[output];
  return {
    colour: isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    width: columns,
    links: isTTY === true && takesLinks(process.env),
  };
}

/** Whether a file may be a terminal. Only Node's streams know, and most files are pipes, or nothing. */
function isDevice(file: number): boolean {
  try {
    const found = fstatSync(file);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null').rdev;
  } catch {
    return process.platform === 'win32';
  }
}

/** Ends the process once all output is written, or a slow reader has had its time. Never resolves. */
export async function endProcess(exit: ExitCode): Promise<never> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([late, Promise.all([process.stdout, process.stderr].map(written))]);
  process.exit(exit);
}

function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

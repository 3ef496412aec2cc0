// Questions at a terminal. Answers may be typed ahead; Ctrl-C and Ctrl-D cancel.

import { createInterface } from 'node:readline';
import { SyncctlError } from '../core/error.js';
import { safe } from '../core/printable.js';

/**
 * Asks until `read` accepts the answer; an empty answer means the default in brackets. Rejects with SyncctlError if the user
 * cancels.
 */
export type Ask = <T>(question: string, standard: string, read: (answer: string) => Promise<T>) => Promise<T>;

/** Whether questions are possible. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Gives the terminal to `act` for as long as it takes. */
export async function atTerminal<T>(act: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines: string[] = [];
  let take: ((line: string) => void) | null = null;
  terminal.on('line', (line) => {
    if (take) take(line);
    else lines.push(line);
  });
  const brokenOff = new Promise<never>((_, reject) => {
    const leave = (): void => reject(new SyncctlError('BROKEN_OFF', 'cancelled; nothing was written'));
    terminal.once('SIGINT', leave);
    terminal.once('close', leave);
  });
  // Rejected in the end in any case, since the terminal is closed.
  brokenOff.catch(() => undefined);
  const next = async (): Promise<string> => {
    const typed = new Promise<string>((resolve) => {
      take = resolve;
    });
    const line = lines.shift() ?? (await Promise.race([typed, brokenOff]));
    take = null;
    return line.trim();
  };
  const ask: Ask = async (question, standard, read) => {
    for (;;) {
      terminal.setPrompt(`${question} [${standard}]: `);
      terminal.prompt();
      try {
        return await read((await next()) || standard);
      } catch (error) {
        if (!(error instanceof SyncctlError) || error.code === 'BROKEN_OFF') throw error;
        process.stderr.write(`  ${safe(error.message)}${error.hint ? `; ${safe(error.hint)}` : ''}\n`);
      }
    }
  };
  try {
    return await act(ask);
  } finally {
    terminal.close();
  }
}

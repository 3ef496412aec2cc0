// A running server outlives whoever read what it prints: a closed pipe or terminal must not end it, nor cut its drain short.

import { closeSync, writeSync } from 'node:fs';

/** From now on what cannot be printed is lost, in place of ending the process; the exit code stays the server's own. */
export function surviveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error');
    stream.on('error', () => {});
  }
  process.once('exit', letGoOfTerminal);
}

/** Node aborts when it cannot put a terminal back as it was, which one that is gone does not allow. */
function letGoOfTerminal(): void {
  for (const [fd, { isTTY }] of [process.stdin, process.stdout, process.stderr].entries()) {
    if (isTTY !== true) continue;
    try {
      writeSync(fd, '');
    } catch {
      closeSync(fd);
    }
  }
}

// Has systemd restart a unit.

import { spawn } from 'node:child_process';
import { codeOf } from '../../core/system-error.js';

/** What systemctl says to a user who may not do it. https://www.freedesktop.org/software/systemd/man/systemctl.html */
const DENIED = /access denied|permission denied|authentication (is )?required|not permitted/i;

export const NOT_PERMITTED = 'not-permitted';

/** `over` resolves with null if the unit was restarted, NOT_PERMITTED, or what went wrong. */
export function restartUnit(unit: string): { readonly over: Promise<string | null> } {
  const child = spawn('systemctl', ['--no-ask-password', 'restart', unit], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const over = new Promise<string | null>((resolve) => {
    child.once('error', (error) =>
      resolve(codeOf(error) === 'ENOENT' ? NOT_PERMITTED : 'could not be restarted'),
    );
    child.once('close', (code) => {
      if (code === 0) resolve(null);
      else resolve(DENIED.test(said) ? NOT_PERMITTED : `could not be restarted: ${firstLine(said)}`);
    });
  });
  return { over };
}

function firstLine(text: string): string {
  return (text.trim().split('\n', 1)[0] || 'systemctl failed').replace(/\.$/, '');
}

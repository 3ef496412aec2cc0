// Tabs of one Chromium window, of which one is seen and the others are hidden. playwright keeps all of its pages visible,
// so this speaks to the browser by itself.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { Running } from '../e2e/program.js';
import { findProgram } from '../programs.js';

export interface Tab {
  /** Brings it to the front. */
  show(): Promise<void>;
  /** The value of an expression in its page; of a promise, once it is settled. */
  evaluate(expression: string): Promise<unknown>;
}

interface Answer {
  readonly result?: {
    readonly targetId?: string;
    readonly sessionId?: string;
    readonly result?: { readonly value?: unknown };
  };
  readonly error?: { readonly message: string };
}

/** A window; what it returns opens a tab in front of the others. */
export async function openWindow(): Promise<(url: string) => Promise<Tab>> {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-chromium-'));
  const args = ['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-quic'];
  const browser = new Running(
    spawn(findProgram('chromium') ?? 'chromium', [
      ...args,
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
    ]),
  );
  onTestFinished(async () => {
    await browser.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  const [, address = ''] = await browser.notes(/DevTools listening on (ws:\S+)/);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  onTestFinished(() => socket.terminate());
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer & { id: number };
    waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  const ask = (method: string, params: object, sessionId?: string): Promise<Answer> =>
    new Promise((done) => {
      waiting.set(++count, done);
      socket.send(JSON.stringify({ id: count, method, params, sessionId }));
    });

  return async (url) => {
    const { targetId } = (await ask('Target.createTarget', { url })).result ?? {};
    const { sessionId } = (await ask('Target.attachToTarget', { targetId, flatten: true })).result ?? {};
    const show = async (): Promise<void> => void (await ask('Target.activateTarget', { targetId }));
    await show();
    return {
      show,
      async evaluate(expression) {
        const options = { expression, returnByValue: true, awaitPromise: true };
        for (;;) {
          const { result, error } = await ask('Runtime.evaluate', options, sessionId);
          if (result) return result.result?.value;
          // The page has only now replaced the empty one that every tab begins with.
          if (!/navigated|destroyed/.test(error?.message ?? '')) throw new Error(error?.message);
        }
      },
    };
  };
}

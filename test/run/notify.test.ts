import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DgramSocket } from 'node-unix-socket';
import { expect, onTestFinished, test } from 'vitest';
import { createNotifier } from '../../src/run/notify.js';

const SILENT = { info() {}, warn() {}, error() {} };

test('systemd hears of reloads only between being told that the server is ready and that it stops', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-notify-'));
  const path = join(folder, 'socket');
  const heard: string[] = [];
  const manager = new DgramSocket();
  manager.on('data', (data: Buffer) => heard.push(data.toString().split('\n', 1)[0] ?? ''));
  manager.bind(path);
  const notifier = await createNotifier({ NOTIFY_SOCKET: path }, SILENT);
  onTestFinished(() => {
    notifier.close();
    manager.close();
    rmSync(folder, { recursive: true });
  });
  notifier.reloading();
  notifier.reloaded();
  notifier.ready();
  notifier.reloading();
  notifier.stopping();
  notifier.reloaded();
  await expect.poll(() => heard).toEqual(['READY=1', 'RELOADING=1', 'STOPPING=1']);
});

// The rendered units under the systemd of this machine: started, reloaded, and stopped by a mistake that only a person can mend.
// Units are written to /run/systemd/system, which a restart of the machine clears, and removed afterwards.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { request } from '../server/raw-client.js';
import { PROGRAM } from './program.js';

const UNITS = '/run/systemd/system';
const NAMES = ['syncctl.socket', 'syncctl.service'];

function run(command: string, ...argv: readonly string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: 'utf8' });
  return { status, text: `${stdout}${stderr}` };
}

const systemctl = (...argv: readonly string[]) => run('systemctl', ...argv);
const syncctl = (...argv: readonly string[]) => run(process.execPath, PROGRAM, ...argv);
const property = (name: string) =>
  systemctl('show', 'syncctl.service', '--property', name, '--value').text.trim();

/** Opens a connection and sends a handshake; resolves with the first line of the answer, or the code of the error. */
function shakeHands(port: number): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', (error) => done('code' in error ? String(error.code) : error.message));
    socket.once('close', () => done('closed'));
    socket.once('data', (data) => {
      done(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
    socket.write(request());
  });
}

describeWith(['systemd', 'ip'], 'under a real systemd, the rendered units', () => {
  let folder = '';
  let file = '';
  let port = 0;

  beforeAll(async () => {
    // Below /tmp the unit would be another one, with a weaker sandbox.
    folder = mkdtempSync('/var/lib/syncctl-test-');
    chmodSync(folder, 0o755);
    file = join(folder, 'parameters.yml');
    port = await reservePort();
    const parameters = [
      'parameters:',
      '    websocket_bind_address: "127.0.0.1"',
      `    websocket_bind_port: ${port}`,
      '    websocket_frontend_host: "*"',
      '    websocket_frontend_port: 443',
      '    websocket_frontend_path: ws',
      '    websocket_backend_host: "127.0.0.1"',
      `    websocket_backend_port: ${port}`,
      '    websocket_backend_path: ""',
    ];
    writeFileSync(file, `${parameters.join('\n')}\n`);
    expect(syncctl('render', 'systemd', file, '--out', UNITS)).toMatchObject({ status: 0 });
    systemctl('daemon-reload');
    expect(systemctl('start', ...NAMES)).toMatchObject({ status: 0 });
  }, 120_000);

  afterAll(() => {
    systemctl('stop', ...NAMES);
    for (const name of NAMES) rmSync(join(UNITS, name), { force: true });
    systemctl('daemon-reload');
    systemctl('reset-failed', ...NAMES);
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  test('serve, are healthy, and reload', () => {
    expect(syncctl('health', file)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'syncctl.yml'), 'server:\n  max_calls: 7\n');
    expect(systemctl('reload', 'syncctl.service')).toMatchObject({ status: 0 });
    expect(syncctl('status', file).text).toMatch(/^state +ready$/m);
  });

  test('keep the backlog of the socket unit', () => {
    const listening = run('ss', '-Hltn', `sport = :${port}`).text;
    const most = Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
    expect(Number(listening.trim().split(/\s+/)[2])).toBe(Math.min(4096, most));
  });

  test('start once with a mistake, however many clients connect, and one command brings both back', async () => {
    writeFileSync(join(folder, 'syncctl.yml'), 'server:\n  max_conections: 7\n');
    const before = Number(property('NRestarts'));
    systemctl('restart', '--no-block', 'syncctl.service');
    await expect.poll(() => shakeHands(port), { timeout: 120_000 }).toBe('ECONNREFUSED');
    expect(property('ExecMainStatus')).toBe('78');
    for (let client = 0; client < 50; client++) expect(await shakeHands(port)).toBe('ECONNREFUSED');
    expect(Number(property('NRestarts'))).toBe(before);
    expect(systemctl('is-active', 'syncctl.socket').text.trim()).not.toBe('active');
    expect(syncctl('logs', file)).toMatchObject({ status: 1 });
    expect(syncctl('logs', file).text).toContain('run: journalctl -u syncctl.service');
    expect(syncctl('restart', file).text).toContain('run: systemctl restart syncctl.service');
    expect(syncctl('status', file).text).toContain('run: systemctl status syncctl.service');
    rmSync(join(folder, 'syncctl.yml'));
    expect(systemctl('restart', 'syncctl')).toMatchObject({ status: 0 });
    expect(
      systemctl('is-active', ...NAMES)
        .text.trim()
        .split('\n'),
    ).toEqual(['active', 'active']);
    expect(await shakeHands(port)).toBe('HTTP/1.1 101 Switching Protocols');
  });
});

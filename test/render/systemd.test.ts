// The rendered unit before systemd-analyze. Its return code says little: any output is a fault.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RenderInput } from '../../src/render/input.js';
import { render } from '../../src/render/render.js';
import { describeWith } from '../programs.js';
import { casesOf, readCase } from './cases.js';
import { bundled, inputWith, type PlainInput } from './input.js';

const folder = mkdtempSync(join(tmpdir(), 'syncctl-unit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function unit(input: RenderInput): Promise<string> {
  const [artifact] = render(input, await bundled('systemd'));
  return artifact?.content ?? '';
}

/** The unit of a case, run by a Node that exists on this machine. */
async function writeUnit(plain: PlainInput): Promise<string> {
  const input = inputWith(plain);
  const deploy = { ...input.deploy, node: process.execPath };
  for (const { path, content } of render({ ...input, deploy }, await bundled('systemd'))) {
    writeFileSync(join(folder, path), content);
  }
  return join(folder, 'syncctl.service');
}

/** Exposure in tenths as systemd counts it: 0 is closed, 100 is open. */
function exposure(file: string): number {
  const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', file], {
    encoding: 'utf8',
  });
  return Math.round(Number(/Overall exposure level[^:]*: ([\d.]+)/.exec(stdout)?.[1]) * 10);
}

function verify(file: string): string {
  const sockets = ['syncctl.socket', 'syncctl-backend.socket'].map((name) => join(folder, name));
  const files = [file, ...sockets.filter((socket) => existsSync(socket))];
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...files], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
}

describeWith(['systemd-analyze'], 'systemd-analyze', () => {
  test.each(casesOf('systemd'))('verifies %s and says nothing', async (name) => {
    expect(verify(await writeUnit(readCase(name)))).toBe('');
  });

  test('still finds fault, so that its silence means something', async () => {
    const file = await writeUnit({});
    writeFileSync(file, `${await unit(inputWith())}\n[Service]\nRestartMaybe=yes\n`);
    expect(verify(file)).toContain('RestartMaybe');
  });

  test.each([
    ['systemd-default', 2],
    ['systemd-loopback', 2],
    ['systemd-unix', 2],
    ['systemd-backend', 2],
    ['systemd-home-and-low-port', 3],
    ['systemd-no-socket', 10],
    ['systemd-no-socket-loopback', 9],
  ])('finds %s exposed to at most %d tenths', async (name, tenths) => {
    expect(exposure(await writeUnit(readCase(name)))).toBeLessThanOrEqual(tenths);
  });

  test('starts the very program that was named, whatever is in its path', async () => {
    const odd = join(folder, 'my 100% é; # node');
    mkdirSync(odd, { recursive: true });
    const node = join(odd, 'node');
    symlinkSync(process.execPath, node);
    const input = inputWith();
    const file = join(folder, 'odd.service');
    writeFileSync(file, await unit({ ...input, deploy: { ...input.deploy, node } }));
    expect(verify(file)).toBe('');
    rmSync(node);
    expect(verify(file)).toContain(node);
  });
});

describe('the unit', () => {
  test('lets the server drain before it is killed', async () => {
    expect(await unit(inputWith({ server: { drain: 120 } }))).toContain('\nTimeoutStopSec=125\n');
  });

  test('holds a descriptor for every connection', async () => {
    expect(await unit(inputWith({ server: { maxConnections: 100000 } }))).toContain('\nLimitNOFILE=101024\n');
  });

  test('may take a port below 1024 and no other privilege', async () => {
    const text = await unit(inputWith({ bind: { port: 843 }, deploy: { socket: false } }));
    expect(text).toContain('\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n');
    expect(await unit(inputWith({ deploy: { socket: false } }))).toContain('\nAmbientCapabilities=\n');
  });

  test('needs no privilege for any port that the socket unit takes', async () => {
    expect(await unit(inputWith({ bind: { port: 843 } }))).toContain('\nAmbientCapabilities=\n');
  });

  test('talks to anybody where browsers connect themselves, else to its neighbours', async () => {
    const direct = { frontend: { port: 8080 }, deploy: { socket: false } };
    expect(await unit(inputWith(direct))).not.toContain('IPAddress');
    expect(await unit(inputWith({ deploy: { socket: false } }))).toMatch(
      /^IPAddressAllow=localhost .*fc00::\/7$/m,
    );
    const named = { deploy: { socket: false, networks: ['localhost', '192.0.2.0/24'] } };
    expect(await unit(inputWith(named))).toContain('\nIPAddressAllow=localhost 192.0.2.0/24\n');
  });

  test('hands over the files that its user may not read', async () => {
    const text = await unit(inputWith({ source: { config: '/srv/shop/config/syncctl.yml' } }));
    expect(text).toContain('\nLoadCredential=parameters.yml:/srv/shop/config/parameters.yml\n');
    expect(text).toContain('\nLoadCredential=syncctl.yml:/srv/shop/config/syncctl.yml\n');
  });

  test.each(['/home/x/node', '/root/.nvm/node', '/run/user/1000/node'])(
    'sees %s, read-only',
    async (node) => {
      expect(await unit(inputWith({ deploy: { node } }))).toContain('\nProtectHome=read-only\n');
    },
  );

  test('sees a parameters file in /tmp', async () => {
    expect(await unit(inputWith({ source: { path: '/tmp/p/parameters.yml' } }))).toContain(
      '\nPrivateTmp=no\n',
    );
  });

  test.each(['/opt/$x/node', '/opt/"x"/node', "/opt/'x/node", '/opt/x\\\\/node', 'node', '/opt/x\ny/node'])(
    'refuses the program %j',
    async (node) => {
      await expect(unit(inputWith({ deploy: { node } }))).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    },
  );
});

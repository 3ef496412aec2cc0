// The rendered unit before systemd-analyze. Its return code says little: any output is a fault.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { BlockList } from 'node:net';
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
  for (const old of readdirSync(folder)) {
    if (/\.(service|socket)$/.test(old)) rmSync(join(folder, old));
  }
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
  const others = ['syncctl.socket', 'syncctl-backend.socket', 'syncctl@.service'];
  const files = [file, ...others.map((name) => join(folder, name)).filter((other) => existsSync(other))];
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
    ['systemd-no-socket-direct', 10],
    ['systemd-no-socket-jwks', 10],
    ['systemd-run-directory', 2],
    ['systemd-redis', 9],
    ['systemd-redis-unix', 2],
    ['systemd-instances', 9],
    ['systemd-instances-no-socket', 10],
  ])('finds %s exposed to at most %d tenths', async (name, tenths) => {
    const file = await writeUnit(readCase(name));
    const instances = file.replace('.service', '@.service');
    expect(exposure(existsSync(instances) ? instances : file)).toBeLessThanOrEqual(tenths);
  });

  test('starts the very program that was named, whatever is in its path', async () => {
    await writeUnit({});
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
    expect(await unit(inputWith({ server: { maxConnections: 100000 } }))).toContain('\nLimitNOFILE=101280\n');
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
    expect(await unit(inputWith(direct))).toMatch(/^IPAddressAllow=0\.0\.0\.0\/1 .* ::\/1 /m);
    expect(await unit(inputWith({ deploy: { socket: false } }))).toMatch(
      /^IPAddressAllow=localhost .*fc00::\/7$/m,
    );
    const named = { deploy: { socket: false, networks: ['localhost', '192.0.2.0/24'] } };
    expect(await unit(inputWith(named))).toContain('\nIPAddressAllow=localhost 192.0.2.0/24\n');
  });

  test('is given all unicast addresses where it may talk to anybody, and no other', async () => {
    const text = await unit(inputWith({ deploy: { socket: false, networks: ['any'] } }));
    const allowed = { ipv4: new BlockList(), ipv6: new BlockList() };
    for (const network of /^IPAddressAllow=(.*)$/m.exec(text)?.[1]?.split(' ') ?? []) {
      const [address = '', prefix] = network.split('/');
      const family = address.includes(':') ? 'ipv6' : 'ipv4';
      allowed[family].addSubnet(address, Number(prefix), family);
    }
    const among = (family: 'ipv4' | 'ipv6', addresses: readonly string[]) =>
      addresses.filter((address) => allowed[family].check(address, family));
    const fours = ['10.1.2.3', '127.0.0.1', '198.51.100.7', '223.255.255.255', '8.8.8.8'];
    expect(among('ipv4', [...fours, '224.0.0.251', '255.255.255.255'])).toEqual(fours);
    const sixes = ['::1', '2001:db8::1', '64:ff9b::1', 'fd00::1', 'fe80::1'];
    expect(among('ipv6', [...sixes, 'ff02::fb'])).toEqual(sixes);
  });

  test('refuses to fetch keys without a network, and lets the other unit fetch them from anywhere', async () => {
    const server = { jwks: 'https://id.example/keys.json' };
    await expect(unit(inputWith({ server }))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
      message:
        'server.jwks "https://id.example/keys.json" cannot be fetched by a service without network access',
      hint: expect.stringContaining('--no-socket'),
    });
    const allowed = async (plain: PlainInput) =>
      /^IPAddressAllow=(.*)$/m.exec(await unit(inputWith(plain)))?.[1] ?? '';
    const here = { jwks: 'http://127.0.0.1:9000/keys.json' };
    expect(await allowed({ server, deploy: { socket: false } })).toContain('0.0.0.0/1');
    expect(await allowed({ server: here, deploy: { socket: false } })).not.toContain('0.0.0.0/1');
    const networks = ['localhost', '192.0.2.7'];
    expect(await allowed({ server, deploy: { socket: false, networks } })).toBe('localhost 192.0.2.7');
  });

  test.each([
    [{ listen: '/run/syncctl/ws.sock' }, true],
    [{ backendListen: { path: '/run/syncctl/backend.sock' } }, true],
    [{ listen: '/run/syncctl-ws.sock' }, false],
    [{}, false],
  ])('keeps its run directory over a stop when systemd listens in it: %j', async (server, kept) => {
    const preserved = '\nRuntimeDirectoryPreserve=yes\n';
    expect((await unit(inputWith({ server }))).includes(preserved)).toBe(kept);
    const alone = unit(inputWith({ server, deploy: { socket: false } })).catch(String);
    expect(await alone).not.toContain(preserved);
  });

  test.each([
    [{ admin: { address: '127.0.0.1', port: 9180 } }, true, 'server.admin', '/run/syncctl/admin.sock'],
    [{ admin: { path: '/var/lib/admin.sock' } }, true, 'server.admin', '/run/syncctl/admin.sock'],
    [{ listen: '/run/ws.sock' }, false, 'server.listen', '/run/syncctl/ws.sock'],
    [{ backendListen: { path: '/tmp/b.sock' } }, false, 'server.backend.listen', '/run/syncctl/b.sock'],
  ] as const)(
    'refuses %j with socket units: %j, where it could not start',
    async (server, socket, place, fit) => {
      await expect(unit(inputWith({ server, deploy: { socket } }))).rejects.toMatchObject({
        code: 'VALUE_REFUSED',
        message: expect.stringContaining(place),
        hint: expect.stringContaining(fit),
      });
    },
  );

  test.each([
    [{ admin: { address: '127.0.0.1', port: 9180 } }, false],
    [{ admin: { path: '/run/syncctl/a.sock' } }, true],
    [{ admin: 'off' }, true],
    [{ listen: '/run/syncctl/ws.sock' }, false],
    [{ listen: '/run/ws.sock' }, true],
  ] as const)('takes %j with socket units: %j', async (server, socket) => {
    expect(await unit(inputWith({ server, deploy: { socket } }))).toContain('ExecStart=');
  });

  test('lets the application reach its own listener on another address', async () => {
    const bind = { host: '127.0.0.1' };
    const backendListen = { address: '192.168.7.5', port: 843 };
    const server = { backendListen, backendFrom: ['203.0.113.0/24'] };
    const text = await unit(inputWith({ bind, server, deploy: { socket: false } }));
    expect(text).toMatch(/^IPAddressAllow=localhost .*192\.168\.0\.0\/16 .*203\.0\.113\.0\/24$/m);
    expect(text).toContain('\nAfter=network-online.target\n');
    expect(text).toContain('\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n');
  });

  test('opens the network to Redis, and to no more than that', async () => {
    const bind = { host: '127.0.0.1' };
    const allowed = async (server: PlainInput['server']) => {
      const text = await unit(inputWith({ bind, server: { engine: 'redis', ...server } }));
      expect(text.includes('PrivateNetwork=yes')).toBe(!text.includes('IPAddressAllow='));
      return /^IPAddressAllow=(.*)$/m.exec(text)?.[1] ?? null;
    };
    expect(await allowed({ redisHosts: [] })).toBeNull();
    expect(await allowed({ redisHosts: ['127.0.0.1'] })).toBe('localhost');
    expect(await allowed({ redisHosts: ['192.0.2.9'] })).toBe('localhost 192.0.2.9');
    expect(await allowed({ redisHosts: ['redis.internal'] })).toMatch(/^localhost link-local 10\./);
    expect(await allowed({ redisHosts: ['127.0.0.1'], redisElsewhere: true })).toMatch(/ 10\.0\.0\.0\/8/);
  });

  test.each([
    [{ admin: { path: '/run/syncctl/a.sock' } }, true, 'server.admin'],
    [{ listen: '/run/syncctl/ws.sock' }, false, 'server.listen'],
    [{ backendListen: { address: '127.0.0.1', port: 8090 } }, false, 'server.backend.listen'],
  ] as const)('refuses %j for several instances, socket units: %j', async (server, socket, place) => {
    const plain = { server: { engine: 'redis', ...server }, deploy: { instances: 2, socket } } as const;
    await expect(unit(inputWith(plain))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
      message: expect.stringMatching(new RegExp(`^${place} .* cannot be opened by several instances$`)),
    });
  });

  test('hands over imports and env files, and tells the server what render was told', async () => {
    const others = [{ name: 'file-0123', path: '/srv/shop/config/100%.yml', exists: true }];
    const told = ['--env', 'staging', '--dotenv', '/srv/shop/.env $x'];
    const text = await unit(inputWith({ source: { others }, deploy: { arguments: told } }));
    expect(text).toContain('\nLoadCredential=file-0123:/srv/shop/config/100%%.yml\n');
    expect(text).toContain('\nSetCredential=file-0123:absent\n');
    expect(text).toMatch(/^ExecStart=.* --env staging --dotenv "\/srv\/shop\/\.env \$\$x"$/m);
  });

  test('is no hot loop when only a person can mend what is wrong', async () => {
    const both = await unit(inputWith({ server: { backendListen: { address: '127.0.0.1', port: 8081 } } }));
    expect(both).toContain('\nRestartPreventExitStatus=78\n');
    expect(both).toMatch(/^ExecStopPost=.* stop --no-block syncctl\.socket syncctl-backend\.socket'$/m);
    expect(await unit(inputWith({ deploy: { socket: false } }))).not.toContain('ExecStopPost');
  });

  test('may take memory for its connections, and not all of the machine', async () => {
    expect(await unit(inputWith())).toContain('\nMemoryMax=1024M\n');
    expect(await unit(inputWith({ server: { maxConnections: 100000 } }))).toContain('\nMemoryMax=3012M\n');
  });

  test('hands over the files that its user may not read', async () => {
    const text = await unit(inputWith({ source: { config: '/srv/shop/config/syncctl.yml' } }));
    expect(text).toContain('\nLoadCredential=parameters.yml:/srv/shop/config/parameters.yml\n');
    expect(text).toContain('\nLoadCredential=syncctl.yml:/srv/shop/config/syncctl.yml\n');
    // One that comes later is handed over as well.
    expect(await unit(inputWith())).toContain('\nLoadCredential=syncctl.yml:/srv/shop/config/syncctl.yml\n');
    expect(await unit(inputWith())).toContain('\nSetCredential=syncctl.yml:absent\n');
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

// The container files, read as the programs read them.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/core/error.js';
import { render } from '../../src/render/render.js';
import { newFolder } from '../deploy/folder.js';
import { bundled, inputWith, type PlainInput } from './input.js';

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly network_mode?: string;
  readonly volumes: readonly { source: string; target: string; read_only: boolean }[];
  readonly [key: string]: unknown;
}

async function files(plain: PlainInput = {}): Promise<Map<string, string>> {
  return new Map(
    render(inputWith(plain), await bundled('docker')).map(({ path, content }) => [path, content]),
  );
}

async function service(plain: PlainInput = {}): Promise<Service> {
  const compose = load((await files(plain)).get('compose.yaml') ?? '') as {
    services: Record<string, Service>;
  };
  const found = compose.services.syncctl;
  if (found === undefined) throw new Error('there is no service');
  return found;
}

/** The instructions, continued lines joined. */
function instructions(dockerfile: string): string[][] {
  const lines = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

describe('the Dockerfile', () => {
  test('is built of instructions that exist, one of each that counts once', async () => {
    const found = instructions((await files()).get('Dockerfile') ?? '');
    const names = found.map(([name]) => name);
    const known = [
      'ARG',
      'FROM',
      'WORKDIR',
      'COPY',
      'RUN',
      'ENV',
      'USER',
      'EXPOSE',
      'STOPSIGNAL',
      'HEALTHCHECK',
      'ENTRYPOINT',
      'CMD',
    ];
    expect(names.filter((name = '') => !known.includes(name))).toEqual([]);
    for (const once of ['HEALTHCHECK', 'ENTRYPOINT', 'CMD', 'STOPSIGNAL', 'USER']) {
      expect(names.filter((name) => name === once)).toHaveLength(1);
    }
    expect(names.filter((name) => name === 'FROM')).toHaveLength(2);
  });

  test('runs as a user other than root, in an image that holds only the program', async () => {
    const found = instructions((await files()).get('Dockerfile') ?? '');
    const last = found.slice(found.map(([name]) => name).lastIndexOf('FROM'));
    expect(last.find(([name]) => name === 'USER')?.[1]).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(last.filter(([name]) => name === 'COPY').map(([, rest]) => rest)).toEqual([
      '--from=build /opt/syncctl /opt/syncctl',
    ]);
  });

  test('starts and checks itself by argv, without a shell', async () => {
    const found = instructions((await files()).get('Dockerfile') ?? '');
    const argv = (name: string): unknown =>
      JSON.parse(/\[.*\]$/.exec(found.find(([word]) => word === name)?.[1] ?? '')?.[0] ?? '');
    expect([argv('ENTRYPOINT'), argv('CMD')]).toEqual([['syncctl'], ['up', '/etc/syncctl/parameters.yml']]);
    expect(argv('HEALTHCHECK')).toEqual(['syncctl', 'health', '/etc/syncctl/parameters.yml']);
  });

  const REGISTRY = {
    package: '1.2.3',
    integrity: `sha512-${createHash('sha512').update('the package').digest('base64')}`,
  };

  test('lets nothing into the build but the tarball that it installs', async () => {
    const patterns = async (plain: PlainInput = {}): Promise<string[]> =>
      ((await files(plain)).get('.dockerignore') ?? '').split('\n').filter((line) => /^[^#]/.test(line));
    expect(await patterns()).toEqual(['*', '!syncctl-0.1.0.tgz']);
    expect(await patterns({ deploy: REGISTRY })).toEqual(['*']);
  });

  test('compares the package with the hash that the user named, before it is installed', async () => {
    const found = instructions((await files({ deploy: REGISTRY })).get('Dockerfile') ?? '');
    const [fetch, compare = '', install] = found.filter(([name]) => name === 'RUN').map(([, rest]) => rest);
    expect([fetch, install]).toEqual([
      'npm pack --ignore-scripts syncctl@1.2.3',
      expect.stringMatching(/^npm install .* \.\/syncctl-1\.2\.3\.tgz$/),
    ]);
    const folder = newFolder();
    const verdict = (content: string): number | null => {
      writeFileSync(join(folder, 'syncctl-1.2.3.tgz'), content);
      return spawnSync('sh', ['-c', compare], { cwd: folder }).status;
    };
    expect([verdict('the package'), verdict('another package')]).toEqual([0, 1]);
  });

  test.each([
    [{ package: null }, 'PACKAGE_MISSING', 'the container image needs to know which syncctl to install'],
    [
      { ...REGISTRY, integrity: null },
      'INTEGRITY_MISSING',
      'syncctl 1.2.3 from the registry needs an integrity hash',
    ],
  ])('is refused with exit code 2 for %j', async (deploy, code, message) => {
    await expect(files({ deploy })).rejects.toMatchObject({ code, message, exit: EXIT.usage });
  });

  test.each(['latest', '^1.2.3', '../syncctl.tgz', 'https://example.com/syncctl.tgz'])(
    'installs nothing that is neither a file beside it nor an exact version: %s',
    async (name) => {
      await expect(files({ deploy: { package: name } })).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    },
  );
});

describe('the compose file', () => {
  test('publishes on the loopback behind a proxy and to all where browsers connect themselves', async () => {
    expect((await service()).ports).toEqual(['127.0.0.1:8080:8080']);
    expect((await service({ frontend: { port: 8080 } })).ports).toEqual(['8080:8080']);
  });

  test('shares the network of the host when the server binds one of its addresses', async () => {
    const found = await service({ bind: { host: '127.0.0.1' } });
    expect([found.network_mode, found.ports]).toEqual(['host', undefined]);
  });

  test('mounts the configuration read-only and gives the container nothing it does not need', async () => {
    const found = await service({ source: { config: '/srv/shop/config/syncctl.yml' } });
    expect(found.volumes.map(({ target, read_only }) => [target, read_only])).toEqual([
      ['/etc/syncctl/parameters.yml', true],
      ['/etc/syncctl/syncctl.yml', true],
    ]);
    expect(found).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  test('gives the server the time and the files it says it needs', async () => {
    const found = await service({ server: { drain: 60, maxConnections: 5 } });
    expect(found).toMatchObject({
      stop_grace_period: '65s',
      ulimits: { nofile: { soft: 1285, hard: 1285 } },
    });
  });
});

describe('the compose service', () => {
  test('has a limit of memory, an init and a health check, and knows the bridges of Podman', async () => {
    const found = await service({ server: { maxConnections: 100_000 } });
    expect(found).toMatchObject({
      init: true,
      mem_limit: '3012m',
      healthcheck: { test: ['CMD', 'syncctl', 'health', '/etc/syncctl/parameters.yml'] },
    });
    const { SYNCCTL_SERVER_BACKEND_FROM: ranges } = found.environment as Record<string, string>;
    expect(ranges?.split(',')).toEqual(['172.16.0.0/12', '192.168.0.0/16', '10.88.0.0/15']);
  });

  test('mounts imports where the file looks for them, and no env file that does not exist', async () => {
    const file = (path: string, exists: boolean) => ({ name: 'x', path, exists });
    const others = [file('/srv/shop/config/sub/a.yml', true), file('/srv/shop/config/.env-app.local', false)];
    const { volumes } = await service({ source: { others } });
    expect(volumes).toContainEqual('/srv/shop/config/sub/a.yml:/etc/syncctl/sub/a.yml:ro');
    expect(volumes).toHaveLength(2);
    const outside = service({ source: { others: [file('/srv/other.yml', true)] } });
    await expect(outside).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  });

  test('tells the server what render was told, and refuses variables from a file', async () => {
    const told = ['--env', 'staging'];
    const { command } = await service({ deploy: { arguments: told } });
    expect(command).toEqual(['up', '/etc/syncctl/parameters.yml', ...told]);
    const variables = service({ deploy: { arguments: ['--dotenv', '/srv/.env'] } });
    await expect(variables).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  });
});

test('the Dockerfile begins with what builds it', async () => {
  const dockerfile = (await files()).get('Dockerfile');
  expect(dockerfile).toMatch(
    /^# {3}npm pack --ignore-scripts .*\n# {3}docker build --tag syncctl:0\.1\.0 \.$/m,
  );
});

// Values that try to leave their place. Each is refused by a SyncctlError, or stays one value before the real program.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Artifact } from '../../src/core/artifact.js';
import { SyncctlError } from '../../src/core/error.js';
import { render } from '../../src/render/render.js';
import { newFolder } from '../deploy/folder.js';
import { describeWith } from '../programs.js';
import { bundled, inputWith, type PlainInput } from './input.js';
import { judgeNginx } from './nginx-judge.js';

const HOSTILE = [
  '"; include /etc/passwd;',
  "'; include /etc/passwd; '",
  'a\nExecStartPre=/bin/evil',
  'a\r\nRUN evil',
  'a\u2028b',
  'a\u0085b',
  'a\0b',
  '\ud800',
  '%n %h',
  '$request_uri $\u007bHOME}',
  'back\\',
  ' space ',
  '{{nginx.certificate}} {{{bind}}}',
  '} server { listen 81; ',
  '#comment',
  '*/ -- `id` $(id)',
  '../../etc',
  ': [x, &a *a] !!js',
];

const REDIS = { user: null, prefix: 'syncctl:', database: false, sentinel: false, cluster: false };

/** Every place a text can come in by. */
const PLACES: Readonly<Record<string, (value: string) => PlainInput>> = {
  version: (version) => ({ version }),
  'source.path': (value) => ({ source: { path: `/srv/${value}/p.yml` } }),
  'source.path, its end': (value) => ({ source: { path: `/srv/${value}` } }),
  'source.config': (value) => ({ source: { config: `/srv/${value}` } }),
  'bind.host': (host) => ({ bind: { host } }),
  'frontend.host': (host) => ({ frontend: { host }, deploy: { serverNames: [] } }),
  'frontend.path': (path) => ({ frontend: { path } }),
  serverNames: (value) => ({ deploy: { serverNames: [value, `*.${value}`] } }),
  certificate: (value) => ({ deploy: { certificate: `/etc/ssl/${value}/c.pem` } }),
  certificateKey: (value) => ({ deploy: { certificateKey: `/etc/ssl/k${value}` } }),
  user: (user) => ({ deploy: { user } }),
  workingDirectory: (value) => ({ deploy: { workingDirectory: `/srv/${value}` } }),
  node: (value) => ({ deploy: { node: `/opt/${value}/node` } }),
  program: (value) => ({ deploy: { program: `/opt/${value}` } }),
  'redis.user': (user) => ({ server: { redis: { ...REDIS, user } } }),
  'redis.prefix': (prefix) => ({ server: { redis: { ...REDIS, prefix } } }),
  image: (image) => ({ deploy: { image } }),
  package: (value) => ({ deploy: { package: value } }),
  'package, a tarball': (value) => ({ deploy: { package: `${value}.tgz` } }),
  integrity: (integrity) => ({ deploy: { integrity } }),
  name: (name) => ({ deploy: { name } }),
  realIp: (value) => ({ deploy: { realIp: ['10.0.0.0/8', value] } }),
  realIpHeader: (realIpHeader) => ({ deploy: { realIp: ['10.0.0.0/8'], realIpHeader } }),
  accessLog: (value) => ({ deploy: { accessLog: `/var/log/nginx/${value}` } }),
  'accessLog, syslog': (value) => ({ deploy: { accessLog: `syslog:server=${value}` } }),
  errorLog: (value) => ({ deploy: { errorLog: `/var/log/nginx/${value}/x.log` } }),
};

/** What is rendered: a target, and nginx both ways. */
const RENDERED = ['nginx', 'nginx --site', 'systemd', 'docker', 'redis'];

async function attempt(rendered: string, plain: PlainInput): Promise<Artifact[] | SyncctlError> {
  const [target = '', site] = rendered.split(' ');
  const folder = await bundled(target);
  try {
    return render(inputWith({ ...plain, deploy: { site: site !== undefined, ...plain.deploy } }), folder);
  } catch (error) {
    if (error instanceof SyncctlError) return error;
    throw error;
  }
}

/** What all places do with all values in one target. */
async function attempts(target: string): Promise<{ label: string; result: Artifact[] | SyncctlError }[]> {
  const all = Object.entries(PLACES).flatMap(([place, make]) =>
    HOSTILE.map((value) => ({ place, value, plain: make(value) })),
  );
  return Promise.all(
    all.map(async ({ place, value, plain }) => ({
      label: `${place} ${JSON.stringify(value)}`,
      result: await attempt(target, plain),
    })),
  );
}

/** The rendered ones, without those that only differ in the header. */
function rendered(
  all: readonly { label: string; result: Artifact[] | SyncctlError }[],
): { label: string; artifacts: Artifact[] }[] {
  return all.flatMap(({ label, result }) =>
    result instanceof SyncctlError ? [] : [{ label, artifacts: result }],
  );
}

/** Directive and section names at the start of lines, which no value may add to. */
function skeleton(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^\s*(#|[A-Za-z_}{[\]-]+)/.exec(line)?.[1] ?? '')
    .filter((word) => word !== '');
}

describe('a hostile value', () => {
  test.each(RENDERED)('adds no line of its own to %s', async (target) => {
    const plain = await attempt(target, {});
    if (plain instanceof SyncctlError) throw plain;
    const shapes = new Map(plain.map(({ path, content }) => [path, skeleton(content).join('\n')]));
    for (const { label, artifacts } of rendered(await attempts(target))) {
      if (/^(source\.config|bind\.host|realIp)/.test(label)) continue;
      for (const { path, content } of artifacts)
        expect(skeleton(content).join('\n'), label).toBe(shapes.get(path));
    }
  });

  test.each(RENDERED)('is refused in %s by a message that shows it', async (target) => {
    for (const { result } of await attempts(target)) {
      if (!(result instanceof SyncctlError)) continue;
      expect(result.message).not.toMatch(/[\n\r\0]/);
      expect(result.code).toBe('VALUE_REFUSED');
    }
  });

  test('is read back as it was from the compose file', async () => {
    const value = 'a "b" \\ $HOME $\u007bX} #c: {{d}} %e \'f\'';
    const [, compose] = render(inputWith({ source: { path: `/srv/${value}` } }), await bundled('docker'));
    const read = load(compose?.content ?? '') as { services: { syncctl: { volumes: { source: string }[] } } };
    expect(read.services.syncctl.volumes[0]?.source).toBe(`/srv/${value.replaceAll('$', '$$$$')}`);
  });
});

describeWith(['nginx', 'openssl', 'unshare', 'ip', 'namespaces'], 'a hostile value before nginx', () => {
  test('loads wherever it was not refused', async () => {
    const seen = new Set<string>();
    const both = [...(await attempts('nginx')), ...(await attempts('nginx --site'))];
    for (const { label, artifacts } of rendered(both)) {
      const text = artifacts.map(({ content }) => content.replace(/^.*\n/, '')).join();
      if (seen.has(text)) continue;
      seen.add(text);
      expect({ label, ...judgeNginx(artifacts) }).toEqual({ label, status: 0, output: '' });
    }
    expect(seen.size).toBeGreaterThan(10);
  });
});

describeWith(['systemd-analyze'], 'a hostile value before systemd-analyze', () => {
  test('verifies wherever it was not refused', async () => {
    const folder = newFolder();
    const texts = new Map<string, string>();
    for (const { label, artifacts } of rendered(await attempts('systemd'))) {
      // The node of the input may not exist here; that it is asked for by its right name is another test.
      const text = (artifacts[0]?.content ?? '')
        .replace(/^.*\n/, '')
        .replace(/^(Exec\w+)=("(?:[^"\\]|\\.)*"|\S+)/gm, `$1=${process.execPath}`);
      texts.set(text, label);
    }
    const socket = join(folder, 'syncctl.socket');
    writeFileSync(socket, '[Socket]\nListenStream=127.0.0.1:8080\nService=syncctl-0.service\n');
    const files = [...texts].map(([text, label], at) => {
      const file = join(folder, `syncctl-${at}.service`);
      writeFileSync(file, text);
      return { file, label };
    });
    const { stdout, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', ...files.map(({ file }) => file)],
      { encoding: 'utf8' },
    );
    expect(`${stdout}${stderr}`, JSON.stringify(files)).toBe('');
    expect(files.length).toBeGreaterThan(10);
  });
});

// Values as NAME=value lines, read back by a real shell, by systemd's own parser, and as Docker documents it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Resolution } from '../../src/core/resolution.js';
import {
  formatResolutionEnv,
  formatResolutionShell,
  formatResolutionSystemd,
} from '../../src/report/resolution-env.js';

const NAME = 'WEBSOCKET_BACKEND_PATH';

function resolutionWith(value: string): Resolution {
  const resolved = { value, origin: { kind: 'default' as const }, tried: [] };
  const field = {
    endpoint: 'backend' as const,
    field: 'path',
    parameter: 'websocket_backend_path',
    resolved,
  };
  return {
    parameters: [],
    fields: [{ ...field, unresolved: null }],
    urls: { backend: 'tcp://127.0.0.1:8080', frontend: '//*:443/ws' },
    direct: false,
    readable: true,
  };
}

/** What a shell has in the variable after it has read the file. */
function readByShell(shell: string, text: string): string {
  const folder = folderWith('file', text);
  const script = `. ./file; printf %s "$${NAME}"`;
  return execFileSync(shell, ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { HOME: '/root', PATH: process.env.PATH },
  });
}

/** Docker takes everything after the first "=" as it is, without quotes, escapes or comments. */
function readByDocker(text: string): string | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${NAME}=`));
  return line?.slice(NAME.length + 1);
}

/** systemd reads os-release with the parser of EnvironmentFile=; a specifier of tmpfiles shows a value from there. */
function readBySystemd(text: string): string {
  const folder = folderWith('conf', 'f+ /out - - - - %B\n');
  const release = `ID=x\n${text.replace(NAME, 'BUILD_ID')}`;
  for (const place of ['etc', 'usr/lib']) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'os-release'), release);
  }
  execFileSync('systemd-tmpfiles', [`--root=${folder}`, '--create', join(folder, 'conf')]);
  return readFileSync(join(folder, 'out'), 'utf8').replace(/\n$/, '');
}

function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-env-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return folder;
}

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const SHELLS = ['sh', ...['dash', 'bash'].filter((shell) => !spawnSync(shell, ['-c', ':']).error)];
const HAS_SYSTEMD = has('systemd-tmpfiles') && process.getuid?.() === 0;

const ALIKE = [
  'ws',
  'a/b',
  '*',
  '//*:443/ws',
  'tls://[::1]:8080',
  'a@b',
  '100%',
  'a+b,c=d',
  'bücher',
  'a?b',
  'x!y^z',
  '-n',
];
const DIFFERENT = [
  'a b',
  ' a',
  'a ',
  '#a',
  'a#b',
  'a;b',
  '~',
  '$HOME',
  '$'.concat('{HOME}'),
  '$(id)',
  '`id`',
  "it's",
  '"a"',
  'a\\b',
  'a\\',
  'a&b',
  'a|b',
  'a>b',
  'a(b)',
  '{a,b}',
  '***x y***',
  '%env(WS_PATH)%',
];
const UNPRINTABLE = [
  'a\nb',
  'a\u001b[31m',
  'a\tb',
  'a\u0085b',
  'a\u202eb',
  'a\u2028b',
  'a\u200bb',
  'a\ud800b',
  'a\u007fb',
];

describe('the env format', () => {
  it.each(ALIKE)('has %j as all readers understand it', (value) => {
    const text = formatResolutionEnv(resolutionWith(value));
    for (const shell of SHELLS) expect(readByShell(shell, text)).toBe(value);
    expect(readByDocker(text)).toBe(value);
    if (HAS_SYSTEMD) expect(readBySystemd(text)).toBe(value);
  });

  it.each([...DIFFERENT, ...UNPRINTABLE])('refuses %j by the name of its variable', (value) => {
    expect(() => formatResolutionEnv(resolutionWith(value))).toThrow(NAME);
  });
});

describe('the formats that quote', () => {
  it.each([...ALIKE, ...DIFFERENT, ''])('have %j as their reader understands it', (value) => {
    for (const shell of SHELLS) {
      expect(readByShell(shell, formatResolutionShell(resolutionWith(value)))).toBe(value);
    }
    if (HAS_SYSTEMD) expect(readBySystemd(formatResolutionSystemd(resolutionWith(value)))).toBe(value);
  });

  it.each(UNPRINTABLE)('refuse %j', (value) => {
    expect(() => formatResolutionShell(resolutionWith(value))).toThrow(NAME);
    expect(() => formatResolutionSystemd(resolutionWith(value))).toThrow(NAME);
  });
});

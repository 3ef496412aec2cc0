// In which folders files are looked for: up to the application's root, and never where somebody else could have put them.

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayLookAbove } from '../../src/cli/folder-above.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { joinPath } from '../../src/core/path.js';
import { loadProject, type ProjectIo } from '../../src/project/load.js';
import { findFolder } from '../../src/project/search.js';

const PARAMETERS = 'parameters:\n  websocket_port: 8080\n';
const DSN = 'ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:9000\n';

/** A disk of these files, seen from a folder. */
function ioAt(cwd: string, files: Readonly<Record<string, string>>): ProjectIo {
  return {
    env: {},
    cwd: () => cwd,
    above: (folder) => joinPath(cwd, folder) !== '/',
    read: async (path) => {
      const text = files[joinPath(cwd, path)];
      return text === undefined ? null : new TextEncoder().encode(text);
    },
  };
}

describe('the search for the file with the addresses', () => {
  it('finds what init writes for Oro 5.1 where there is nothing else', async () => {
    const io = ioAt('/app', { '/app/.env-app.local': DSN });
    expect(await loadProject({}, io)).toMatchObject({
      path: '.env-app.local',
      endpoints: { bind: { port: { value: 9000 } } },
    });
  });

  it('finds DSNs that only the file for this machine has', async () => {
    const io = ioAt('/app', { '/app/.env-app': 'ORO_ENV=prod\n', '/app/.env-app.local': DSN });
    expect(await loadProject({}, io)).toMatchObject({
      path: '.env-app',
      endpoints: { bind: { port: { value: 9000 } } },
    });
  });

  it('goes up to the first folder with a composer.json, and no further', async () => {
    const files = { '/app/composer.json': '{}', '/app/config/parameters.yml': PARAMETERS };
    expect((await loadProject({}, ioAt('/app/src/Bundle', files))).path).toBe('../../config/parameters.yml');
    const other = { '/app/src/composer.json': '{}', '/app/config/parameters.yml': PARAMETERS };
    expect(await findFolder(ioAt('/app/src/Bundle', other))).toBeNull();
    await expect(loadProject({}, ioAt('/app/src/Bundle', other))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      exit: 3,
    });
  });

  it('takes the nearest folder that has a file', async () => {
    const files = { '/app/config/parameters.yml': PARAMETERS, '/app/src/.env-app': DSN };
    expect(await findFolder(ioAt('/app/src/a', files))).toBe('..');
    expect((await loadProject({}, ioAt('/app/src/a', files))).path).toBe('../.env-app');
  });
});

describe.skipIf(process.getuid === undefined)('on this machine, the folder above', () => {
  let root = '';
  let inner = '';
  const { HOME } = process.env;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'search-')));
    inner = join(root, 'a', 'b');
    mkdirSync(inner, { recursive: true, mode: 0o755 });
  });

  afterEach(() => {
    process.env.HOME = HOME;
    rmSync(root, { recursive: true, force: true });
  });

  it('is looked into when it is of the same user', () => {
    expect(mayLookAbove(inner)).toBe(true);
    expect(nodeIo.above(inner)).toBe(true);
  });

  it('is not when others may write to it', () => {
    chmodSync(join(root, 'a'), 0o777);
    expect(mayLookAbove(inner)).toBe(false);
    // As /tmp is.
    chmodSync(join(root, 'a'), 0o1777);
    expect(mayLookAbove(inner)).toBe(false);
  });

  it('is not beyond the root of a repository', () => {
    mkdirSync(join(inner, '.git'));
    expect(mayLookAbove(inner)).toBe(false);
    writeFileSync(join(root, 'a', '.git'), 'gitdir: elsewhere\n');
    expect(mayLookAbove(join(root, 'a'))).toBe(false);
  });

  it('is not beyond the home folder', () => {
    process.env.HOME = inner;
    expect(mayLookAbove(inner)).toBe(false);
  });

  it('is not beyond the root of the disk or another file system', () => {
    expect(mayLookAbove('/')).toBe(false);
    expect(mayLookAbove('/proc')).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)('is not when it is of another user', async () => {
    const { chownSync } = await import('node:fs');
    chownSync(join(root, 'a'), 12345, 12345);
    expect(mayLookAbove(inner)).toBe(false);
  });
});

// The unit of a file whose server does not run.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { installedUnit } from '../../src/control/installed-unit.js';

test('a unit is found by the file that it reloads, whatever else is in the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const unit = (name: string, path: string) =>
    writeFileSync(join(folder, name), `[Service]\nExecReload=/usr/bin/node /opt/run.js reload ${path}\n`);
  unit('syncctl@.service', '/srv/shop/parameters.yml');
  unit('syncctl.service', '/srv/shop/parameters.yml');
  unit('syncctl-old.service', '/srv/old/parameters.yml');
  unit('other.service', '/srv/other/parameters.yml');
  mkdirSync(join(folder, 'syncctl-folder.service'));
  const folders = [join(folder, 'missing'), folder];
  expect(installedUnit(['/srv/shop/parameters.yml'], folders)).toBe('syncctl.service');
  expect(installedUnit(['/srv/none/p.yml', '/srv/old/parameters.yml'], folders)).toBe('syncctl-old.service');
  expect(installedUnit(['/srv/other/parameters.yml'], folders)).toBeNull();
  expect(installedUnit(['/parameters.yml'], folders)).toBeNull();
});

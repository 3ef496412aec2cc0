import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedNginx } from '../../src/commands/render/installed-nginx.js';
import { newFolder } from '../deploy/folder.js';

function fake(script: string): NodeJS.ProcessEnv {
  const folder = newFolder();
  writeFileSync(join(folder, 'nginx'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'nginx'), 0o755);
  return { PATH: `${folder}:${process.env.PATH}` };
}

describe('the installed nginx', () => {
  test('says its version on stderr', () => {
    expect(installedNginx(fake('echo "nginx version: nginx/1.27.3 (Ubuntu)" >&2'))).toEqual({
      major: 1,
      minor: 27,
      patch: 3,
    });
  });

  test('counts as not installed when it fails or prints something else', () => {
    expect(installedNginx(fake('echo what; exit 1'))).toBeNull();
  });
});

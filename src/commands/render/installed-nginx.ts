// Asks the machine which nginx it has.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type NginxVersion, parseNginxBanner } from '../../render/nginx-version.js';

/** Where nginx is for users who do not have administrators' programs in PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** A program that says its version does so at once; one that does not must not hold rendering up. */
const TIMEOUT = 2000;

/** The version of the installed nginx; null when there is none or it does not say. */
export function installedNginx(env: NodeJS.ProcessEnv = process.env): NginxVersion | null {
  const folders = [...(env.PATH ?? '').split(delimiter), ...ADMIN_FOLDERS].filter(Boolean);
  if (process.platform !== 'win32' && !folders.some((folder) => existsSync(join(folder, 'nginx'))))
    return null;
  const path = folders.join(delimiter);
  const { stdout, stderr } = spawnSync('nginx', ['-v'], {
    env: { ...env, PATH: path },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT,
  });
  return parseNginxBanner(`${stdout ?? ''}\n${stderr ?? ''}`);
}

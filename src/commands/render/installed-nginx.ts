// Asks the machine which nginx it has.

import { delimiter } from 'node:path';
import { execa } from 'execa';
import { type NginxVersion, parseNginxBanner } from '../../render/nginx-version.js';

/** Where nginx is for users who do not have administrators' programs in PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** A program that says its version does so at once; one that does not must not hold rendering up. */
const TIMEOUT = 2000;

/** The version of the installed nginx; null when there is none or it does not say. */
export async function installedNginx(env: NodeJS.ProcessEnv = process.env): Promise<NginxVersion | null> {
  const path = [env.PATH, ...ADMIN_FOLDERS].filter(Boolean).join(delimiter);
  const { stdout, stderr } = await execa('nginx', ['-v'], {
    env: { ...env, PATH: path },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: TIMEOUT,
  });
  return parseNginxBanner(`${stdout ?? ''}\n${stderr ?? ''}`);
}

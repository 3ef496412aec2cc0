// Downloads other versions of Node, from the npm packages that contain the binary, to .nodes/ (ignored by git).

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.nodes', import.meta.url));

/** The path of the latest Node of a major version. Downloads it once. */
export function nodeOf(major) {
  const place = `${folder}/${major}`;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const program = `${place}/node_modules/${name}/bin/node`;
  if (!existsSync(program)) {
    mkdirSync(place, { recursive: true });
    const argv = ['install', '--prefix', place, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', [...argv, `${name}@${major}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return program;
}

// Completes package-lock.json: asks the registry for the hash of each package that has none. npm leaves it out when a registry
// did not serve an optional package of another platform at the time.

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).filter(
  ([path, { integrity, link, inBundle }]) => path !== '' && !integrity && !link && !inBundle,
);
for (const [path, entry] of missing) {
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const integrity = await integrityOf(`${name}@${entry.version}`);
  process.stdout.write(`${integrity ? 'completed' : 'not served'}  ${name}@${entry.version}\n`);
  if (integrity) lock.packages[path] = placed(entry, integrity);
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Empty when the registry has no such package or cannot be reached. */
async function integrityOf(spec) {
  try {
    // Elsewhere than here, where npm would read this project's own package.json.
    const { stdout } = await promisify(execFile)('npm', ['view', spec, 'dist.integrity'], { cwd: tmpdir() });
    return stdout.trim();
  } catch {
    return '';
  }
}

/** npm writes the hash after the version and the address. */
function placed({ name, version, resolved, ...rest }, integrity) {
  return { name, version, resolved, integrity, ...rest };
}

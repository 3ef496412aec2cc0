// Writes the generated pages of docs/ (rules, parameters, settings, commands, exit codes, log events, templates) and the diagrams.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressDiagrams } from './diagrams/addresses.mjs';
import { ciGuide } from './docs/ci-guide.mjs';
import { commandPages } from './docs/commands.mjs';
import { exitCodePages } from './docs/exit-codes.mjs';
import { logPages } from './docs/logs.mjs';
import { rulePages } from './docs/rules.mjs';
import { schemaPages } from './docs/schemas.mjs';
import { loadSource } from './docs/source.mjs';
import { targetPages } from './docs/targets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}docs/`;

const source = await loadSource(root);
const pages = new Map([
  ...(await rulePages(root, source)),
  ...schemaPages(root),
  ...(await commandPages(source)),
  ...exitCodePages(root),
  ...logPages(source),
  ...addressDiagrams(),
  ...ciGuide(root),
  ...targetPages(root),
]);

for (const [path, content] of pages) {
  if (existsSync(folder + path) && readFileSync(folder + path, 'utf8') === content) continue;
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, content);
}

// Removes the pages of rules that no longer exist.
for (const name of readdirSync(`${folder}rules`)) {
  if (!pages.has(`rules/${name}`)) rmSync(`${folder}rules/${name}`);
}

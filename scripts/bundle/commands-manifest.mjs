// What help says of each command, as data: showing it then needs neither the commands nor oclif's plugins.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The fields that oclif's help reads. */
const FIELDS = ['summary', 'description', 'examples', 'strict', 'usage'];

/** The text of commands.json. `dist` is the built program; `plugins` are oclif's, with manifests of their own. */
export async function commandsManifest(dist, plugins) {
  const { default: classes } = await import(
    pathToFileURL(join(dist, 'commands/registry/oclif-classes.js')).href
  );
  const own = Object.entries(classes).map(([id, command]) => ({
    id,
    aliases: [],
    ...Object.fromEntries(FIELDS.map((field) => [field, command[field]])),
    args: named(command.args),
    flags: named(command.flags),
  }));
  return JSON.stringify([...own, ...plugins.flatMap(commandsOfPlugin)]);
}

/** JSON drops the functions among the properties. */
function named(definitions) {
  return Object.fromEntries(Object.entries(definitions).map(([name, value]) => [name, { ...value, name }]));
}

function commandsOfPlugin(name) {
  const manifest = new URL(`../../node_modules/${name}/oclif.manifest.json`, import.meta.url);
  const { commands } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.values(commands).filter(({ hidden }) => !hidden);
}

// All commands at once, for oclif's help, completion and suggestions.

import { COMMANDS } from './commands.js';

const classes = await Promise.all(
  Object.entries(COMMANDS).map(async ([name, load]) => [name, (await load()).default] as const),
);

export default Object.fromEntries(classes);

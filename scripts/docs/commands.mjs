// The page on commands, generated from the command classes.

import { code, fence, page, table, unwrap } from './markdown.mjs';

/** The page by its path in docs/. */
export async function commandPages({ COMMANDS, argumentName, usageOf }) {
  const names = Object.keys(COMMANDS);
  const classes = await Promise.all(names.map(async (name) => [name, (await COMMANDS[name]()).default]));
  const blocks = classes.flatMap(([name, command]) =>
    commandBlocks(name, command, { argumentName, usageOf }),
  );
  return new Map([
    [
      'commands.md',
      page('Commands', [
        'Results go to standard output, everything else to standard error. All commands share the same [exit codes](exit-codes.md). `syncctl help COMMAND` prints the help for a command. `syncctl autocomplete` sets up shell completion. Set `NO_COLOR` to turn off colours, and `SYNCCTL_DEBUG` to print a stack trace when a command fails.',
        table([
          ['command', 'does'],
          ...classes.map(([name, { summary }]) => [`[${name}](#syncctl-${name})`, summary]),
        ]),
        ...blocks,
      ]),
    ],
  ]);
}

function commandBlocks(
  name,
  { summary, description, args = {}, flags = {}, examples = [] },
  { argumentName, usageOf },
) {
  const argRows = Object.entries(args).map(([arg, definition]) => [
    code(argumentName(arg, definition)),
    definition.description,
  ]);
  const flagRows = Object.entries(flags)
    .filter(([, { hidden }]) => hidden !== true)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([flag, definition]) => [
      code(spelling(flag, definition)),
      defaultOf(definition),
      definition.description ?? '',
    ]);
  return [
    `## syncctl ${name}`,
    summary,
    unwrap(description ?? ''),
    fence('text', `syncctl ${usageOf(name, { args, flags })}`),
    argRows.length > 0 ? table([['argument', 'meaning'], ...argRows]) : '',
    flagRows.length > 0 ? table([['flag', 'default', 'meaning'], ...flagRows]) : '',
    examples.length > 0
      ? fence('sh', examples.map((one) => one.replaceAll('<%= config.bin %>', 'syncctl')).join('\n'))
      : '',
  ];
}

function spelling(name, { type, char, options, helpValue, multiple, allowNo }) {
  const value = type === 'boolean' ? '' : ` ${options ? options.join('|') : (helpValue ?? 'VALUE')}`;
  return `${char ? `-${char}, ` : ''}--${allowNo ? '[no-]' : ''}${name}${value}${multiple ? ' (repeatable)' : ''}`;
}

function defaultOf({ type, default: standard }) {
  return type === 'boolean' || standard === undefined ? '' : code(String(standard));
}

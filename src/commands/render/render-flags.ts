// The flags of render: where the files go, and the options of each target.

import { boolean, string } from '../../cli/flags.js';
import { formerFlag } from '../../cli/former-flags.js';
import { type SwitchName, TARGETS } from '../../render/model.js';
import { someText } from '../loading/flag-values.js';
import { applicationFlags, bindFlags, frontendPortFlag, settingFlags } from '../loading/flags.js';

/** What `render` makes of a target, and where it goes. */
const outputFlags = {
  out: string({
    description: 'Write the files below this directory',
    helpValue: 'DIRECTORY',
    parse: someText,
  }),
  check: boolean({
    default: false,
    description: 'Write nothing. Show how the files on disk differ, and exit with code 1 if they do',
  }),
  templates: string({
    description: 'Directory with templates that replace the bundled ones',
    helpValue: 'DIRECTORY',
    parse: someText,
  }),
};

type Switches = Readonly<Record<SwitchName, boolean>>;

const SWITCHES = Object.entries(TARGETS).flatMap(([target, { switches }]) =>
  Object.entries(switches).map(([name, option]) => ({ target, name: name as SwitchName, ...option })),
);

const switchFlags = Object.fromEntries(
  SWITCHES.map(({ target, name, description, default: standard }) => [
    name,
    boolean({ default: standard, allowNo: standard, description: `${target}: ${description}` }),
  ]),
) as Record<never, never>;

/** The values of the switches by their names. */
export function switchesOf(flags: Readonly<Record<string, unknown>>): Switches {
  return Object.fromEntries(SWITCHES.map(({ name }) => [name, flags[name] === true])) as Switches;
}

/** Containers of one service are called replicas. */
function withReplicas(flags: Record<never, never>): Record<never, never> {
  const { instances } = flags as { instances?: object };
  return { ...flags, instances: { ...instances, aliases: ['replicas'] } };
}

/** All that `render` takes. */
export const renderFlags = {
  ...outputFlags,
  ...switchFlags,
  ...withReplicas(
    settingFlags(Object.values(TARGETS).flatMap(({ settings }) => settings.map((key) => `deploy.${key}`))),
  ),
  ...bindFlags,
  'frontend-port': frontendPortFlag,
  snippet: formerFlag(boolean({ exclusive: ['site'] }), {
    instead: 'leave it out, because nginx renders a location for an existing site by default',
  }),
  ...applicationFlags,
};

// Flags that several commands take. What a setting of syncctl.yml is called on the command line comes from its schema.

import { string as stringArgument } from '@oclif/core/args';
import { boolean, integer, string } from '@oclif/core/flags';
import { SETTINGS, type SettingFlags } from '../../parameters/settings.js';

/** The optional FILE of most commands. */
export const fileArgument = stringArgument({ description: 'parameters file', ignoreStdin: true });

/** The TLS flag of the commands that judge a file. */
export const tlsFlag = boolean({ default: false, description: 'the site is served over TLS' });

const port = (description: string) => integer({ description, min: 0, max: 65535 });

/** For this run only; the file stays as it is. */
export const bindFlags = {
  'bind-address': string({ description: 'listen on this address instead of websocket_bind_address' }),
  'bind-port': port('listen on this port instead of websocket_bind_port; 0 lets the system choose'),
};

export const frontendPortFlag = port('browsers connect to this port instead of websocket_frontend_port');

/** One flag for each setting that has one, such as --server-name; read them with `settingValues`. */
export const settingFlags = Object.fromEntries(
  SETTINGS.filter(({ definition }) => definition['x-flag']).map(({ definition }) => {
    const description = sentence(definition.description);
    const flag =
      definition.type === 'array'
        ? string({ description, multiple: true, multipleNonGreedy: true })
        : string({ description });
    return [String(definition['x-flag']), flag];
  }),
) as unknown as Record<never, never>;

function sentence(description = ''): string {
  return (description.charAt(0).toLowerCase() + description.slice(1)).replace(/\.$/, '');
}

/** The values of `settingFlags` by the path of their setting. */
export function settingValues(flags: Readonly<Record<string, unknown>>): SettingFlags {
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const { section, key, definition } of SETTINGS) {
    const value = flags[String(definition['x-flag'])];
    if (value !== undefined) values[`${section}.${key}`] = value as string | readonly string[];
  }
  return values;
}

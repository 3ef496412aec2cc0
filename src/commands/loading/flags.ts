// Flags that several commands take. What a setting of syncctl.yml is called on the command line comes from its schema.

import { boolean, integer, string } from '../../cli/flags.js';
import { type Target, targetOf } from '../../oro/target.js';
import type { LoadOptions } from '../../project/load.js';
import { SETTINGS } from '../../settings/setting-list.js';
import type { SettingFlags } from '../../settings/setting-sources.js';
import { listeningAddress, oroVersion, someText, symfonyVersion } from './flag-values.js';

/** The TLS flag of the commands that judge a file. */
export const tlsFlag = boolean({ default: false, description: 'The site is served over TLS' });

/** Whom the file is written for. */
const targetFlags = {
  oro: string({
    description: 'Oro version to check for',
    helpValue: 'VERSION',
    parse: oroVersion,
    exclusive: ['symfony'],
  }),
  symfony: string({
    description: 'Read YAML the way this Symfony version does',
    helpValue: 'VERSION',
    parse: symfonyVersion,
  }),
};

/** In which application the file stands: its version, its environment and its variables; read them with `applicationOf`. */
export const applicationFlags = {
  ...targetFlags,
  env: string({
    description: 'Symfony environment to use (default: $ORO_ENV, $APP_ENV, $SYMFONY_ENV, then prod)',
    helpValue: 'NAME',
    parse: someText,
  }),
  // Node 20 reads --env-file itself, wherever it stands: NODE_OPTIONS in the file takes effect before any line of ours runs.
  dotenv: string({
    aliases: ['env-file'],
    description: 'Env file with variables for %env(…)%. Real environment variables take precedence',
    helpValue: 'FILE',
    multiple: true,
    multipleNonGreedy: true,
    parse: someText,
  }),
};

export interface ApplicationFlags {
  readonly oro?: string | undefined;
  readonly symfony?: string | undefined;
  readonly env?: string | undefined;
  readonly dotenv?: string[] | undefined;
}

/** What the flags say of the application, for loading a project. */
export function applicationOf(
  flags: ApplicationFlags,
): Pick<LoadOptions, 'target' | 'environment' | 'envFiles'> {
  return { target: namedTarget(flags), environment: flags.env, envFiles: flags.dotenv };
}

function namedTarget(flags: ApplicationFlags): Target | undefined {
  return targetOf(flags, flags.oro === undefined ? '--symfony' : '--oro') ?? undefined;
}

const port = (description: string) => integer({ description, helpValue: 'PORT', min: 0, max: 65535 });

/** For this run only; the file stays as it is. */
export const bindFlags = {
  'bind-address': string({
    description: 'Listen on this address instead of websocket_bind_address',
    helpValue: 'ADDRESS',
    parse: listeningAddress,
  }),
  'bind-port': port('Listen on this port instead of websocket_bind_port. 0 lets the system choose one'),
};

export const frontendPortFlag = port('Port that browsers connect to, instead of websocket_frontend_port');

/** One flag for each setting of `server` that has one, such as --log-level; read them with `settingValues`. */
export const serverFlags = settingFlags(
  SETTINGS.filter(({ section }) => section === 'server').map(({ path }) => path.join('.')),
);

/** One flag for each of these settings that has one, such as --server-name; read them with `settingValues`. */
export function settingFlags(paths: readonly string[]): Record<never, never> {
  const settings = SETTINGS.filter(
    ({ path, definition }) => paths.includes(path.join('.')) && definition['x-flag'],
  );
  return Object.fromEntries(
    settings.map(({ definition }) => {
      const description = sentence(definition.description);
      const flag =
        definition.type === 'array'
          ? string({ description, helpValue: 'VALUE', multiple: true, multipleNonGreedy: true })
          : string({
              description,
              ...(definition.enum ? { options: [...definition.enum] } : { helpValue: 'VALUE' }),
            });
      return [String(definition['x-flag']), flag];
    }),
  ) as unknown as Record<never, never>;
}

function sentence(description = ''): string {
  return description.replaceAll('`', '').replace(/\.$/, '');
}

/** The values of such flags by the path of their setting. */
export function settingValues(flags: Readonly<Record<string, unknown>>): SettingFlags {
  const values: Record<string, string | readonly string[] | undefined> = {};
  for (const { section, key, definition } of SETTINGS) {
    const value = flags[String(definition['x-flag'])];
    if (value !== undefined) values[`${section}.${key}`] = value as string | readonly string[];
  }
  return values;
}

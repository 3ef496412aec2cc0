// What `init` needs to know: from flags, from the application, from answers, or by default.

import { type Ask, atTerminal, canAsk } from '../../cli/ask.js';
import { boolean, string } from '../../cli/flags.js';
import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { FIRST_ORO_WITH_DSNS } from '../../oro/dsn/dsn-names.js';
import { isKnownTo } from '../../oro/names.js';
import { DEFAULT_TARGET, isBefore } from '../../oro/target.js';
import { guessTarget } from '../../project/composer/files.js';
import { SETTINGS } from '../../settings/setting-list.js';
import { listeningAddress, oroVersion } from '../loading/flag-values.js';
import type { SkeletonChoices } from './skeleton.js';

const wrong = (sentence: string, hint: string): SyncctlError =>
  new SyncctlError('FLAG_VALUE', sentence, { hint, exit: EXIT.usage });

async function portNumber(text: string): Promise<string> {
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535) return text;
  throw wrong(`"${text}" is not a port`, 'enter a number from 1 to 65535');
}

async function urlPath(text: string): Promise<string> {
  const path = text.replace(/^\/+/, '').replace(/\/+$/, '');
  if (/^(?:[\w.~-]+(?:\/[\w.~-]+)*)?$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path)) return path;
  throw wrong(`"${text}" is not a valid path`, 'use letters, digits, "-", "_", "." and "~", as in "ws"');
}

async function hostName(text: string): Promise<string> {
  const items = SETTINGS.find(({ path }) => path.join('.') === 'deploy.server_name')?.definition.items;
  if (text.length <= 253 && new RegExp(String(items?.pattern)).test(text)) return text;
  throw wrong(`"${text}" is not a hostname`, `enter ${items?.['x-valid']}`);
}

async function yesOrNo(text: string): Promise<boolean> {
  if (/^(y|yes|n|no)$/i.test(text)) return /^y/i.test(text);
  throw wrong(`"${text}" is neither yes nor no`, 'answer yes or no');
}

export const initFlags = {
  oro: string({ description: 'Oro version', helpValue: 'VERSION', parse: oroVersion }),
  'server-name': string({ description: "The site's hostname", helpValue: 'NAME', parse: hostName }),
  tls: boolean({ description: 'The site is served over TLS', allowNo: true }),
  'frontend-port': string({
    description: 'Port that browsers connect to',
    helpValue: 'PORT',
    parse: portNumber,
  }),
  'frontend-path': string({
    description: 'Path that browsers connect to',
    helpValue: 'PATH',
    parse: urlPath,
  }),
  'bind-address': string({
    description: 'Address that the server listens on',
    helpValue: 'ADDRESS',
    parse: listeningAddress,
  }),
  'bind-port': string({
    description: 'Port that the server listens on',
    helpValue: 'PORT',
    parse: portNumber,
  }),
  yes: boolean({
    char: 'y',
    description: 'Do not ask questions. Use the defaults for everything that no flag sets',
  }),
};

type Flags = Readonly<{
  [name in Exclude<keyof typeof initFlags, 'tls' | 'yes'>]?: string | undefined;
}> & { readonly tls?: boolean | undefined; readonly yes?: boolean | undefined };

/** Rejects with a SyncctlError (exit 2) when it may not ask and is told too little, or what the version does not have. */
export async function initChoices(flags: Flags, folder: string): Promise<SkeletonChoices> {
  const quiet: Ask = async (_question, standard, read) => await read(standard);
  if (flags.yes || (flags['server-name'] !== undefined && !canAsk()))
    return await choose(flags, folder, quiet);
  if (canAsk()) return await atTerminal((ask) => choose(flags, folder, ask));
  throw new SyncctlError('NOBODY_TO_ASK', 'init cannot ask questions without a terminal', {
    hint: 'add --yes to use the defaults, and flags such as --server-name for other values',
    exit: EXIT.usage,
  });
}

/** In the order of the questions: each default may depend on what was said before. */
async function choose(flags: Flags, folder: string, ask: Ask): Promise<SkeletonChoices> {
  const guessed = flags.oro === undefined ? await guessTarget(folder, new Map(), nodeIo) : null;
  const likely = (guessed ?? DEFAULT_TARGET).oro;
  const oro =
    flags.oro ?? (await ask(`Version of Oro${guessed ? ` (${guessed.source})` : ''}`, likely, oroVersion));
  refuseUnknown(flags, oro);
  const isDsn = !isBefore(oro, FIRST_ORO_WITH_DSNS);
  const hasSides = isDsn || isKnownTo(oro, 'websocket_frontend_port');
  const hasPath = isDsn || isKnownTo(oro, 'websocket_frontend_path');
  const name = async (text: string): Promise<string | null> =>
    text === 'none' ? null : await hostName(text);
  const serverName = flags['server-name'] ?? (await ask("The site's hostname", 'none', name));
  const tls = flags.tls ?? (hasSides ? await ask('Is the site served over TLS?', 'yes', yesOrNo) : false);
  // Without a path the connection cannot share the port of the site.
  const direct = !hasPath && !tls;
  const bindAddress =
    flags['bind-address'] ??
    (await ask(
      'Address for the server to listen on',
      direct && hasSides ? '0.0.0.0' : '127.0.0.1',
      listeningAddress,
    ));
  const bindPort = flags['bind-port'] ?? (await ask('Port for the server to listen on', '8080', portNumber));
  const usual = hasPath ? (tls ? '443' : '80') : tls ? '8443' : bindPort;
  const frontendPort =
    flags['frontend-port'] ??
    (hasSides ? await ask('Port that browsers connect to', usual, portNumber) : bindPort);
  const frontendPath =
    flags['frontend-path'] ?? (hasPath ? await ask('Path that browsers connect to', 'ws', urlPath) : '');
  return {
    oro,
    isOroNamed: oro !== likely || flags.oro !== undefined,
    serverName,
    tls,
    frontendPort: Number(frontendPort),
    frontendPath,
    bindAddress,
    bindPort: Number(bindPort),
  };
}

/** A flag for what the version has no parameter for. */
function refuseUnknown(flags: Flags, oro: string): void {
  if (!isBefore(oro, FIRST_ORO_WITH_DSNS)) return;
  for (const name of ['frontend-port', 'frontend-path'] as const) {
    if (
      flags[name] === undefined ||
      isKnownTo(oro, `websocket_${name.replace('-', '_')}` as 'websocket_port')
    )
      continue;
    throw wrong(`Oro ${oro} has no parameter for --${name}`, 'remove the flag');
  }
}

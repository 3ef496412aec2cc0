// What signs and verifies tickets: from syncctl.yml, the environment or a file, never from the command line, which others can see.

import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { loadProject } from '../../project/load.js';
import { requireSettings } from '../../project/require-resolved.js';
import { type ApplicationFlags, applicationOf } from '../loading/flags.js';

export interface TicketKeys {
  readonly secret: string | null;
  readonly jwks: string | null;
  readonly audience: string | null;
}

export interface KeyFlags extends ApplicationFlags {
  readonly 'secret-file'?: string | undefined;
  readonly audience?: string | undefined;
  readonly check: boolean;
}

const MAX_BYTES = 64 * 1024;

/** Rejects with a SyncctlError when the file of the secret or the parameters cannot be read. */
export async function ticketKeys(path: string | undefined, flags: KeyFlags): Promise<TicketKeys> {
  const { 'secret-file': file, audience = null } = flags;
  if (file !== undefined) return { secret: await readSecret(file, flags.check), jwks: null, audience };
  const project = await loadProject({ path, ...applicationOf(flags) }, nodeIo);
  requireSettings(project);
  const { server } = project.settings;
  return {
    secret: server.secret?.value ?? null,
    jwks: server.jwks?.value ?? null,
    audience: audience ?? server.audience?.value ?? null,
  };
}

/** The secret; throws a SyncctlError when there is none. */
export function requireSecret({ secret }: TicketKeys): string {
  if (secret !== null) return secret;
  throw new SyncctlError('NO_SECRET', 'server.secret is not set, so there is nothing to sign with', {
    hint: 'set server.secret in syncctl.yml, usually to "%secret%", or pass --secret-file',
  });
}

async function readSecret(file: string, isChecking: boolean): Promise<string> {
  if (file === '-' && isChecking) {
    throw new SyncctlError('NO_STDIN', 'standard input is the ticket, so it cannot be the secret as well', {
      hint: 'pass the secret as a file',
      exit: EXIT.usage,
    });
  }
  const bytes = await nodeIo.read(file, MAX_BYTES);
  if (bytes === null) throw new SyncctlError('FILE_NOT_FOUND', `"${file}" does not exist`);
  const secret = nodeIo.decode(bytes).replace(/\r?\n$/, '');
  if (secret === '')
    throw new SyncctlError('NO_SECRET', file === '-' ? 'standard input is empty' : `"${file}" is empty`);
  return secret;
}

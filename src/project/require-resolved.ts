// Checks that everything needed to start or render is known.

import { SyncctlError } from '../core/error.js';
import { unresolvedSettings } from '../settings/settings.js';
import { labelOf } from './assignment.js';
import type { Project } from './project.js';

const NEEDED = [
  ['websocket_bind_address', 'host'],
  ['websocket_bind_port', 'port'],
] as const;

/** Throws SyncctlError if the listen address depends on an unknown value. */
export function requireBindAddress(project: Project): void {
  const off = project.endpoints.bind.host.value === '' ? 'ORO_WEBSOCKET_SERVER_DSN' : null;
  if (off) {
    throw new SyncctlError('WEBSOCKETS_OFF', `${off} has no host, which turns websockets off`, {
      hint: `set ${off}=//0.0.0.0:8080, or add --bind-address`,
    });
  }
  for (const [name, field] of NEEDED) {
    const unknown = project.effective.unresolved.get(name);
    const overridden = project.endpoints.bind[field].origin.kind === 'flag';
    if (!unknown || overridden) continue;
    throw new SyncctlError(
      'UNRESOLVED',
      `${labelOf(project, `bind.${field}`)} is "${unknown.text}", but ${unknown.reference} has no value here`,
      {
        hint: isCommand(project)
          ? 'set the actual value: syncctl never runs commands'
          : unknown.reason === 'environment'
            ? 'set the variable in the environment'
            : 'define the parameter in the file',
      },
    );
  }
}

function isCommand({ carrier }: Project): boolean {
  return carrier.kind === 'env' && carrier.dsns.server.unknown === 'command';
}

/** Throws SyncctlError if a setting in the file, such as a secret or a rule, has no value, so that the server would run without it. */
export function requireSettings({ settingsFile, settings }: Project): void {
  const unknown = unresolvedSettings(settingsFile, settings).find(({ section }) => section === 'server');
  if (!unknown) return;
  throw new SyncctlError('UNRESOLVED', `server.${unknown.key} has a reference without a value`, {
    hint: 'define the parameter in the file, or set the variable in the environment',
  });
}

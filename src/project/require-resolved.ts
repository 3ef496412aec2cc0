// What must be known before anything can be started or rendered.

import { SyncctlError } from '../core/error.js';
import { unresolvedSettings } from '../settings/settings.js';
import { labelOf } from './assignment.js';
import type { Project } from './project.js';

const NEEDED = [
  ['websocket_bind_address', 'host'],
  ['websocket_bind_port', 'port'],
] as const;

/** Throws SyncctlError when the listening address depends on something that is unknown here. */
export function requireBindAddress(project: Project): void {
  const off = project.endpoints.bind.host.value === '' ? 'ORO_WEBSOCKET_SERVER_DSN' : null;
  if (off) {
    throw new SyncctlError('WEBSOCKETS_OFF', `${off} has no host, which turns websockets off`, {
      hint: `write ${off}=//0.0.0.0:8080, or add --bind-address`,
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
          ? 'write the value itself: syncctl never runs commands'
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

/** Throws SyncctlError when the server would run without a setting that the file has, a secret or a rule among them. */
export function requireSettings({ settingsFile, settings }: Project): void {
  const unknown = unresolvedSettings(settingsFile, settings).find(({ section }) => section === 'server');
  if (!unknown) return;
  throw new SyncctlError('UNRESOLVED', `server.${unknown.key} has a reference without a value`, {
    hint: 'define the parameter in the file, or set the variable in the environment',
  });
}

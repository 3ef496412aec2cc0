// Several server processes of one application on one machine: where each of them listens.

import { EXIT, SyncctlError } from '../core/error.js';
import { bindModel } from './bind.js';
import { refuse, wholeNumber } from './checked-values.js';
import type { RenderInput } from './input.js';

const LAST_PORT = 65535;

/** The ports of the instances, which are also their names; empty for a single server. Throws a SyncctlError without a shared engine. */
export function instancePorts(input: RenderInput): readonly number[] {
  const ports = portsOfInstances(input);
  if (ports.length > 0 && input.server.engine === 'memory') refuseMemory(ports.length);
  return ports;
}

/** The same for a target that brings an engine. */
export function portsOfInstances(input: RenderInput): readonly number[] {
  const count = wholeNumber(input.deploy.instances, 'deploy.instances', 1);
  if (count === 1) return [];
  const { port } = bindModel(input);
  if (port + count > LAST_PORT) {
    const hint = `set websocket_bind_port to at most ${LAST_PORT - count}`;
    refuse('deploy.instances', String(count), `leaves no ports after ${port}`, hint);
  }
  return Array.from({ length: count }, (_, at) => port + 1 + at);
}

function refuseMemory(count: number): never {
  throw new SyncctlError(
    'ENGINE_NOT_SHARED',
    `${count} instances need an engine that they share, but server.engine is "memory": clients would miss the events of other instances`,
    { hint: 'add "engine: redis" below "server:" in syncctl.yml', exit: EXIT.usage },
  );
}

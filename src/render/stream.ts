// What nginx needs to balance the connections of the application, which it passes on without knowing HTTP.

import { EXIT, SyncctlError } from '../core/error.js';
import { canonicalNetwork, isInNetwork, isLoopback, readNetwork } from '../core/host.js';
import type { BindModel } from './bind.js';
import { printable, refuse } from './checked-values.js';
import type { RenderInput } from './input.js';

/** nginx hides the address of whoever connects, so everybody whom it lets through counts as the application. */
export function requireStream({ server }: RenderInput, bind: BindModel, ports: readonly number[]): void {
  const refuseStream = (message: string, hint: string): never => {
    throw new SyncctlError('NOTHING_TO_BALANCE', message, { hint, exit: EXIT.usage });
  };
  if (ports.length === 0) refuseStream('--stream needs more than one instance', 'add --instances 2');
  if (server.listen !== null || server.backendListen !== null) {
    refuseStream(
      '--stream cannot be combined with server.listen or server.backend.listen',
      'remove the setting, or use socket units, which the instances share',
    );
  }
  const address = bind.reachable.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const isKnown = server.backendFrom.some((range) =>
    isInNetwork(
      address,
      [readNetwork(range)].filter((one) => one !== null),
    ),
  );
  if (isLoopback(address) || isKnown) return;
  refuseStream(
    `with --stream, nginx connects to the instances from ${address}, which may not publish`,
    `add "${address}" to server.backend.from in syncctl.yml, or set websocket_bind_address to 127.0.0.1`,
  );
}

export function applicationNetwork(text: string): string {
  const network = readNetwork(printable(text, 'server.backend.from'));
  return network === null
    ? refuse('server.backend.from', text, 'is not an address or network')
    : canonicalNetwork(network);
}

// Addresses from the command line: they override the file for this run.

import type { Endpoint, Endpoints } from '../core/endpoint.js';
import type { Resolved } from '../core/origin.js';

/** By flag. Ports are integers. */
export interface AddressFlags {
  readonly 'bind-address'?: string | undefined;
  readonly 'bind-port'?: number | undefined;
  readonly 'frontend-port'?: number | undefined;
}

export function overrideEndpoints(endpoints: Endpoints, flags: AddressFlags): Endpoints {
  const { bind, frontend } = endpoints;
  return {
    ...endpoints,
    bind: {
      ...bind,
      ...pick('host', 'bind-address', flags),
      ...pick('port', 'bind-port', flags),
    } as Endpoint,
    frontend: { ...frontend, ...pick('port', 'frontend-port', flags) } as Endpoint,
  };
}

function pick(
  field: keyof Endpoint,
  flag: keyof AddressFlags,
  flags: AddressFlags,
): Record<string, Resolved<unknown>> {
  const value = flags[flag];
  return value === undefined
    ? {}
    : { [field]: { value, origin: { kind: 'flag', name: `--${flag}` }, tried: [] } };
}

// What loading a project needs of all that is about DSNs: one door, so that it is loaded only when an env file decides.

import type { Endpoints } from '../../core/endpoint.js';
import type { EffectiveParameters } from '../effective.js';
import type { Target } from '../target.js';
import { dsnEndpoints, dsnValues } from './dsn-values.js';
import { type Dsns, resolveDsns } from './dsns.js';
import type { EnvChain } from './env-chain.js';

export { holdsDsn, readEnvChain } from './env-chain.js';
export { readEnvFile } from './env-file.js';

/** The fields of a project that come from the DSNs of a chain. */
export function projectDsns(
  chain: EnvChain,
  target: Target,
): { readonly dsns: Dsns; readonly effective: EffectiveParameters; readonly endpoints: Endpoints } {
  const dsns = resolveDsns(chain, target);
  const effective = dsnValues(dsns);
  return { dsns, effective, endpoints: dsnEndpoints(effective) };
}

// The only entry to the DSN code for loading projects, so that it is loaded only for env files.

import type { Endpoints } from '../core/endpoint.js';
import { dsnEndpoints, dsnValues } from '../oro/dsn/dsn-values.js';
import { resolveDsns } from '../oro/dsn/dsns.js';
import type { EffectiveParameters } from '../oro/effective.js';
import type { Target } from '../oro/target.js';
import type { EnvChain } from '../symfony/dotenv/env-chain.js';
import type { EnvCarrier } from './carrier.js';

export { holdsDsn } from '../oro/dsn/dsns.js';
export { readEnvChain } from '../symfony/dotenv/env-chain.js';
export { readEnvFile } from '../symfony/dotenv/env-file.js';

/** What comes of the DSNs of a chain. */
export function resolveEnvCarrier(
  chain: EnvChain,
  target: Target,
): {
  readonly carrier: EnvCarrier;
  readonly effective: EffectiveParameters;
  readonly endpoints: Endpoints;
} {
  const dsns = resolveDsns(chain, target);
  const effective = dsnValues(dsns);
  return { carrier: { kind: 'env', dsns }, effective, endpoints: dsnEndpoints(effective) };
}

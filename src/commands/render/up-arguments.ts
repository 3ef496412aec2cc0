// The flags of `render` that `up` has, too, as a unit gives them to the server: it shall read what was read for the unit.

import { resolve } from 'node:path';
import type { AddressFlags } from '../../project/address-flags.js';
import type { ApplicationFlags } from '../loading/flags.js';

export function upArguments(flags: ApplicationFlags & AddressFlags): readonly string[] {
  const { oro, symfony, env, dotenv = [], 'bind-address': address, 'bind-port': port } = flags;
  return [
    ...one('--oro', oro),
    ...one('--symfony', symfony),
    ...one('--env', env),
    ...dotenv.flatMap((path) => ['--dotenv', resolve(path)]),
    ...one('--bind-address', address),
    ...one('--bind-port', port),
  ];
}

function one(flag: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [flag, String(value)];
}

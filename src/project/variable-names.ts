// Names of the variables in env files that a person got wrong: nearly those of the DSNs, or set twice in a file.

import type { Location } from '../core/range.js';
import { similarName } from '../core/similar-names.js';
import { DSN_NAMES, isDsnName } from '../oro/dsn/dsn-names.js';
import { type EnvVariable, nameLocation } from '../symfony/dotenv/env-file.js';
import type { Project } from './project.js';

/** A variable that is nearly the name of a DSN which no file has. */
export interface MisspeltVariable {
  readonly name: string;
  readonly similar: string;
  readonly at: Location;
}

/** None in a project of parameters. */
export function misspeltVariables({ carrier }: Project): MisspeltVariable[] {
  if (carrier.kind === 'yaml') return [];
  const { all, chain } = carrier.dsns;
  const absent = all.filter(({ text }) => text.origin.kind === 'default').map(({ name }) => name);
  if (absent.length === 0) return [];
  return chain.files.flatMap((file) =>
    file.variables.flatMap((variable): MisspeltVariable[] => {
      const { name } = variable;
      const similar = isDsnName(name) ? null : meantName(variable, absent);
      return similar ? [{ name, similar, at: nameLocation(file, variable) }] : [];
    }),
  );
}

/** The DSN whose name a variable nearly has, or whose side it names: `ORO_WEBSOCKET_BACKEND_URL`. */
function meantName({ name, value }: EnvVariable, absent: readonly string[]): string | null {
  if (LIKE_A_DSN.test(name)) return similarName(name, absent);
  const [, side] = OF_A_SIDE.exec(name) ?? [];
  const meant = `ORO_WEBSOCKET_${side?.toUpperCase()}_DSN`;
  return value.text.includes('//') && absent.includes(meant) ? meant : null;
}

const OF_A_SIDE = /^(?:ORO_)?WEB_?SOCKETS?_(SERVER|FRONTEND|BACKEND)(?:_UR[IL]|_ADDRESS)?$/i;
const LIKE_A_DSN = /^(ORO_)?WEB_?SOCKETS?_\w*D?[SN]{1,2}S?$/i;

/** A DSN that one file sets more than once. */
export interface RepeatedVariable {
  readonly name: string;
  readonly first: Location;
  readonly last: Location;
}

/** None in a project of parameters. */
export function repeatedVariables({ carrier }: Project): RepeatedVariable[] {
  if (carrier.kind === 'yaml') return [];
  return carrier.dsns.chain.files.flatMap((file) =>
    DSN_NAMES.flatMap((name): RepeatedVariable[] => {
      const found = file.variables.filter((one) => one.name === name);
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last || first === last) return [];
      return [{ name, first: nameLocation(file, first), last: nameLocation(file, last) }];
    }),
  );
}

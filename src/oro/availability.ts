// Which parameters each version of Oro has, and which of them it requires.

import { inWords } from '../core/in-words.js';
import { DEFINITIONS, isKnownTo, PARAMETER_NAMES, type ParameterName } from './names.js';
import { isAtLeast } from './target.js';

/** The first version in which DSNs replace all parameters. */
export const END_OF_PARAMETERS = DEFINITIONS.websocket_bind_port['x-until'];

/** The first version that requires the paths. */
const PATHS_NEEDED = '2.5';

/** The versions that introduced a parameter, for messages. */
export function sinceOf(name: ParameterName): string {
  return inWords(DEFINITIONS[name]['x-since']);
}

const required = new Map<string, readonly ParameterName[]>();

/** The required parameters; a fallback is enough. */
export function requiredNames(oro: string): readonly ParameterName[] {
  const names = required.get(oro) ?? namesRequiredBy(oro);
  required.set(oro, names);
  return names;
}

function namesRequiredBy(oro: string): readonly ParameterName[] {
  return PARAMETER_NAMES.filter((name) => {
    if (!isKnownTo(oro, name)) return false;
    const isFallback = !DEFINITIONS[name]['x-fallback'];
    if (isFallback) return !isAtLeast(oro, '1.8') && /_(host|port)$/.test(name);
    const { default: standard } = DEFINITIONS[name];
    return standard !== undefined && (!name.endsWith('_path') || isAtLeast(oro, PATHS_NEEDED));
  });
}

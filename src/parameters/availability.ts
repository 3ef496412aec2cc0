// Which parameters which version of Oro has, and which of them it does not start without.

import { DEFINITIONS, PARAMETER_NAMES, type ParameterName, SIDE_NAMES } from './names.js';
import { isAtLeast, isBefore } from './target.js';

/** The first version that has something, by release line; the last entry holds for all later lines. */
type Since = readonly string[];

const PATHS: Since = ['2.0.25', '2.4.2', '2.5'];
const TRANSPORT: Since = ['2.6.30', '3.1'];
const USER_AGENTS: Since = ['5.0.11'];

/** From here on DSNs have taken the place of all parameters. */
export const END_OF_PARAMETERS = '5.1';

/** When a parameter came, as a person says it. */
export interface Availability {
  readonly since: string;
  readonly has: boolean;
}

/** Whether a version of Oro reads a parameter. */
export function availabilityOf(name: ParameterName, oro: string): Availability {
  const since = sinceOf(name);
  return { since: since.join(', '), has: since.length === 0 || isReached(oro, since) };
}

function sinceOf(name: ParameterName): Since {
  if (/_user_agent$/.test(name)) return USER_AGENTS;
  if (/_path$/.test(name)) return PATHS;
  if (/_(transport|ssl_context_options)$/.test(name)) return TRANSPORT;
  return SIDE_NAMES.includes(name) ? ['1.8'] : [];
}

/** Within a line of releases its own first version counts, beyond the lines that are named the last one. */
function isReached(oro: string, since: Since): boolean {
  const line = lineOf(oro);
  const own = since.find((version) => lineOf(version) === line);
  return isAtLeast(oro, own ?? since.at(-1) ?? '0');
}

function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The parameters that must be there, by themselves or by their fallback. */
export function requiredNames(oro: string): readonly ParameterName[] {
  if (!isBefore(oro, END_OF_PARAMETERS)) return [];
  if (isBefore(oro, '1.8')) return ['websocket_host', 'websocket_port'];
  return PARAMETER_NAMES.filter((name) => {
    const { default: standard, 'x-fallback': fallback } = DEFINITIONS[name];
    if (standard === undefined || !fallback) return false;
    return (
      !name.endsWith('_path') || isReached(oro, name.startsWith('websocket_front') ? FRONTEND_PATH : ['2.5'])
    );
  });
}

/** The .dist files have the path of the frontend a little earlier than that of the backend. */
const FRONTEND_PATH: Since = ['2.3.10', '2.4.2', '2.5'];

// What `explain` says of one of the three DSN variables.

import type { Explanation } from '../core/explanation.js';
import { CONTAINER_DEFAULTS, type DsnName, type DsnSide, sideOf } from '../oro/dsn/dsn-names.js';
import type { Project } from './model.js';
import { quotableDsn } from './wording.js';

const DESCRIPTIONS: Readonly<Record<DsnSide, string>> = {
  server: 'Where the websocket server listens, in Oro 5.1 and later: host and port.',
  frontend: 'Where browsers connect to, in Oro 5.1 and later: host, port and path.',
  backend:
    'Where the PHP application connects to, in Oro 5.1 and later: transport, host, port, path and ssl options.',
};

/** Without secrets; a project of parameters has no value for it. */
export function dsnExplanation({ dsns }: Project, name: DsnName): Explanation {
  const dsn = dsns?.[sideOf(name)];
  return {
    name,
    description: DESCRIPTIONS[sideOf(name)],
    resolved: dsn ? { ...dsn.text, value: quotableDsn(dsn) } : null,
    unresolved: null,
    valid: `a DSN such as ${CONTAINER_DEFAULTS[name]}`,
  };
}

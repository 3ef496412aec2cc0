// From the three DSNs to the parameters that say the same, with the proof that they do.

import { SourceText } from '../core/source-text.js';
import { FIRST_ORO_WITH_DSNS } from '../oro/dsn/dsn-names.js';
import { type Dsn, type Dsns, rawTextAt } from '../oro/dsn/dsns.js';
import { resolveEffective } from '../oro/effective.js';
import { resolveEndpoints } from '../oro/endpoints.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { isAtLeast } from '../oro/target.js';
import type { EnvProject } from '../project/project.js';
import { readParametersFile } from '../symfony/parameters-file.js';
import type { PlainValue } from '../yaml/plain-value.js';
import { comparedValues } from './comparable-values.js';
import { scopeOf } from './file-scope.js';
import { disagreementsOf, type Migration } from './migration.js';
import { yamlValue } from './yaml-value.js';

type Names = readonly string[];

const NAMES: Readonly<Record<Dsn['side'], Names>> = {
  server: ['websocket_bind_address', 'websocket_bind_port'],
  frontend: [
    'websocket_frontend_host',
    'websocket_frontend_port',
    'websocket_frontend_path',
    'websocket_frontend_user_agent',
  ],
  backend: [
    'websocket_backend_host',
    'websocket_backend_port',
    'websocket_backend_path',
    'websocket_backend_transport',
    SSL_OPTIONS,
    'websocket_backend_user_agent',
  ],
};

/** The values by the names of the parameters, with secrets. Never throws. */
export function toParameters(project: EnvProject): Migration<PlainValue> {
  const { endpoints, effective, target } = project;
  const { dsns } = project.carrier;
  const compared: Map<string, PlainValue> = comparedValues(endpoints, effective);
  const values = new Map<string, PlainValue>();
  const notes: string[] = [];
  const disagreements: string[] = [];
  for (const dsn of dsns.all) {
    const reason = withoutEquivalent(dsn);
    if (reason) {
      disagreements.push(`${dsn.name} ${reason}, and no parameter says that`);
      for (const name of NAMES[dsn.side]) compared.delete(name);
      continue;
    }
    notes.push(...notesOn(dsn, dsns));
    for (const name of NAMES[dsn.side]) {
      const value = compared.get(name);
      if (value !== undefined) values.set(name, value);
    }
  }
  if (values.get('websocket_backend_host') === '*') {
    notes.push('in parameters "*" is 127.0.0.1 for PHP, where ORO_WEBSOCKET_BACKEND_DSN had no such meaning');
    compared.set('websocket_backend_host', '127.0.0.1');
  }
  if (isAtLeast(target.oro, FIRST_ORO_WITH_DSNS)) {
    for (const name of ['websocket_frontend_user_agent', 'websocket_backend_user_agent']) {
      if (values.has(name)) notes.push(`${name} is read by the last releases of Oro 5.0 alone`);
    }
  }
  return { values, notes, disagreements: [...disagreements, ...prove(values, compared)] };
}

function withoutEquivalent({ parsed, unknown, text }: Dsn): string | null {
  if (unknown !== null) return 'has a value that is not known here';
  if (!parsed) return 'is refused by Oro';
  if (parsed.host === '')
    return text.value === '' ? 'is empty: live updates are off' : 'has no host: live updates are off';
  return parsed.port === null ? 'has no port' : null;
}

function notesOn({ name, text, parsed, side }: Dsn, dsns: Dsns): string[] {
  const notes: string[] = [];
  const { user, fragment, port, query, scheme, path } = parsed?.written ?? {};
  if (text.origin.kind === 'default') notes.push(`${name} is not set: Oro's own default is written`);
  if (text.origin.kind === 'env')
    notes.push(`${name} comes from the environment: the value that it has here is written`);
  if (rawTextAt(text.origin, dsns)?.match(/\$[\w{]/))
    notes.push(`${name} is made of other variables: what they come to here is written`);
  if (!port) notes.push(`${name} has no port, which is 8080`);
  if (user) notes.push(`the user name in ${name} is lost: Oro never used it`);
  if (fragment) notes.push(`what stands behind # in ${name} is lost: Oro never used it`);
  if (side === 'server') {
    const unused = [
      scheme && scheme.text !== 'tcp' && 'scheme',
      path && path.text !== '/' && 'path',
      query && 'query',
    ].filter(Boolean);
    if (unused.length > 0)
      notes.push(`the ${unused.join(' and the ')} of ${name} is lost: the server never used it`);
    return notes;
  }
  if (side === 'frontend' && scheme && scheme.text !== 'tcp')
    notes.push(`the scheme of ${name} is lost: browsers never saw it`);
  for (const key of Object.keys(parsed?.params ?? {})) {
    if (key === 'user_agent' || (key === 'context_options' && side === 'backend')) continue;
    notes.push(`"${key}" in the query of ${name} is lost: Oro never used it`);
  }
  return notes;
}

function prove(values: ReadonlyMap<string, PlainValue>, wanted: ReadonlyMap<string, PlainValue>): string[] {
  const text = [...values].map(([name, value]) => `  ${name}: ${yamlValue(value)}\n`).join('');
  const file = readParametersFile(new SourceText('parameters.yml', `parameters:\n${text}`));
  if (file.loadFaults.length > 0) return ['the lines cannot be read back'];
  const effective = resolveEffective(file.parameters, scopeOf(file));
  return disagreementsOf(wanted, comparedValues(resolveEndpoints(effective), effective));
}

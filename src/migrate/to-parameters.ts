// Converts the three DSNs to equivalent parameters, and verifies the result.

import { untilSecret } from '../core/secret.js';
import { SourceText } from '../core/source-text.js';
import { FIRST_ORO_WITH_DSNS } from '../oro/dsn/dsn-names.js';
import { type Dsn, type Dsns, rawTextAt } from '../oro/dsn/dsns.js';
import { resolveEffective } from '../oro/effective.js';
import { resolveEndpoints } from '../oro/endpoints.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { isAtLeast } from '../oro/target.js';
import type { EnvProject } from '../project/project.js';
import { readParametersFile } from '../symfony/parameters-file.js';
import type { NativeValue } from '../yaml/native-value.js';
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

/** The values by parameter name, including secrets. Never throws. */
export function toParameters(project: EnvProject): Migration<NativeValue> {
  const { endpoints, effective, target } = project;
  const { dsns } = project.carrier;
  const compared: Map<string, NativeValue> = comparedValues(endpoints, effective);
  const values = new Map<string, NativeValue>();
  const notes: string[] = [];
  const disagreements: string[] = [];
  for (const dsn of dsns.all) {
    const reason = withoutEquivalent(dsn);
    if (reason) {
      disagreements.push(`${dsn.name} ${reason}, which parameters cannot express`);
      for (const name of NAMES[dsn.side]) compared.delete(name);
      continue;
    }
    notes.push(...notesOn(dsn, dsns));
    for (const name of NAMES[dsn.side]) {
      const value = compared.get(name);
      if (value !== undefined && value !== null) values.set(name, value);
    }
  }
  if (values.get('websocket_backend_host') === '*') {
    notes.push(
      'in parameters, "*" means 127.0.0.1 for PHP; in ORO_WEBSOCKET_BACKEND_DSN, it had no such meaning',
    );
    compared.set('websocket_backend_host', '127.0.0.1');
  }
  if (isAtLeast(target.oro, FIRST_ORO_WITH_DSNS)) {
    for (const name of ['websocket_frontend_user_agent', 'websocket_backend_user_agent']) {
      if (values.has(name)) notes.push(`only the last releases of Oro 5.0 read ${name}`);
    }
  }
  return { values, notes, disagreements: [...disagreements, ...prove(values, compared)] };
}

function withoutEquivalent({ parsed, unknown, text }: Dsn): string | null {
  if (unknown !== null) return 'has an unknown value';
  if (!parsed) return 'is refused by Oro';
  if (parsed.host === '')
    return text.value === ''
      ? 'is empty, which turns live updates off'
      : 'has no host, which turns live updates off';
  return parsed.port === null ? 'has no port' : null;
}

function notesOn({ name, text, parsed, side }: Dsn, dsns: Dsns): string[] {
  const notes: string[] = [];
  const { user, fragment, port, query, scheme, path } = parsed?.url ?? {};
  if (text.origin.kind === 'default') notes.push(`${name} is not set; Oro's default is written`);
  if (text.origin.kind === 'env')
    notes.push(`${name} comes from the environment; its current value is written`);
  if (rawTextAt(text.origin, dsns)?.match(/\$[\w{]/))
    notes.push(`${name} contains other variables; their current values are written`);
  if (!port) notes.push(`${name} has no port, so the default 8080 is written`);
  if (user) notes.push(`the user name in ${name} is lost; Oro never used it`);
  if (fragment) notes.push(`the part of ${name} after "#" is lost; Oro never used it`);
  if (side === 'server') {
    const unused = [
      scheme && scheme.text !== 'tcp' && 'scheme',
      path && path.text !== '/' && 'path',
      query && 'query',
    ].filter(Boolean);
    if (unused.length > 0)
      notes.push(`the ${unused.join(' and the ')} of ${name} is lost; the server never used it`);
    return notes;
  }
  if (side === 'frontend' && scheme && scheme.text !== 'tcp')
    notes.push(`the scheme of ${name} is lost; browsers never used it`);
  for (const key of Object.keys(parsed?.params ?? {})) {
    if (key === 'user_agent' || (key === 'context_options' && side === 'backend')) continue;
    notes.push(`"${untilSecret(key)}" in the query of ${name} is lost; Oro never used it`);
  }
  return notes;
}

function prove(values: ReadonlyMap<string, NativeValue>, wanted: ReadonlyMap<string, NativeValue>): string[] {
  const text = [...values].map(([name, value]) => `  ${name}: ${yamlValue(value)}\n`).join('');
  const file = readParametersFile(new SourceText('parameters.yml', `parameters:\n${text}`));
  if (file.loadFaults.length > 0) return ['the new lines cannot be parsed'];
  const effective = resolveEffective(file.parameters, scopeOf(file));
  return disagreementsOf(wanted, comparedValues(resolveEndpoints(effective), effective));
}

// From parameters to the three DSNs that say the same, with the proof that they do.

import { trimSlashes } from '../core/host.js';
import { SourceText } from '../core/source-text.js';
import type { DsnName } from '../oro/dsn/dsn-names.js';
import { formatDsn } from '../oro/dsn/format-dsn.js';
import { defaultOf, findParameter } from '../oro/effective.js';
import { readPort } from '../oro/endpoints.js';
import type { ParameterName } from '../oro/names.js';
import { isShownOption, SSL_OPTIONS } from '../oro/secret-options.js';
import { DEFAULT_DSN_TARGET } from '../oro/target.js';
import { resolveEnvCarrier } from '../project/env-carrier.js';
import type { YamlProject } from '../project/project.js';
import { readEnvChain } from '../symfony/dotenv/env-chain.js';
import { resolveReferences } from '../symfony/references.js';
import { type PlainValue, plainValue } from '../yaml/plain-value.js';
import { comparedValues } from './comparable-values.js';
import { envValue, variable, variablesIn } from './env-value.js';
import { disagreementsOf, type Migration } from './migration.js';

/** What the values of variables are taken for while the round trip is proved: good for a host, a port and a path. */
const STAND_IN = '10101';

/** The values of the variables as an env file has them, with secrets. Never throws. */
export async function toDsns(project: YamlProject): Promise<Migration<string>> {
  const reader = new Reader(project);
  const text = (name: ParameterName): string => reader.text(name);
  const options = reader.options();
  const dsns = new Map<DsnName, string>([
    [
      'ORO_WEBSOCKET_SERVER_DSN',
      formatDsn({
        scheme: '',
        host: text('websocket_bind_address'),
        port: text('websocket_bind_port'),
        path: '',
        query: '',
      }),
    ],
    [
      'ORO_WEBSOCKET_FRONTEND_DSN',
      formatDsn({
        scheme: '',
        host: text('websocket_frontend_host'),
        port: text('websocket_frontend_port'),
        path: trimSlashes(text('websocket_frontend_path')),
        query: agentOf(text('websocket_frontend_user_agent')),
      }),
    ],
    [
      'ORO_WEBSOCKET_BACKEND_DSN',
      formatDsn({
        scheme: text('websocket_backend_transport'),
        host: reader.backendHost(),
        port: text('websocket_backend_port'),
        path: trimSlashes(text('websocket_backend_path')),
        query: [...options, agentOf(text('websocket_backend_user_agent'))].filter(Boolean).join('&'),
      }),
    ],
  ]);
  const values = new Map([...dsns].map(([name, dsn]) => [name, envValue(dsn)]));
  const names = [...new Set([...dsns.values()].flatMap(variablesIn))];
  const differing = await prove(values, names, reader.wanted());
  return { values, notes: reader.notes, disagreements: [...reader.losses, ...differing] };
}

async function prove(
  values: ReadonlyMap<string, string>,
  variables: readonly string[],
  wanted: ReadonlyMap<string, PlainValue>,
): Promise<string[]> {
  const text = [...values].map(([name, value]) => `${name}=${value}\n`).join('');
  const real = Object.fromEntries(variables.map((name) => [name, STAND_IN]));
  const source = new SourceText('.env-app', text);
  const chain = await readEnvChain('.env-app', real, async (path) => (path === '.env-app' ? source : null));
  if (!chain || chain.named.fault) return ['the new lines cannot be parsed'];
  const { endpoints, effective } = resolveEnvCarrier(chain, DEFAULT_DSN_TARGET);
  return disagreementsOf(wanted, comparedValues(endpoints, effective));
}

const ENV = /^env\((?:(?:int|string|trim):)?(\w+)\)$/;

/** Takes the values out of the file, and remembers what is to be said of them. */
class Reader {
  readonly notes: string[] = [];
  readonly losses: string[] = [];
  readonly #project: YamlProject;
  readonly #texts = new Map<ParameterName, string>();
  #options: PlainValue = {};

  constructor(project: YamlProject) {
    this.#project = project;
    const fallbacks = [...project.effective.values.values()].flatMap(({ origin }) =>
      origin.kind === 'fallback' ? [origin.from] : [],
    );
    for (const name of new Set(fallbacks)) {
      this.notes.push(`${name} has no DSN of its own; its value becomes part of each DSN that uses it`);
    }
  }

  /** A value as text, with variables for `%env(…)%`. */
  text(name: ParameterName): string {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = this.#read(name);
    this.#texts.set(name, text);
    return text;
  }

  #read(name: ParameterName): string {
    const found = findParameter(this.#project.carrier.application.held, name);
    const standard = defaultOf(name, []).value ?? '';
    const value = found ? plainValue(found.parameter.node)?.value : undefined;
    if (typeof value === 'string' && value !== '') {
      const held = this.#replaceReferences(value, name);
      if (held === null) return String(standard);
      if (!name.endsWith('_port') || variablesIn(held).length > 0) return held;
      const port = readPort(held);
      if (port !== null) return String(port);
    } else if (name.endsWith('_port')) {
      const port = value === undefined || value === null ? null : readPort(value);
      if (port !== null) return String(port);
    } else if (typeof value === 'number') return String(value);
    if (!/_(path|user_agent|transport)$/.test(name)) {
      const is = found ? 'has no value that Oro accepts' : 'is missing';
      this.notes.push(`${name} ${is}; the default, ${standard}, is written`);
    }
    return String(standard);
  }

  /** Null when a reference has no value here, and an env file could not have one either. */
  #replaceReferences(text: string, name: string): string | null {
    const { carrier, target } = this.#project;
    const scope = { parameters: carrier.application.held, env: {}, symfony: target.symfony };
    let lost = false;
    const held = text.replace(/%%|%([^%\s]+)%/g, (match, reference: string | undefined) => {
      if (reference === undefined) return '%';
      const variableName = ENV.exec(reference)?.[1];
      if (variableName) {
        this.notes.push(
          `${name} is "${match}"; it is written as $${variableName}, which must be set where the env file is read`,
        );
        return variable(variableName);
      }
      const resolution = resolveReferences(match, scope);
      if (
        'value' in resolution &&
        (typeof resolution.value === 'string' || typeof resolution.value === 'number')
      ) {
        this.notes.push(
          `${name} refers to "${match}"; an env file has no parameters, so the value is written instead`,
        );
        return String(resolution.value);
      }
      lost = true;
      this.losses.push(
        `${name} is "${match}", which has neither a value here nor an equivalent in an env file`,
      );
      return '';
    });
    return lost ? null : held;
  }

  backendHost(): string {
    const host = this.text('websocket_backend_host');
    if (host !== '*') return host;
    this.notes.push(
      'websocket_backend_host is "*"; it is written as 127.0.0.1, because a DSN needs a real address',
    );
    return '127.0.0.1';
  }

  /** `context_options[name]=value`, encoded. */
  options(): string[] {
    const node = this.#project.carrier.file.parameters.get(SSL_OPTIONS)?.node;
    const value = node ? plainValue(node)?.value : undefined;
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object') {
      this.losses.push(`${SSL_OPTIONS} is not a map and cannot be converted`);
      return [];
    }
    const kept: [string, PlainValue][] = [];
    for (const [key, item] of Object.entries(value)) {
      const held = this.#option(item, key);
      if (held !== undefined) kept.push([key, held]);
    }
    this.#options = Object.fromEntries(kept);
    return kept.flatMap(([key, item]) => pairsOf(`context_options[${encode(key)}]`, item));
  }

  #option(item: PlainValue, key: string): PlainValue | undefined {
    const name = `${SSL_OPTIONS}.${key}`;
    if (typeof item === 'string') return this.#replaceReferences(item, name) ?? undefined;
    if (item === null || (typeof item === 'object' && Object.keys(item).length === 0)) {
      this.losses.push(`${name} has a value that a DSN cannot contain`);
      return undefined;
    }
    if (!isShownOption(key))
      this.notes.push(`${name} is a secret; it is written to the file but never shown`);
    return item;
  }

  /** What the DSNs must come to, with the variables taken for the same thing as in the proof. */
  wanted(): Map<string, PlainValue> {
    const { endpoints, effective } = this.#project;
    const wanted: Map<string, PlainValue> = comparedValues(endpoints, effective);
    for (const [name, text] of this.#texts) {
      const value = standIn(text);
      if (value !== text) wanted.set(name, name.endsWith('_port') ? Number(value) : trimSlashes(value));
    }
    if (effective.unresolved.has(SSL_OPTIONS)) wanted.set(SSL_OPTIONS, withStandIns(this.#options));
    return wanted;
  }
}

function standIn(text: string): string {
  return variablesIn(text).reduce((held, name) => held.replaceAll(variable(name), STAND_IN), text);
}

function withStandIns(value: PlainValue): PlainValue {
  if (typeof value === 'string') return standIn(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStandIns(item)]));
}

function agentOf(agent: string): string {
  return agent === '' ? '' : `user_agent=${encode(agent)}`;
}

function pairsOf(name: string, value: PlainValue): string[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [`${name}=${encode(String(value))}`];
  return Object.entries(value).flatMap(([key, item]) => pairsOf(`${name}[${encode(key)}]`, item));
}

/** Variables stay as they are. */
function encode(text: string): string {
  return text
    .split(/(\ue000\w+\ue001)/)
    .map((part) =>
      part.startsWith('\ue000') ? part : encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd')),
    )
    .join('');
}

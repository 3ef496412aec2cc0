// Converts parameters to the three equivalent DSNs, and verifies the result.

import { trimSlashes } from '../core/path.js';
import { untilSecret } from '../core/secret.js';
import { SourceText } from '../core/source-text.js';
import type { DsnName } from '../oro/dsn/dsn-names.js';
import { type DsnParts, dsnPieces } from '../oro/dsn/format-dsn.js';
import { defaultOf, findParameter } from '../oro/effective.js';
import { readPort } from '../oro/endpoints.js';
import type { ParameterName } from '../oro/names.js';
import { isShownOption, SSL_OPTIONS } from '../oro/secret-options.js';
import { DEFAULT_DSN_TARGET } from '../oro/target.js';
import { resolveEnvCarrier } from '../project/env-carrier.js';
import type { YamlProject } from '../project/project.js';
import { readEnvChain } from '../symfony/dotenv/env-chain.js';
import { resolveReferences } from '../symfony/references.js';
import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { comparedValues } from './comparable-values.js';
import {
  type EnvText,
  envValue,
  joined,
  mapped,
  variablesIn,
  withoutOuterSlashes,
  withValues,
} from './env-text.js';
import { disagreementsOf, type Migration } from './migration.js';

/** The value of variables while the round trip is verified: valid as a host, a port and a path. */
const STAND_IN = '10101';

/** The values of the variables for an env file, including secrets. Never throws. */
export async function toDsns(project: YamlProject): Promise<Migration<string>> {
  const reader = new Reader(project);
  const text = (name: ParameterName): EnvText => reader.text(name);
  const options = reader.options();
  const dsns = new Map<DsnName, EnvText>([
    [
      'ORO_WEBSOCKET_SERVER_DSN',
      dsnText({
        host: text('websocket_bind_address'),
        port: text('websocket_bind_port'),
      }),
    ],
    [
      'ORO_WEBSOCKET_FRONTEND_DSN',
      dsnText({
        host: text('websocket_frontend_host'),
        port: text('websocket_frontend_port'),
        path: withoutOuterSlashes(text('websocket_frontend_path')),
        query: agentOf(text('websocket_frontend_user_agent')),
      }),
    ],
    [
      'ORO_WEBSOCKET_BACKEND_DSN',
      dsnText({
        scheme: text('websocket_backend_transport'),
        host: reader.backendHost(),
        port: text('websocket_backend_port'),
        path: withoutOuterSlashes(text('websocket_backend_path')),
        query: queryOf([...options, agentOf(text('websocket_backend_user_agent'))]),
      }),
    ],
  ]);
  const values = new Map([...dsns].map(([name, dsn]) => [name, envValue(dsn)]));
  const names = [...new Set([...dsns.values()].flatMap(variablesIn))];
  const differing = await prove(values, names, reader.wanted());
  return { values, notes: reader.notes, disagreements: [...reader.losses, ...differing] };
}

const NO_PARTS: DsnParts<EnvText> = { scheme: [], host: [], port: [], path: [], query: [] };

function dsnText(parts: Partial<DsnParts<EnvText>>): EnvText {
  return joined(...dsnPieces({ ...NO_PARTS, ...parts }, (text) => text.length === 0));
}

/** Joins the existing pairs with `&`. */
function queryOf(pairs: readonly EnvText[]): EnvText {
  const [first = [], ...more] = pairs.filter((pair) => pair.length > 0);
  return joined(first, ...more.flatMap((pair) => ['&', pair]));
}

async function prove(
  values: ReadonlyMap<string, string>,
  variables: readonly string[],
  wanted: ReadonlyMap<string, NativeValue>,
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

/** Reads the values from the file and collects notes about them. */
class Reader {
  readonly notes: string[] = [];
  readonly losses: string[] = [];
  readonly #project: YamlProject;
  readonly #texts = new Map<ParameterName, EnvText>();
  #options: readonly (readonly [name: string, option: Option])[] = [];

  constructor(project: YamlProject) {
    this.#project = project;
    const fallbacks = [...project.effective.values.values()].flatMap(({ origin }) =>
      origin.kind === 'fallback' ? [origin.from] : [],
    );
    for (const name of new Set(fallbacks)) {
      this.notes.push(`${name} has no separate DSN; its value becomes part of each DSN that uses it`);
    }
  }

  /** A value as text, with variables in place of `%env(…)%`. */
  text(name: ParameterName): EnvText {
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = this.#read(name);
    this.#texts.set(name, text);
    return text;
  }

  #read(name: ParameterName): EnvText {
    const found = findParameter(this.#project.carrier.application.held, name);
    const standard = [String(defaultOf(name, []).value ?? '')];
    const value = found ? nativeValue(found.parameter.node)?.value : undefined;
    if (typeof value === 'string' && value !== '') {
      const held = this.#replaceReferences(value, name);
      if (held === null) return joined(standard);
      if (!name.endsWith('_port') || variablesIn(held).length > 0) return held;
      const port = readPort(withValues(held, () => ''));
      if (port !== null) return [String(port)];
    } else if (name.endsWith('_port')) {
      const port = value === undefined || value === null ? null : readPort(value);
      if (port !== null) return [String(port)];
    } else if (typeof value === 'number') return [String(value)];
    if (!/_(path|user_agent|transport)$/.test(name)) {
      const is = found ? 'has no value that Oro accepts' : 'is missing';
      this.notes.push(`${name} ${is}; the default, ${standard[0]}, is written`);
    }
    return joined(standard);
  }

  /** Null if a reference has no value here and no equivalent in an env file. */
  #replaceReferences(text: string, name: string): EnvText | null {
    const pieces: (string | EnvText)[] = [];
    let from = 0;
    let lost = false;
    for (const { 0: match, 1: reference, index } of text.matchAll(/%%|%([^%\s]+)%/g)) {
      const piece = reference === undefined ? '%' : this.#reference(match, reference, name);
      lost ||= piece === null;
      pieces.push(text.slice(from, index), piece ?? '');
      from = index + match.length;
    }
    return lost ? null : joined(...pieces, text.slice(from));
  }

  #reference(match: string, reference: string, name: string): EnvText | null {
    const variable = ENV.exec(reference)?.[1];
    if (variable) {
      this.notes.push(
        `${name} is "${match}"; it is written as $${variable}, which must be set where the env file is read`,
      );
      return [{ variable }];
    }
    const { carrier, target } = this.#project;
    const scope = { parameters: carrier.application.held, env: {}, symfony: target.symfony };
    const resolution = resolveReferences(match, scope);
    if ('value' in resolution && ['string', 'number'].includes(typeof resolution.value)) {
      this.notes.push(
        `${name} refers to "${match}"; an env file has no parameters, so the value is written instead`,
      );
      return joined(String(resolution.value));
    }
    this.losses.push(
      `${name} is "${match}", which has neither a value here nor an equivalent in an env file`,
    );
    return null;
  }

  backendHost(): EnvText {
    const host = this.text('websocket_backend_host');
    if (host.length !== 1 || host[0] !== '*') return host;
    this.notes.push(
      'websocket_backend_host is "*"; it is written as 127.0.0.1, because a DSN needs a real address',
    );
    return ['127.0.0.1'];
  }

  /** `context_options[name]=value`, encoded. */
  options(): EnvText[] {
    const node = this.#project.carrier.file.parameters.get(SSL_OPTIONS)?.node;
    const value = node ? nativeValue(node)?.value : undefined;
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object') {
      this.losses.push(`${SSL_OPTIONS} is not a map and cannot be converted`);
      return [];
    }
    this.#options = Object.entries(value).flatMap(([key, item]) => {
      const option = this.#option(item, key);
      return option ? [[key, option] as const] : [];
    });
    return this.#options.flatMap(([key, option]) => {
      const name = `context_options[${encoded(key)}]`;
      return 'text' in option ? [pairOf(name, option.text)] : pairsOf(name, option.value);
    });
  }

  /** Null for a value that cannot be written. */
  #option(item: NativeValue, key: string): Option | null {
    const name = `${SSL_OPTIONS}.${untilSecret(key)}`;
    if (typeof item === 'string') {
      const text = this.#replaceReferences(item, name);
      return text && { text };
    }
    if (item === null || (typeof item === 'object' && Object.keys(item).length === 0)) {
      this.losses.push(`${name} has a value that a DSN cannot contain`);
      return null;
    }
    if (!isShownOption(key))
      this.notes.push(`${name} is a secret; it is written to the file but never shown`);
    return { value: item };
  }

  /** The expected values of the DSNs, with the same value for variables as in the verification. */
  wanted(): Map<string, NativeValue> {
    const { endpoints, effective } = this.#project;
    const wanted: Map<string, NativeValue> = comparedValues(endpoints, effective);
    for (const [name, text] of this.#texts) {
      if (variablesIn(text).length === 0) continue;
      const value = withValues(text, () => STAND_IN);
      wanted.set(name, name.endsWith('_port') ? Number(value) : trimSlashes(value));
    }
    if (effective.unresolved.has(SSL_OPTIONS)) {
      const options = this.#options.map(([key, option]) => [
        key,
        'text' in option ? withValues(option.text, () => STAND_IN) : option.value,
      ]);
      wanted.set(SSL_OPTIONS, Object.fromEntries(options));
    }
    return wanted;
  }
}

/** An ssl option: text, which may contain variables, or any other value. */
type Option = { readonly text: EnvText } | { readonly value: NativeValue };

function agentOf(agent: EnvText): EnvText {
  return agent.length === 0 ? [] : pairOf('user_agent', agent);
}

function pairsOf(name: string, value: NativeValue): EnvText[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [pairOf(name, joined(String(value)))];
  return Object.entries(value).flatMap(([key, item]) => pairsOf(`${name}[${encoded(key)}]`, item));
}

/** `name=value`; variables are not encoded. */
function pairOf(name: string, value: EnvText): EnvText {
  return joined(`${name}=`, mapped(value, encoded));
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

// What Oro's PHP client uses of a DSN besides the address: the transport, and the ssl context options with their types.

import type { QueryMap, QueryPair, QueryValue } from '../../symfony/php-query.js';
import { phpTrim } from '../../symfony/php-text.js';
import type { SchemaNode } from '../../yaml/shape.js';
import { DEFINITIONS } from '../names.js';
import { SSL_OPTIONS } from '../secret-options.js';

/** The usual result of PHP's stream_get_transports(). */
export const TRANSPORTS = [
  'tcp',
  'udp',
  'unix',
  'udg',
  'ssl',
  'tls',
  'tlsv1.0',
  'tlsv1.1',
  'tlsv1.2',
  'tlsv1.3',
];

/** The transports that a websocket can use. */
export const USABLE_TRANSPORTS = TRANSPORTS.filter((name) => /^(tcp|ssl|tls)/.test(name));

export interface OptionFault {
  /** The option; null if `context_options` itself is not a map. */
  readonly option: string | null;
  /** The type that Oro expects; null for an unknown option. */
  readonly wanted: 'boolean' | 'integer' | 'array' | null;
}

export interface ContextOptions {
  readonly options: { readonly [name: string]: boolean | number | QueryValue };
  /** The first one stops the client; the others would as well. */
  readonly faults: readonly OptionFault[];
}

const KINDS = { boolean: 'boolean', integer: 'integer', object: 'array' } as const;

/** The options with the types that Oro gives them, from the parameters of a DSN. */
export function contextOptions(params: QueryMap): ContextOptions {
  const given = params.context_options ?? '';
  if (given === '' || given === '0') return { options: {}, faults: [] };
  if (typeof given === 'string') return { options: {}, faults: [{ option: null, wanted: 'array' }] };
  const options: Record<string, boolean | number | QueryValue> = {};
  const faults: OptionFault[] = [];
  const known = (DEFINITIONS[SSL_OPTIONS] as SchemaNode).properties ?? {};
  for (const [option, value] of Object.entries(given)) {
    const definition = Object.hasOwn(known, option) ? known[option] : undefined;
    if (!definition) {
      faults.push({ option, wanted: null });
      continue;
    }
    const kind = KINDS[String(definition.type) as keyof typeof KINDS];
    const read = kind === undefined ? textOf(value) : READERS[kind](value);
    if (read === null) faults.push({ option, wanted: kind });
    else options[option] = read;
  }
  return { options, faults };
}

/** PHP converts an array to this string. */
function textOf(value: QueryValue): string {
  return typeof value === 'string' ? value : 'Array';
}

const READERS = { boolean: readBoolean, integer: readInteger, array: readArray } as const;

/** As filter_var() reads it; null for what is neither true nor false. */
function readBoolean(value: QueryValue): boolean | null {
  const word = typeof value === 'string' ? phpTrim(value).toLowerCase() : null;
  if (word === null) return null;
  if (['1', 'true', 'on', 'yes'].includes(word)) return true;
  return ['0', 'false', 'off', 'no', ''].includes(word) ? false : null;
}

function readInteger(value: QueryValue): number | null {
  const word = typeof value === 'string' ? phpTrim(value) : '';
  if (!/^[+-]?(0|[1-9]\d{0,18})$/.test(word)) return null;
  const big = BigInt(word.replace(/^\+/, ''));
  return big >= -(2n ** 63n) && big < 2n ** 63n ? Number(word) + 0 : null;
}

function readArray(value: QueryValue): QueryMap | null {
  return typeof value === 'string' ? null : value;
}

/** Whether a bracket of `context_options[…]` is missing: PHP then takes the option's name for a part of another name. */
export function isBrokenOption({ keys: [name = ''] }: QueryPair): boolean {
  return /^context_options./s.test(name);
}

// The three DSNs of an application: the effective text, its location and its value.

import type { Origin, Resolved } from '../../core/origin.js';
import { pointerOf } from '../../core/pointer.js';
import { type EnvChain, winnerOf } from '../../symfony/dotenv/env-chain.js';
import type { EnvFile, EnvVariable } from '../../symfony/dotenv/env-file.js';
import { spanOf } from '../../symfony/dotenv/mapped-text.js';
import type { NativeValue } from '../../yaml/native-value.js';
import type { Target } from '../target.js';
import { contextOptions, type OptionFault } from './client-options.js';
import { CONTAINER_DEFAULTS, DSN_NAMES, type DsnName, type DsnSide, isDsnName, sideOf } from './dsn-names.js';
import { type ParsedDsn, parseDsn } from './parse-dsn.js';

export interface Dsn {
  readonly name: DsnName;
  readonly side: DsnSide;
  readonly text: Resolved<string>;
  /** Null when it comes from the environment or from the container's default. */
  readonly definition: { readonly file: EnvFile; readonly variable: EnvVariable } | null;
  /** Why the text is not known here. */
  readonly unknown: EnvVariable['unknown'];
  /** Null if Oro cannot parse it, or if it is unknown. */
  readonly parsed: ParsedDsn | null;
  /** For a text with undefined variables, its value without them. */
  readonly partial: ParsedDsn | null;
  /** The ssl context options as PHP gets them, for `backend`. */
  readonly options: NativeValue;
  readonly optionFaults: readonly OptionFault[];
}

export interface Dsns {
  readonly chain: EnvChain;
  readonly server: Dsn;
  readonly frontend: Dsn;
  readonly backend: Dsn;
  readonly all: readonly Dsn[];
}

export function resolveDsns(chain: EnvChain, { oro }: Target): Dsns {
  const [server, frontend, backend] = DSN_NAMES.map((name) => dsnOf(chain, name, oro)) as [Dsn, Dsn, Dsn];
  return { chain, server, frontend, backend, all: [server, frontend, backend] };
}

function dsnOf(chain: EnvChain, name: DsnName, oro: string): Dsn {
  const { text, definition } = textOf(chain, name);
  const unknown = definition?.variable.unknown ?? null;
  const parsed = unknown === null ? parseDsn(text.value, oro) : null;
  const partial = unknown === 'environment' ? parseDsn(text.value, oro) : null;
  const side = sideOf(name);
  const { params = {} } = parsed ?? partial ?? {};
  const { options, faults } = contextOptions(side === 'server' ? {} : params);
  return { name, side, text, definition, unknown, parsed, partial, options, optionFaults: faults };
}

function textOf(chain: EnvChain, name: DsnName): Pick<Dsn, 'text' | 'definition'> {
  const real = chain.real[name];
  if (real !== undefined)
    return { text: { value: real, origin: { kind: 'env', name }, tried: [] }, definition: null };
  const definition = winnerOf(chain, name);
  if (!definition) {
    const text = { value: CONTAINER_DEFAULTS[name], origin: { kind: 'default' as const }, tried: [name] };
    return { text, definition };
  }
  const { start, end } = definition.variable;
  return {
    text: {
      value: definition.variable.value.text,
      origin: originAt(name, definition, start, end),
      tried: [],
    },
    definition,
  };
}

/** The location of a part of a DSN; the whole value if the part is empty. Offsets are relative to the text of the DSN. */
export function originOf(
  { name, definition, text }: Dsn,
  part: { start: number; end: number } | undefined,
): Origin {
  if (!definition || !part || part.start === part.end) return text.origin;
  const { start, end } = spanOf(definition.variable.value, part.start, part.end);
  return originAt(name, definition, start, end);
}

function originAt(
  name: DsnName,
  { file, variable }: NonNullable<Dsn['definition']>,
  start: number,
  end: number,
): Origin {
  const { source } = file;
  const range =
    start < end
      ? source.range(start, end)
      : source.range(variable.nameStart, variable.nameStart + name.length);
  return { kind: 'file', name, file: source.name, pointer: pointerOf('', name), range };
}

/** Whether Oro considers websockets not configured, because the DSN has no host. */
export function isOff({ parsed }: Dsn): boolean {
  return parsed?.host === '';
}

/** Whether a file of the chain contains a websocket DSN. */
export function holdsDsn({ files }: EnvChain): boolean {
  return files.some(({ variables }) => variables.some(({ name }) => isDsnName(name)));
}

/** The raw text in an env file at an origin, including quotes and variables; null for any other origin. */
export function rawTextAt(origin: Origin, { chain }: Dsns): string | null {
  if (origin.kind !== 'file') return null;
  return chain.files.find(({ source }) => source.name === origin.file)?.source.slice(origin.range) ?? null;
}

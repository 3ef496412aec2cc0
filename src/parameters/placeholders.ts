// Symfony's %parameter% and %env(NAME)% references. Whole-value references keep their type.

import { findByName, type ParametersFile } from './parameters-file.js';
import { type PlainValue, plainValue } from './plain-value.js';

/** Why a reference has no value here; `reference` is as written, without the percent signs. */
export interface UnresolvedReference {
  readonly reference: string;
  readonly reason: 'missing' | 'circular' | 'environment' | 'kernel' | 'not text' | 'too large';
}

export type Resolution = { readonly value: PlainValue } | { readonly unresolved: UnresolvedReference };

export interface ReferenceScope {
  readonly file: ParametersFile | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const WHOLE = /^%([^%\s]+)%$/;
const INSIDE = /%%|%([^%\s]+)%/g;
const ENV = /^env\((?:(int|string|bool|trim):)?(\w+)\)$/;

/** Texts that grow beyond this by references that multiply have no value here. */
const MAX_SIZE = 20_000;

/** Each look-up weighs this much beside what it gives. */
const WEIGHT = 20;

/** References that lead to references, one behind the other. */
const MAX_CHAIN = 100;

interface Search {
  readonly scope: ReferenceScope;
  /** The names that led here. */
  readonly path: readonly string[];
  readonly budget: { left: number };
}

/** Replaces the references in a value, in lists and maps too. Never throws. */
export function resolveReferences(value: PlainValue, scope: ReferenceScope): Resolution {
  return resolve(value, { scope, path: [], budget: { left: MAX_SIZE } });
}

function resolve(value: PlainValue, search: Search): Resolution {
  if (typeof value === 'string') return resolveText(value, search);
  if (value === null || typeof value !== 'object') return { value };
  const entries: [string, PlainValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    const resolution = resolve(item, search);
    if ('unresolved' in resolution) return resolution;
    entries.push([key, resolution.value]);
  }
  return { value: Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries) };
}

function resolveText(text: string, search: Search): Resolution {
  const whole = WHOLE.exec(text);
  if (whole?.[1]) return lookUp(whole[1], search);
  let unresolved: UnresolvedReference | null = null;
  const value = text.replace(INSIDE, (match, name: string | undefined) => {
    if (name === undefined) return '%';
    if (unresolved) return match;
    const resolution = lookUp(name, search);
    if ('unresolved' in resolution) unresolved = resolution.unresolved;
    else if (typeof resolution.value === 'string' || typeof resolution.value === 'number')
      return `${resolution.value}`;
    else unresolved = { reference: name, reason: 'not text' };
    return match;
  });
  search.budget.left -= value.length;
  return unresolved ? { unresolved } : { value };
}

function lookUp(name: string, { scope, path, budget }: Search): Resolution {
  budget.left -= WEIGHT;
  if (path.includes(name)) return { unresolved: { reference: name, reason: 'circular' } };
  if (budget.left < 0 || path.length > MAX_CHAIN)
    return { unresolved: { reference: name, reason: 'too large' } };
  const search = { scope, path: [...path, name], budget };
  if (name.startsWith('env(')) return readEnvironment(name, search);
  const parameter = scope.file ? findByName(scope.file, name) : undefined;
  if (!parameter) {
    return { unresolved: { reference: name, reason: name.startsWith('kernel.') ? 'kernel' : 'missing' } };
  }
  const plain = plainValue(parameter.node);
  if (!plain) return { unresolved: { reference: name, reason: 'too large' } };
  return resolve(plain.value, search);
}

function readEnvironment(reference: string, { scope, path, budget }: Search): Resolution {
  const unresolved = { unresolved: { reference, reason: 'environment' } } as const;
  const [, processor = 'string', name = ''] = ENV.exec(reference) ?? [];
  if (!name) return unresolved;
  const fromEnvironment = scope.env[name];
  if (fromEnvironment !== undefined) return process(processor, fromEnvironment) ?? unresolved;
  const fallback = `env(${name})`;
  const parameter = scope.file?.parameters.get(fallback);
  if (!parameter || (fallback !== reference && path.includes(fallback))) return unresolved;
  const plain = plainValue(parameter.node);
  const search = { scope, path: [...path, fallback], budget };
  const resolution = plain ? resolve(plain.value, search) : unresolved;
  if ('unresolved' in resolution || typeof resolution.value !== 'string') return resolution;
  return process(processor, resolution.value) ?? unresolved;
}

function process(processor: string, text: string): Resolution | null {
  switch (processor) {
    case 'int':
      return /^\s*[+-]?\d+(\.\d+)?(e\d+)?\s*$/i.test(text) ? { value: Math.trunc(Number(text)) } : null;
    case 'bool':
      return { value: /^(true|yes|on)$/i.test(text) || Number(text) > 0 || Number(text) < 0 };
    case 'trim':
      return { value: text.trim() };
    default:
      return { value: text };
  }
}

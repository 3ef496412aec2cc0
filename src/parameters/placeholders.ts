// Symfony's %parameter% and %env(NAME)% references. Whole-value references keep their type.

import type { ParametersFile } from './parameters-file.js';
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

/** Replaces the references in a value, in lists and maps too. Never throws. */
export function resolveReferences(value: PlainValue, scope: ReferenceScope): Resolution {
  return resolve(value, scope, []);
}

function resolve(value: PlainValue, scope: ReferenceScope, path: readonly string[]): Resolution {
  if (typeof value === 'string') return resolveText(value, scope, path);
  if (value === null || typeof value !== 'object') return { value };
  const entries: [string, PlainValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    const resolution = resolve(item, scope, path);
    if ('unresolved' in resolution) return resolution;
    entries.push([key, resolution.value]);
  }
  return { value: Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries) };
}

function resolveText(text: string, scope: ReferenceScope, path: readonly string[]): Resolution {
  const whole = WHOLE.exec(text);
  if (whole?.[1]) return lookUp(whole[1], scope, path);
  let unresolved: UnresolvedReference | null = null;
  const value = text.replace(INSIDE, (match, name: string | undefined) => {
    if (name === undefined) return '%';
    const resolution = lookUp(name, scope, path);
    if ('unresolved' in resolution) unresolved ??= resolution.unresolved;
    else if (typeof resolution.value === 'string' || typeof resolution.value === 'number')
      return `${resolution.value}`;
    else unresolved ??= { reference: name, reason: 'not text' };
    return match;
  });
  return unresolved ? { unresolved } : { value };
}

function lookUp(name: string, scope: ReferenceScope, path: readonly string[]): Resolution {
  if (path.includes(name)) return { unresolved: { reference: name, reason: 'circular' } };
  if (name.startsWith('env(')) return readEnvironment(name, scope, path);
  const parameter = scope.file?.parameters.get(name);
  if (!parameter) {
    return { unresolved: { reference: name, reason: name.startsWith('kernel.') ? 'kernel' : 'missing' } };
  }
  const plain = plainValue(parameter.node);
  if (!plain) return { unresolved: { reference: name, reason: 'too large' } };
  return resolve(plain.value, scope, [...path, name]);
}

function readEnvironment(reference: string, scope: ReferenceScope, path: readonly string[]): Resolution {
  const unresolved = { unresolved: { reference, reason: 'environment' } } as const;
  const [, processor = 'string', name = ''] = ENV.exec(reference) ?? [];
  if (!name) return unresolved;
  const fromEnvironment = scope.env[name];
  if (fromEnvironment !== undefined) return process(processor, fromEnvironment) ?? unresolved;
  const fallback = `env(${name})`;
  if (path.includes(fallback) || !scope.file?.parameters.has(fallback)) return unresolved;
  const parameter = scope.file.parameters.get(fallback);
  const plain = parameter && plainValue(parameter.node);
  const resolution = plain ? resolve(plain.value, scope, [...path, fallback]) : unresolved;
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

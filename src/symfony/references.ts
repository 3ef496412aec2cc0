// Symfony's %parameter% references, alone or inside a string, in lists, maps and their keys. Whole references keep their type.

import { type NativeValue, nativeValue } from '../yaml/native-value.js';
import { isBeforeSymfony } from '../yaml/symfony-version.js';
import { readEnvironment } from './env-lookup.js';
import { type EnvProblem, isEnvReference } from './env-reference.js';
import { parameterKey } from './parameter-sections.js';
import { phpText } from './php-text.js';
import {
  type LookUps,
  type ReferenceScope,
  type Resolution,
  type Search,
  type UnresolvedReference,
  withName,
} from './reference-search.js';
import type { Parameter } from './section.js';
import { serviceIn, withoutEscapes } from './services.js';

const WHOLE = /^%([^%\s]+)%$/;
const INSIDE = /%%|%([^%\s]+)%/g;

/** Strings that grow beyond this limit through references have no value here. */
const MAX_SIZE = 20_000;

/** Each look-up weighs this much beside what it gives. */
const WEIGHT = 20;

/** Replaces the references in a value, in lists and maps too. Never throws. */
export function resolveReferences(value: NativeValue, scope: ReferenceScope): Resolution {
  return resolve(value, { scope, path: [], budget: { left: MAX_SIZE }, lookUps: LOOK_UPS });
}

/** What a parameter of the application stands for: as above, and "@" begins a service. */
export function resolveParameter({ name, node }: Parameter, scope: ReferenceScope): Resolution {
  const plain = nativeValue(node);
  if (!plain) return { unresolved: { reference: name, reason: 'too large' } };
  if (isPlain(plain.value)) return plain;
  const service = serviceIn(plain.value);
  if (service !== null) return { unresolved: { reference: service, reason: 'service' } };
  return resolve(withoutEscapes(plain.value), {
    scope,
    path: [name],
    budget: { left: MAX_SIZE },
    lookUps: LOOK_UPS,
  });
}

/** Most values hold nothing to resolve. */
function isPlain(value: NativeValue): boolean {
  if (typeof value === 'string') return !value.includes('%') && !value.startsWith('@');
  return value === null || typeof value !== 'object';
}

function resolve(value: NativeValue, search: Search): Resolution {
  if (typeof value === 'string') return resolveText(value, search);
  if (value === null || typeof value !== 'object') return { value };
  const entries: [string, NativeValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    const name = Array.isArray(value) ? { value: key } : resolveKey(key, search);
    if ('unresolved' in name) return name;
    const resolution = resolve(item, search);
    if ('unresolved' in resolution) return inside(resolution.unresolved);
    entries.push([keyText(name.value), resolution.value]);
  }
  return { value: Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries) };
}

/** What becomes of a part says nothing of the kind of the whole. */
function inside({ kind: _, ...unresolved }: UnresolvedReference): Resolution {
  return { unresolved };
}

/** PHP makes whole numbers of truth and fractions, where they are keys. */
function keyText(value: NativeValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(Math.trunc(value)) : phpText(value as string | null);
}

function resolveKey(key: string, search: Search): Resolution {
  const resolution = resolveText(key, search);
  if ('unresolved' in resolution) return inside(resolution.unresolved);
  const { value } = resolution;
  return value !== null && typeof value === 'object'
    ? { unresolved: { reference: key.slice(1, -1), reason: 'not text' } }
    : resolution;
}

function resolveText(text: string, search: Search): Resolution {
  if (!text.includes('%')) return { value: text };
  const whole = WHOLE.exec(text);
  if (whole?.[1]) return lookUp(whole[1], search);
  let unresolved: UnresolvedReference | null = null;
  const value = text.replace(INSIDE, (match, name: string | undefined) => {
    if (name === undefined) return '%';
    if (unresolved) return match;
    const resolution = lookUp(name, search);
    if ('unresolved' in resolution) unresolved = asPart(resolution.unresolved, name);
    else if (isText(resolution.value) || isIndirect(name, resolution.value, search.scope))
      return phpText(resolution.value);
    else unresolved = { reference: name, reason: 'not text' };
    return match;
  });
  search.budget.left -= value.length;
  return unresolved ? { unresolved } : { value };
}

function isText(value: NativeValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Symfony looks at the text of what a name stands for, not at what comes of it: true is then "1" and null is empty. */
function isIndirect(
  name: string,
  value: NativeValue,
  { parameters, symfony }: ReferenceScope,
): value is boolean | null {
  const node = parameters?.get(parameterKey(name, symfony))?.node;
  const text = node?.kind === 'scalar' && typeof node.value === 'string';
  return text && (value === null || typeof value === 'boolean');
}

/** A variable of unknown value whose kind cannot be a part of a text. */
function asPart({ kind, ...unresolved }: UnresolvedReference, name: string): UnresolvedReference {
  const never = kind === 'true or false' || kind === 'list or map' || kind === 'object';
  return never ? { reference: name, reason: 'not text' } : unresolved;
}

/** What a name stands for, a parameter or the environment. What was found once is not looked for again. */
function lookUp(name: string, search: Search): Resolution {
  const { scope, budget } = search;
  const found = foundBefore(scope);
  const before = found.get(name);
  budget.left -= before?.weight ?? WEIGHT;
  if (before && budget.left >= 0) return before.resolution;
  const left = budget.left + WEIGHT;
  const resolution = find(name, search);
  // What is wrong may depend on the way that led here.
  const circular = 'unresolved' in resolution && resolution.unresolved.reason === 'circular';
  if ('value' in resolution || (search.path.length <= 1 && !circular))
    found.set(name, { resolution, weight: left - budget.left });
  return resolution;
}

interface Found {
  readonly resolution: Resolution;
  readonly weight: number;
}

const lookUps = new WeakMap<ReferenceScope, Map<string, Found>>();

function foundBefore(scope: ReferenceScope): Map<string, Found> {
  const found = lookUps.get(scope) ?? new Map<string, Found>();
  lookUps.set(scope, found);
  return found;
}

function find(name: string, search: Search): Resolution {
  const { scope } = search;
  const key = parameterKey(name, scope.symfony);
  if (isEnvReference(name, scope.symfony)) return withName(name, search, readEnvironment);
  const parameter = scope.parameters?.get(key);
  if (parameter) return withName(key, search, (_, below) => resolveHeld(parameter, name, below));
  if (/^env\(.+\)$/.test(name) && isBeforeSymfony(scope.symfony, '3.4'))
    return { unresolved: { reference: name, reason: 'refused', problem: NO_ENVIRONMENT } };
  return { unresolved: { reference: name, reason: key.startsWith('kernel.') ? 'kernel' : 'missing' } };
}

const NO_ENVIRONMENT: EnvProblem = {
  message: 'refers to an environment variable, which Symfony 2 does not support',
  hint: 'use the actual value, or a parameter %name%',
};

/** What a parameter stands for that another value refers to. */
function resolveHeld({ name: key, node }: Parameter, name: string, search: Search): Resolution {
  const below = search.path.includes(key) ? search : { ...search, path: [...search.path, key] };
  const plain = nativeValue(node);
  if (!plain) return { unresolved: { reference: name, reason: 'too large' } };
  if (serviceIn(plain.value) !== null) return { unresolved: { reference: name, reason: 'service' } };
  return resolve(withoutEscapes(plain.value), below);
}

/** References and variables refer to each other, so reading variables receives these two functions. */
const LOOK_UPS: LookUps = { lookUp, resolveHeld };

// The value of a %env(…)% reference: the variable, or its default in the parameters, through the processors from right to left.

import type { NativeValue } from '../yaml/native-value.js';
import { isBeforeSymfony } from '../yaml/symfony-version.js';
import { applyProcessor } from './env-processors.js';
import {
  type EnvProblem,
  type EnvReference,
  type EnvStep,
  envDefaultKey,
  readEnvReference,
} from './env-reference.js';
import { parameterKey } from './parameter-sections.js';
import { phpText } from './php-text.js';
import { type Resolution, type Search, type UnresolvedReference, withName } from './reference-search.js';
import type { Parameter } from './section.js';

/** What came of a variable on its way; `absent`: it has no value and no default. */
type Outcome =
  | { readonly value: NativeValue }
  | { readonly problem: EnvProblem; readonly blamed?: Parameter }
  | { readonly unresolved: UnresolvedReference }
  | 'absent'
  | 'later';

/** Reads a reference such as `env(int:WS_PORT)` in this environment. Never throws. */
export function readEnvironment(reference: string, search: Search): Resolution {
  const parsed = readEnvReference(reference, search.scope.symfony);
  if ('message' in parsed) return { unresolved: { reference, reason: 'refused', problem: parsed } };
  const outcome = evaluate(parsed, 0, search);
  if (outcome === 'absent' || outcome === 'later')
    return { unresolved: { reference, reason: 'environment', kind: parsed.kind } };
  if ('problem' in outcome) return { unresolved: { reference, reason: 'refused', ...outcome } };
  return outcome;
}

function evaluate(reference: EnvReference, index: number, search: Search): Outcome {
  const step = reference.steps[index];
  if (!step) return readVariable(reference.variable, search);
  const below = evaluate(reference, index + 1, search);
  if (step.processor === 'default') return withDefault(step, below, search);
  if (step.processor === 'defined') return isDefined(below);
  if (typeof below === 'string' || !('value' in below)) return below;
  if (step.processor === 'key') return pick(step.argument, below.value);
  if (step.processor === '' && below.value === null) return below;
  if (step.processor === 'resolve' && typeof below.value === 'string') return substitute(below.value, search);
  return applyProcessor(step.processor, below.value, search.scope.symfony);
}

function isDefined(below: Outcome): Outcome {
  if (below === 'absent') return { value: false };
  return typeof below !== 'string' && 'value' in below
    ? { value: below.value !== null && below.value !== '' }
    : below;
}

function readVariable(name: string, search: Search): Outcome {
  const { scope } = search;
  const value = Object.hasOwn(scope.env, name) ? scope.env[name] : undefined;
  const key = envDefaultKey(name, scope.symfony);
  const parameter = scope.parameters?.get(key);
  const standard = parameter && defaultOf(parameter, key, search);
  // Symfony looks at the default also when the variable has a value.
  if (standard && typeof standard !== 'string' && 'problem' in standard) return standard;
  if (value !== undefined) return { value };
  return standard ?? 'absent';
}

/** Symfony 5 and later want text or null; before, any single value becomes text. */
function defaultOf(parameter: Parameter, key: string, search: Search): Outcome {
  const again = search.path.slice(0, -1).includes(key);
  if (again) return { unresolved: { reference: key, reason: 'circular', circle: [key, key] } };
  const resolution = search.lookUps.resolveHeld(parameter, key, search);
  if ('unresolved' in resolution) return resolution;
  const { value } = resolution;
  if (value === null || typeof value === 'string') return { value };
  if (typeof value !== 'object' && isBeforeSymfony(search.scope.symfony, '5.4'))
    return { value: phpText(value) };
  return {
    blamed: parameter,
    problem: {
      message: 'has a default that is neither a string nor null, which Symfony rejects',
      hint: `put the value of ${key} in quotes`,
      byVersion: true,
    },
  };
}

/** The fallback is a parameter, and counts for an empty variable too; none at all stands for null. */
function withDefault({ argument }: EnvStep, below: Outcome, search: Search): Outcome {
  const { scope } = search;
  const key = parameterKey(argument, scope.symfony);
  const parameter = argument === '' ? null : scope.parameters?.get(key);
  if (parameter === undefined && !key.startsWith('kernel.')) {
    return {
      problem: {
        message: `uses the parameter "${argument}" as its default, but there is no such parameter`,
        hint: 'put a parameter name after "default:", or "default::" for null',
        elsewhere: true,
      },
    };
  }
  if (below === 'later') return below;
  if (below !== 'absent') {
    const given = 'value' in below && below.value !== '' && below.value !== null;
    if (given || !('value' in below)) return below;
  }
  if (parameter === null) return { value: null };
  return parameter
    ? withName(key, search, (_, next) => search.lookUps.resolveHeld(parameter, argument, next))
    : 'later';
}

function pick(key: string, value: NativeValue): Outcome {
  if (value === null || typeof value !== 'object') {
    return {
      problem: {
        message: `uses "key:${key}:" on a single value`,
        hint: 'add json:, csv:, url: or query_string: after it',
      },
    };
  }
  const found = Object.entries(value).find(([name]) => name === key);
  if (found) return { value: found[1] };
  return {
    problem: {
      message: `looks for the key "${key}", which the variable does not contain`,
      hint: 'set the variable to a value that contains this key',
    },
  };
}

/** `resolve:` replaces the references inside of the variable's value. */
function substitute(text: string, search: Search): Outcome {
  let failed: Outcome | null = null;
  const value = text.replace(/%%|%([^%\s]+)%/g, (match, name: string | undefined) => {
    if (name === undefined) return '%';
    const inner = failed ? null : search.lookUps.lookUp(name, search);
    if (inner && typeof inner !== 'string' && 'value' in inner && typeof inner.value !== 'object')
      return phpText(inner.value);
    failed ??= inner && typeof inner !== 'string' && !('value' in inner) ? inner : 'later';
    return match;
  });
  return failed ?? { value };
}

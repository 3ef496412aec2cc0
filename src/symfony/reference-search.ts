// One way through references that lead to references, bounded, and what comes of it.

import type { NativeValue } from '../yaml/native-value.js';
import type { SymfonyVersion } from '../yaml/symfony-version.js';
import type { EnvKind, EnvProblem } from './env-reference.js';
import type { Parameter } from './section.js';

/** Why a reference has no value here; `reference` is as written, without the percent signs. */
export interface UnresolvedReference {
  readonly reference: string;
  readonly reason:
    | 'missing'
    | 'circular'
    | 'environment'
    | 'kernel'
    | 'not text'
    | 'too large'
    | 'service'
    | 'refused';
  /** The parameters that stand for one another, from the first to the same again. */
  readonly circle?: readonly string[];
  /** Why Symfony refuses a reference to the environment. */
  readonly problem?: EnvProblem;
  /** The default of a variable that is to blame. */
  readonly blamed?: Parameter;
  /** What PHP will hold, when the reference is the whole value. */
  readonly kind?: EnvKind;
}

export type Resolution = { readonly value: NativeValue } | { readonly unresolved: UnresolvedReference };

export interface ReferenceScope {
  /** By name, what holds; null before anything is known. */
  readonly parameters: ReadonlyMap<string, Parameter> | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly symfony: SymfonyVersion;
}

/** References that lead to references, one behind the other. */
const MAX_CHAIN = 100;

/** One way through the references of a value. */
export interface Search {
  readonly scope: ReferenceScope;
  /** The names that led here. */
  readonly path: readonly string[];
  /** What may still be put in, in characters and look-ups. */
  readonly budget: { left: number };
  readonly lookUps: LookUps;
}

/** How the names that a reference leads to are looked up: references and variables lead to one another. */
export interface LookUps {
  /** What a name stands for, a parameter or the environment. */
  readonly lookUp: (name: string, search: Search) => Resolution;
  /** What a parameter stands for that `name` refers to. */
  readonly resolveHeld: (parameter: Parameter, name: string, search: Search) => Resolution;
}

/** Goes on with a name that must not lead to itself. */
export function withName(
  name: string,
  search: Search,
  then: (name: string, search: Search) => Resolution,
): Resolution {
  const { path, budget } = search;
  if (path.includes(name))
    return {
      unresolved: { reference: name, reason: 'circular', circle: [...path.slice(path.indexOf(name)), name] },
    };
  if (budget.left < 0 || path.length > MAX_CHAIN)
    return { unresolved: { reference: name, reason: 'too large' } };
  return then(name, { ...search, path: [...path, name] });
}

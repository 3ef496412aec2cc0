// The content of %env(…)%: processors and the name of a variable, checked as far as possible without
// its value.

import { similarName } from '../core/similar-names.js';
import { isBeforeSymfony, type SymfonyVersion } from '../yaml/symfony-version.js';
import { parameterKey } from './parameter-sections.js';

/** What is wrong with a reference to the environment. Contains no values. */
export interface EnvProblem {
  readonly message: string;
  readonly hint: string;
  /** Only some versions of Symfony refuse it. */
  readonly byVersion?: true;
  /** A parameter is missing, and a file that is not read here may have it. */
  readonly elsewhere?: true;
}

/** What PHP holds when the variable has a value. */
export type EnvKind =
  | 'text'
  | 'whole number'
  | 'number'
  | 'true or false'
  | 'list or map'
  | 'object'
  | 'anything';

/** One processor, or the variable's name when it is the last. */
export interface EnvStep {
  readonly processor: string;
  /** The word that follows `key:`, `default:` and `enum:`. */
  readonly argument: string;
}

export interface EnvReference {
  /** In the order of writing; the last one is applied first. */
  readonly steps: readonly EnvStep[];
  readonly variable: string;
  readonly kind: EnvKind;
}

interface Processor {
  readonly since: SymfonyVersion;
  readonly gives: EnvKind | 'what it gets';
  readonly takes: 'text' | 'list or map' | 'anything';
  readonly argument?: string;
}

const PROCESSORS: ReadonlyMap<string, Processor> = new Map<string, Processor>([
  ['base64', { since: '3.4', gives: 'text', takes: 'text' }],
  ['bool', { since: '3.4', gives: 'true or false', takes: 'text' }],
  ['const', { since: '3.4', gives: 'anything', takes: 'text' }],
  ['file', { since: '3.4', gives: 'text', takes: 'text' }],
  ['float', { since: '3.4', gives: 'number', takes: 'text' }],
  ['int', { since: '3.4', gives: 'whole number', takes: 'text' }],
  ['json', { since: '3.4', gives: 'list or map', takes: 'text' }],
  ['resolve', { since: '3.4', gives: 'text', takes: 'text' }],
  ['string', { since: '3.4', gives: 'text', takes: 'text' }],
  ['csv', { since: '4.4', gives: 'list or map', takes: 'text' }],
  ['default', { since: '4.4', gives: 'what it gets', takes: 'anything', argument: 'a parameter name' }],
  ['key', { since: '4.4', gives: 'anything', takes: 'list or map', argument: 'the key to take' }],
  ['query_string', { since: '4.4', gives: 'list or map', takes: 'text' }],
  ['require', { since: '4.4', gives: 'anything', takes: 'text' }],
  ['trim', { since: '4.4', gives: 'text', takes: 'text' }],
  ['url', { since: '4.4', gives: 'list or map', takes: 'text' }],
  ['not', { since: '5.4', gives: 'true or false', takes: 'text' }],
  ['defined', { since: '6.4', gives: 'true or false', takes: 'anything' }],
  ['enum', { since: '6.4', gives: 'object', takes: 'text', argument: 'the class of the enumeration' }],
  ['shuffle', { since: '6.4', gives: 'list or map', takes: 'list or map' }],
  // Symfony 7.1, and the dialect stands for the last release of its line.
  ['urlencode', { since: '7.0', gives: 'text', takes: 'text' }],
]);

/** Whether a reference is one to the environment for this version: Symfony 2 knows parameters only. */
export function isEnvReference(reference: string, symfony: SymfonyVersion): boolean {
  return /^env\(.+\)$/s.test(reference) && !isBeforeSymfony(symfony, '3.4');
}

/** The name of the parameter that holds the default of a variable. */
export function envDefaultKey(variable: string, symfony: SymfonyVersion): string {
  return parameterKey(`env(${variable})`, symfony);
}

/** Reads a reference such as `env(int:WS_PORT)`. Never throws. */
export function readEnvReference(reference: string, symfony: SymfonyVersion): EnvReference | EnvProblem {
  const inside = reference.slice('env('.length, -1);
  if (!nameForm(symfony).test(inside)) {
    return {
      message: 'has a variable name with characters that Symfony rejects',
      hint: 'use only letters, digits and underscores in the name; put processors before it, each followed by a colon',
    };
  }
  const words = inside.split(':');
  const variable = words.pop() ?? '';
  const steps: EnvStep[] = [];
  for (let index = 0; index < words.length; index++) {
    const processor = words[index] ?? '';
    const known = PROCESSORS.get(processor);
    if (processor !== '' && (!known || isBeforeSymfony(symfony, known.since)))
      return unknownProcessor(processor, symfony);
    if (known?.argument === undefined) steps.push({ processor, argument: '' });
    else if (index + 1 < words.length) steps.push({ processor, argument: words[++index] ?? '' });
    else {
      const example = `${processor}:…:${variable}`;
      return { message: `needs ${known.argument} after "${processor}:"`, hint: `use ${example}` };
    }
  }
  return kindOf(steps, variable);
}

/** Before 4.4 the words between colons are as narrow as the name; classes of `enum` have backslashes. */
function nameForm(symfony: SymfonyVersion): RegExp {
  if (isBeforeSymfony(symfony, '4.4')) return /^(?:\w*:)*\w+$/;
  return isBeforeSymfony(symfony, '6.4') ? /^(?:[-.\w]*:)*\w+$/ : /^(?:[-.\w\\]*:)*\w+$/;
}

function unknownProcessor(processor: string, symfony: SymfonyVersion): EnvProblem {
  const first = PROCESSORS.get(processor);
  if (first) {
    const since = processor === 'urlencode' ? '7.1' : SINCE[first.since];
    return {
      message: `uses the processor "${processor}", which needs Symfony ${since} or later`,
      hint: `use one of ${knownBy(symfony).join(', ')}`,
      byVersion: true,
    };
  }
  const similar = similarName(processor, knownBy(symfony));
  return {
    message: `uses the processor "${processor}", which Symfony ${symfony} does not have`,
    hint: similar ? `did you mean "${similar}:"?` : `use one of ${knownBy(symfony).join(', ')}`,
  };
}

/** The release of a dialect's line that brought its processors. */
const SINCE: Readonly<Record<SymfonyVersion, string>> = {
  '2.8': '2.8',
  '3.4': '3.4',
  '4.4': '4.3',
  '5.4': '5.3',
  '6.4': '6.2',
  '7.0': '7.0',
};

function knownBy(symfony: SymfonyVersion): string[] {
  return [...PROCESSORS].filter(([, { since }]) => !isBeforeSymfony(symfony, since)).map(([name]) => name);
}

function kindOf(steps: readonly EnvStep[], variable: string): EnvReference | EnvProblem {
  let kind: EnvKind = 'text';
  for (const { processor } of [...steps].reverse()) {
    const known = PROCESSORS.get(processor);
    if (known && !fits(kind, known.takes)) {
      return known.takes === 'list or map'
        ? {
            message: `uses "${processor}:" on ${withArticle(kind)}`,
            hint: `add json:, csv:, url: or query_string: after it`,
          }
        : {
            message: `uses "${processor}:" on a list or a map, but it needs a single value`,
            hint: 'pick one value first, with key:',
          };
    }
    const gives = known?.gives ?? 'text';
    if (gives !== 'what it gets') kind = gives;
  }
  return { steps, variable, kind };
}

function fits(kind: EnvKind, takes: Processor['takes']): boolean {
  if (takes === 'anything' || kind === 'anything') return true;
  return takes === 'list or map' ? kind === 'list or map' : kind !== 'list or map' && kind !== 'object';
}

/** For a sentence: `text`, `a number`. */
export function withArticle(kind: EnvKind): string {
  if (kind === 'text') return 'a string';
  return kind === 'true or false' || kind === 'anything' ? kind : `${kind === 'object' ? 'an' : 'a'} ${kind}`;
}

// Topic patterns such as `chat/{room}`. They work as in Gos: the complete topic must match, case-sensitive, and the first match wins.

import { SyncctlError } from '../../core/error.js';

/** What a parameter must match: a regular expression, or one that also allows `*`. */
export type Requirement = string | { readonly pattern?: string; readonly wildcard?: boolean };

export type Requirements = Readonly<Record<string, Requirement>>;

/** The parameters of a topic by name. */
export type TopicParams = Readonly<Record<string, string>>;

export interface TopicPattern {
  /** As it was written. */
  readonly text: string;
  /** Returns the parameters, or null if the topic does not match. */
  match(topic: string): TopicParams | null;
}

const NOTHING: TopicParams = {};
/** The default requirement: everything up to the next slash. */
const ANY = '[^/]+';

/** Throws a SyncctlError (BAD_PATTERN) that says what is wrong. */
export function compilePattern(text: string, requirements: Requirements = {}): TopicPattern {
  const pieces = text.split(/\{([A-Za-z_]\w*)\}/);
  const names = pieces.filter((_, index) => index % 2 === 1);
  const fixed = pieces.filter((_, index) => index % 2 === 0);
  if (fixed.some((piece) => /[{}]/.test(piece)))
    throw bad(text, 'contains a brace that is not part of a parameter');
  if (new Set(names).size < names.length) throw bad(text, 'uses the same parameter name twice');
  const stray = Object.keys(requirements).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw bad(text, `has a requirement for "${stray}", which is not one of its parameters`);
  if (names.length === 0) return { text, match: (topic) => (topic === text ? NOTHING : null) };
  const source = pieces.map((piece, index) =>
    index % 2 === 1 ? group(text, piece, requirements) : quote(piece),
  );
  const expression = compile(text, `^${source.join('')}$`);
  return {
    text,
    match(topic) {
      const groups = expression.exec(topic)?.groups;
      return groups === undefined ? null : { ...groups };
    },
  };
}

/** Each requirement alone is valid, but a group in it may have the name of a parameter. */
function compile(text: string, source: string): RegExp {
  try {
    return new RegExp(source);
  } catch (cause) {
    throw bad(
      text,
      'has a requirement with a group named like a parameter, or two groups with the same name',
      cause,
    );
  }
}

function group(text: string, name: string, requirements: Requirements): string {
  const requirement = Object.hasOwn(requirements, name) ? (requirements[name] ?? ANY) : ANY;
  const { pattern = ANY, wildcard = false } =
    typeof requirement === 'string' ? { pattern: requirement } : requirement;
  try {
    new RegExp(pattern);
  } catch (cause) {
    throw bad(text, `has a requirement for "${name}" that is not a regular expression: "${pattern}"`, cause);
  }
  return `(?<${name}>${pattern}${wildcard ? '|\\*' : ''})`;
}

function quote(text: string): string {
  return text.replace(/[$()*+./?[\\\]^|]/g, '\\$&');
}

function bad(text: string, what: string, cause?: unknown): SyncctlError {
  return new SyncctlError('BAD_PATTERN', `the topic pattern "${text}" ${what}`, {
    hint: 'use a pattern such as "chat/{room}", with requirements such as { room: "[a-z]+" }',
    cause,
  });
}

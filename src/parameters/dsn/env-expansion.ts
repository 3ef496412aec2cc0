// What symfony/dotenv does with $NAME, ${NAME:-default} and $(command) in a value. Commands are never run here.

import { replaced, type Traced } from './traced.js';

/** Why a value cannot be read or known. */
export type ExpansionFault = 'open brace' | 'default' | 'command' | 'too large';

export interface Expansion {
  readonly value: Traced;
  /** `open brace` and `default` end the reading of the file; with the others the value is unknown. */
  readonly fault: ExpansionFault | null;
}

export interface EnvValues {
  get(name: string): string | undefined;
  /** `${NAME:=default}` gives the variable its value. */
  set(name: string, value: string): void;
  /** Whether the value of a variable is made of something that is unknown here. */
  isUnknown(name: string): boolean;
}

const VARIABLE = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[a-z][a-z\d_]*)?(:[-=][^}]*)?(\})?/gi;

/** Values that multiply by references to one another grow no further than this. */
const MAX_GROWTH = 100_000;

/** Replaces the variables of a value; never throws, linear. */
export function expand(value: Traced, values: EnvValues): Expansion {
  if (!value.text.includes('$')) return { value: unescaped(value), fault: null };
  const commands = commandsIn(value.text);
  let fault: ExpansionFault | null = commands.some(({ escaped }) => !escaped) ? 'command' : null;
  const escapes = new Set(commands.filter(({ escaped }) => escaped).map(({ start }) => start - 1));
  const plain =
    escapes.size === 0
      ? value
      : replaced(value, /\\/g, ({ 0: sign, index }) => (escapes.has(index) ? '' : sign));
  let growth = 0;
  const expanded = replaced(plain, VARIABLE, (match) => {
    const [whole, backslashes = '', open, name, standard, close] = match;
    if (backslashes.length % 2 === 1) return whole.slice(1);
    if (name === undefined && standard === undefined && close === undefined) return whole;
    if (open !== undefined && close === undefined) {
      fault = 'open brace';
      return whole;
    }
    if (name !== undefined && values.isUnknown(name)) fault ??= 'command';
    let text = (name === undefined ? undefined : values.get(name)) ?? '';
    if (text === '' && standard !== undefined) {
      if (/['"{$]/.test(standard)) fault = 'default';
      text = standard.slice(2);
      if (standard[1] === '=' && name !== undefined) values.set(name, text);
    }
    growth += text.length;
    if (growth > MAX_GROWTH) fault ??= 'too large';
    return fault === 'too large'
      ? ''
      : `${backslashes}${text}${open === undefined && close !== undefined ? '}' : ''}`;
  });
  return { value: unescaped(expanded), fault };
}

function unescaped(value: Traced): Traced {
  return value.text.includes('\\\\') ? replaced(value, /\\\\/g, () => '\\') : value;
}

interface Command {
  /** Of the dollar sign. */
  readonly start: number;
  readonly escaped: boolean;
}

/** Balanced `$(…)` with something in every pair of brackets. */
function commandsIn(text: string): Command[] {
  if (!text.includes('$(')) return [];
  const found: Command[] = [];
  const open: { start: number; empty: boolean; broken: boolean }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') {
      open.push({ start: index, empty: text[index + 1] === ')', broken: false });
      continue;
    }
    const group = open.pop();
    if (!group) continue;
    const outer = open.at(-1);
    if (group.empty || group.broken) {
      if (outer) outer.broken = true;
    } else if (text[group.start - 1] === '$') {
      found.push({ start: group.start - 1, escaped: text[group.start - 2] === '\\' });
    }
  }
  return found;
}

// What symfony/dotenv does with $NAME, ${NAME:-default} and $(command) in a value. Commands are never run here.

import { type MappedText, replaced } from './mapped-text.js';

/** Why a value cannot be read or known. */
export type ExpansionFault = 'open brace' | 'default' | Unknown;

/** Why a value is not known here; `environment`: it has a variable that is set nowhere, whose name then stays in the text. */
export type Unknown = 'command' | 'environment' | 'too large';

export interface Expansion {
  readonly value: MappedText;
  /** `open brace` and `default` end the reading of the file; with the others the value is unknown. */
  readonly fault: ExpansionFault | null;
}

export interface EnvValues {
  get(name: string): string | undefined;
  /** `${NAME:=default}` gives the variable its value. */
  set(name: string, value: string): void;
  /** Why the value of a variable is unknown here, if it is. */
  unknown(name: string): Unknown | null;
  /** What the references of a file may still put in, in characters. */
  readonly growth: { left: number };
}

/** A reference weighs this much beside what it stands for. */
const WEIGHT = 10;

const VARIABLE = /(?<!\\)(\\*)\$(?!\()(\{)?(_?[a-z][a-z\d_]*)?(:[-=][^}]*)?(\})?/gi;

/** Replaces the variables of a value; never throws, linear. */
export function expand(value: MappedText, values: EnvValues): Expansion {
  if (!value.text.includes('$')) return { value: unescaped(value), fault: null };
  if (values.growth.left < 0) return { value, fault: 'too large' };
  const commands = commandsIn(value.text);
  let fault: ExpansionFault | null = commands.some(({ escaped }) => !escaped) ? 'command' : null;
  const escapes = new Set(commands.filter(({ escaped }) => escaped).map(({ start }) => start - 1));
  const plain =
    escapes.size === 0
      ? value
      : replaced(value, /\\/g, ({ 0: sign, index }) => (escapes.has(index) ? '' : sign));
  const expanded = replaced(plain, VARIABLE, (match) => {
    const [whole, backslashes = '', open, name, standard, close] = match;
    if (backslashes.length % 2 === 1) return whole.slice(1);
    if (name === undefined && standard === undefined && close === undefined) return whole;
    if (open !== undefined && close === undefined) {
      fault = 'open brace';
      return whole;
    }
    values.growth.left -= WEIGHT;
    if (values.growth.left < 0) {
      fault = 'too large';
      return null;
    }
    const held = name === undefined ? '' : values.get(name);
    if (name !== undefined) fault ??= values.unknown(name);
    if (held === undefined && standard === undefined) {
      fault ??= 'environment';
      return whole;
    }
    let text = held ?? '';
    if (text === '' && standard !== undefined) {
      if (/['"{$]/.test(standard)) fault = 'default';
      text = standard.slice(2);
      if (standard[1] === '=' && name !== undefined) values.set(name, text);
    }
    values.growth.left -= text.length;
    return `${backslashes}${text}${open === undefined && close !== undefined ? '}' : ''}`;
  });
  return { value: unescaped(expanded), fault };
}

function unescaped(value: MappedText): MappedText {
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

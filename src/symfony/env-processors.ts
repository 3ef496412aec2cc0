// How Symfony's processors convert the value of a variable (EnvVarProcessor), with PHP's rules for numbers, booleans and lists.

import type { NativeValue } from '../yaml/native-value.js';
import { isBeforeSymfony, type SymfonyVersion } from '../yaml/symfony-version.js';
import type { EnvProblem } from './env-reference.js';
import { parseQuery } from './php-query.js';
import { phpText, phpTrim, urlDecode } from './php-text.js';
import { parseUrl, type UrlPart } from './php-url.js';

/** A value, or why there is none; `later`: only the running application knows. */
export type Processed = { readonly value: NativeValue } | { readonly problem: EnvProblem } | 'later';

/** Files and constants belong to the application and are never read here. */
const LATER = new Set(['file', 'require', 'const', 'enum', 'shuffle']);

/** Applies one processor without a word of its own. Never throws, and no value is in the words of a problem. */
export function applyProcessor(processor: string, input: NativeValue, symfony: SymfonyVersion): Processed {
  if (input === null) return ofNull(processor, symfony);
  if (LATER.has(processor)) return 'later';
  if (typeof input === 'object') return wrong('a list or a map', 'pick one value first, with key:');
  return apply(processor, phpText(input));
}

/** Before Symfony 5.4 a null stays null. */
function ofNull(processor: string, symfony: SymfonyVersion): Processed {
  const kept = { value: null };
  if (isBeforeSymfony(symfony, '5.4')) return kept;
  const empty: Readonly<Record<string, NativeValue>> = {
    string: '',
    int: 0,
    float: 0,
    bool: false,
    not: true,
  };
  return Object.hasOwn(empty, processor) ? { value: empty[processor] ?? null } : kept;
}

function apply(processor: string, text: string): Processed {
  switch (processor) {
    case 'bool':
      return { value: isTrue(text) };
    case 'not':
      return { value: !isTrue(text) };
    case 'int':
      return number(phpInteger(text));
    case 'float':
      return number(phpFloat(text));
    case 'json':
      return parsed(text);
    case 'base64':
      return { value: fromBase64(text) };
    case 'csv':
      return { value: readCsvLine(text) };
    case 'url':
      return ofUrl(text);
    case 'query_string':
      return { value: parseQuery(queryOf(text)).values };
    case 'trim':
      return { value: phpTrim(text) };
    case 'urlencode':
      return {
        value: encodeURIComponent(text).replace(
          /[!'()*]/g,
          (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
      };
    default:
      return { value: text };
  }
}

function wrong(what: string, hint: string): Processed {
  return { problem: { message: `gets ${what} from the variable, and Symfony rejects it`, hint } };
}

const INTEGER = /^[+-]?(0|[1-9]\d*)$/;
const FLOAT = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** As filter_var() reads it; null when it is none. */
export function phpFloat(text: string): number | null {
  const found = phpTrim(text);
  const value = FLOAT.test(found) ? Number(found) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function phpInteger(text: string): number | null {
  const whole = phpTrim(text);
  if (INTEGER.test(whole) && Number.isSafeInteger(Number(whole))) return Number(whole);
  const value = phpFloat(text);
  return value === null ? null : Math.trunc(value);
}

function isTrue(text: string): boolean {
  if (/^(1|true|on|yes)$/i.test(phpTrim(text))) return true;
  return (phpFloat(text) ?? 0) !== 0;
}

function number(value: number | null): Processed {
  return value === null
    ? wrong('a value that is not a number', 'set the variable to a number')
    : { value: value + 0 };
}

function parsed(text: string): Processed {
  try {
    const value = JSON.parse(text) as NativeValue;
    if (value === null || typeof value === 'object') return { value };
  } catch {
    return wrong('invalid JSON', 'set the variable to a list or a map in JSON');
  }
  return wrong('a single JSON value', 'set the variable to a list, a map or null');
}

function ofUrl(text: string): Processed {
  const url = parseUrl(text);
  if (!url?.scheme || !url.host)
    return wrong('an invalid URL', 'set the variable to a URL with a scheme and a host');
  const { scheme, host, port, user, pass, path, query, fragment } = url;
  return {
    value: {
      scheme: scheme.text,
      host: host.text,
      port: port?.number ?? null,
      user: user ? urlDecode(user.text) : null,
      pass: pass ? urlDecode(pass.text) : null,
      path: path?.text.slice(1) ?? '',
      query: textOf(query),
      fragment: textOf(fragment),
    },
  };
}

function textOf(part: UrlPart | undefined): string | null {
  return part?.text ?? null;
}

/** The query of a URL; of a text without one, or with one that PHP takes for false, the text itself. */
function queryOf(text: string): string {
  const query = parseUrl(text)?.query?.text ?? '';
  return query === '' || query === '0' ? text : query;
}

/** PHP passes over what does not belong there. */
function fromBase64(text: string): string {
  const plain = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z\d+/]/g, '');
  const bytes = Uint8Array.from(atobSafe(plain), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function atobSafe(text: string): string {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return atob(whole);
}

/** One line of str_getcsv() without an escape character: a quote is doubled. */
function readCsvLine(text: string): NativeValue {
  if (text === '') return [null];
  const items: string[] = [];
  const field = /[ \t]*"((?:[^"]|"")*)("?)([^,]*)|([^,]*)/y;
  for (let at = 0; at <= text.length; at = field.lastIndex + 1) {
    field.lastIndex = at;
    const [, quoted, , rest = '', plain = ''] = field.exec(text) ?? [];
    items.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest);
  }
  return items;
}

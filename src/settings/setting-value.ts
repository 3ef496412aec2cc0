// Converts text to the value of a setting, and back to text for messages.

import { formatListener, type Listener, readListener } from '../core/listener.js';
import type { SchemaNode } from '../yaml/shape.js';

/** The words that a listener setting accepts besides an address, such as `off`; null for any other setting. */
function listenerWords(definition: SchemaNode): readonly string[] | null {
  return (definition['x-listener'] as readonly string[] | undefined) ?? null;
}

/** Converts a valid value for the rest of the program: listeners are parsed only here. */
export function typedValue(definition: SchemaNode, value: unknown): unknown {
  const words = listenerWords(definition);
  return words === null || words.includes(String(value)) ? value : readListener(String(value));
}

/** The value of a setting as it can be written in syncctl.yml. */
export function writtenValue(definition: SchemaNode, value: unknown): unknown {
  return listenerWords(definition) === null || typeof value === 'string'
    ? value
    : formatListener(value as Listener);
}

/** Converts a string from the command line or the environment as the schema says. */
export function parseText(definition: SchemaNode, text: string | readonly string[]): unknown {
  if (definition.type === 'object') return parsePairs(String(text));
  if (definition.type === 'array' && definition.items?.type === 'object') return parseJson(String(text));
  if (definition.type === 'array')
    return typeof text === 'string' ? text.split(/[\s,]+/).filter(Boolean) : text;
  if (definition.type === 'boolean' && /^(true|false)$/.test(String(text))) return text === 'true';
  if (definition.type === 'integer' && /^\d+$/.test(String(text))) return Number(text);
  return text;
}

/** `name=value` pairs; a name without a value is not a map, so the schema rejects the string. */
function parsePairs(text: string): unknown {
  const pairs = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => /^([^=]+)=(.+)$/.exec(pair)?.slice(1));
  return pairs.includes(undefined) ? text : Object.fromEntries(pairs.filter((pair) => pair !== undefined));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the schema would accept, in words: "a number from 1 to 300". */
export function expectation(definition: SchemaNode): string {
  if (definition['x-valid']) return definition['x-valid'];
  if (definition.enum) return `one of ${definition.enum.join(', ')}`;
  const { minimum, maximum } = definition;
  if (definition.type === 'integer') {
    return minimum === undefined ? 'a whole number' : `a whole number from ${minimum} to ${maximum}`;
  }
  const words: Record<string, string> = {
    string: 'a string',
    boolean: 'true or false, without quotes',
    array: 'a list',
    object: 'a map of names and values',
  };
  return words[String(definition.type)] ?? 'another value';
}

// What the loader of Symfony's container refuses in the sections of a file, beyond their shape.

import type { SourceText } from '../core/source-text.js';
import type { Dialect } from '../yaml/dialect.js';
import { findEntry, isNull, type MappingNode, type YamlNode } from '../yaml/node.js';
import type { LoadFault } from './load-fault.js';
import { firstLineOf } from './root-faults.js';

/** What the container refuses of the sections that it reads. */
export function sectionFaults(source: SourceText, root: MappingNode, dialect: Dialect): LoadFault[] {
  const sections = root.entries.filter(({ key }) => key.value === 'parameters');
  const section = sections.find(({ value }) => !isNull(value)) ?? sections[0];
  return [
    ...servicesFault(source, root),
    ...(section ? numericNames(source, section.value, dialect) : []),
    ...(section ? refusedValues(source, section.value) : []),
  ];
}

function servicesFault(source: SourceText, root: MappingNode): LoadFault[] {
  const services = findEntry(root, 'services');
  if (!services || isNull(services.value) || services.value.kind !== 'scalar') return [];
  return [
    {
      rule: 'unloadable-file',
      message: '"services" has a single value instead of services',
      hint: 'remove it; a parameters file needs no services',
      pointer: '/services',
      range: firstLineOf(source, services.value),
    },
  ];
}

/** What PHP makes a number of when it is the key of an array, quoted or not. */
const NUMBER = /^(0|-?[1-9]\d{0,17})$/;

function numericNames(source: SourceText, section: YamlNode, dialect: Dialect): LoadFault[] {
  if (dialect.numericNames || section.kind === 'scalar') return [];
  const node =
    section.kind === 'sequence'
      ? section.items[0]
      : section.entries.find(({ key }) => NUMBER.test(String(key.value)))?.key;
  if (!node) return [];
  return [
    {
      rule: 'unloadable-file',
      message: 'since Symfony 7, a number cannot be a parameter name, and parameters in a list are numbered',
      hint: 'use "name: value" on separate lines below "parameters:"',
      pointer: '/parameters',
      range: firstLineOf(source, node),
    },
  ];
}

/** The tags that the loader of the container knows. */
const TAGS =
  /^!(iterator|service|service_locator|service_closure|closure|tagged|tagged_iterator|tagged_locator|abstract)$/;

/** What Symfony accepts in services, but refuses in parameters. */
const EXPRESSION = {
  message: 'a value that begins with "@=" is an expression, which Symfony rejects in parameters',
  hint: 'to begin a value with "@", use "@@"',
} as const;

const UNKNOWN_TAG = {
  message: 'an unquoted "!" starts a tag, and Symfony does not know this one',
  hint: 'put the value in quotes',
} as const;

/** The fault of one node, without what is below it. */
function faultOf(node: YamlNode): Pick<LoadFault, 'message' | 'hint'> | null {
  const { tag } = node;
  if (tag !== null && !TAGS.test(tag)) return UNKNOWN_TAG;
  if (tag === '!service')
    return { message: 'Symfony rejects "!service" in parameters', hint: 'put the value in quotes' };
  const needed = tag === '!iterator' ? 'a list' : tag === '!service_locator' ? 'a map' : null;
  if (needed !== null && node.kind === 'scalar')
    return { message: `Symfony accepts "${tag}" only with ${needed}`, hint: 'put the value in quotes' };
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.startsWith('@=')
    ? EXPRESSION
    : null;
}

/** One fault for the first refused value below a node. What an alias stands for is looked at where it is anchored. */
function refusedValues(source: SourceText, section: YamlNode): LoadFault[] {
  const seen = new Set<unknown>();
  const find = (node: YamlNode): { node: YamlNode; words: Pick<LoadFault, 'message' | 'hint'> } | null => {
    const words = faultOf(node);
    if (words) return { node, words };
    const children = node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : null;
    if (!children || seen.has(children)) return null;
    seen.add(children);
    for (const child of children) {
      const found = find('key' in child ? child.value : child);
      if (found) return found;
    }
    return null;
  };
  const found = find(section);
  if (!found) return [];
  const range = firstLineOf(source, found.node);
  return [{ rule: 'unloadable-file', ...found.words, pointer: '/parameters', range }];
}

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
    ...(section ? unknownTags(source, section.value) : []),
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
      message:
        'since Symfony 7, a number cannot be the name of a parameter, and parameters in a list are numbered',
      hint: 'write "name: value" on separate lines below "parameters:"',
      pointer: '/parameters',
      range: firstLineOf(source, node),
    },
  ];
}

/** The tags that the loader of the container knows. */
const TAGS =
  /^!(iterator|service|service_locator|service_closure|closure|tagged|tagged_iterator|tagged_locator|abstract)$/;

/** One fault for the first unknown tag below a node. What an alias stands for is looked at where it is anchored. */
function unknownTags(source: SourceText, section: YamlNode): LoadFault[] {
  const seen = new Set<unknown>();
  const find = (node: YamlNode): YamlNode | null => {
    if (node.tag !== null && !TAGS.test(node.tag)) return node;
    const children = node.kind === 'mapping' ? node.entries : node.kind === 'sequence' ? node.items : null;
    if (!children || seen.has(children)) return null;
    seen.add(children);
    for (const child of children) {
      const found = find('key' in child ? child.value : child);
      if (found) return found;
    }
    return null;
  };
  const node = find(section);
  if (!node) return [];
  return [
    {
      rule: 'unloadable-file',
      message: 'an unquoted "!" starts a tag, and Symfony does not know this one',
      hint: 'put the value in quotes',
      pointer: '/parameters',
      range: firstLineOf(source, node),
    },
  ];
}

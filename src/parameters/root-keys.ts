// What the loader of Symfony's container says of the sections of a file, once its YAML is read.

import type { Range } from '../core/range.js';
import type { Dialect } from './dialect.js';
import type { LoadFault } from './parameters-file.js';
import { nameToShow, pointerOf } from './pointer.js';
import type { SourceText } from './source-text.js';
import { findEntry, isNull, type MappingEntry, type MappingNode, type YamlNode } from './yaml-node.js';

/** Root keys that Symfony itself reads; any other needs a bundle's extension. */
const ROOT_KEYS = /^(imports|parameters|services)$/;
const WHEN = /^when@.+$/;

const NO_BREAK_SPACE = {
  rule: 'unloadable-file',
  message: 'the line begins with no-break spaces, which Symfony takes for part of the key',
  hint: 'indent with ordinary blanks; no-break spaces come from web pages and word processors',
} as const;

/** The first line of a node. */
export function firstLineOf(source: SourceText, node: YamlNode): Range {
  const { line } = source.position(node.start);
  return source.range(node.start, Math.min(node.end, source.lineStart(line) + source.line(line).length));
}

/** One fault however many keys there are: the cause is one indentation, or one file that is not meant. */
export function rootFaults(source: SourceText, root: MappingNode, { whenSections }: Dialect): LoadFault[] {
  const unknown = root.entries.filter(({ key }) => {
    const name = String(key.value);
    return !ROOT_KEYS.test(name) && !(whenSections && WHEN.test(name));
  });
  const [first, ...more] = unknown;
  if (!first) return [];
  const name = nameToShow(String(first.key.value));
  const place = { pointer: pointerOf('', name), range: source.range(first.key.start, first.key.end) };
  if (/^[\u00a0\u2007\u202f]/.test(String(first.key.value))) return [{ ...NO_BREAK_SPACE, ...place }];
  if (unknown.every(({ key }) => WHEN.test(String(key.value)))) return [{ ...whenFault(name), ...place }];
  const others = more.length === 1 ? 'another key' : `${more.length} other keys`;
  const stands = more.length === 0 ? 'stands' : `and ${others} stand`;
  return [
    {
      rule: 'unloadable-file',
      message: `"${name}" ${stands} at the root of the file, where Symfony does not look for parameters`,
      hint: 'indent the parameters below "parameters:", by the same number of blanks',
      ...place,
    },
  ];
}

function whenFault(name: string): Pick<LoadFault, 'rule' | 'message' | 'hint'> {
  return {
    rule: 'unloadable-file',
    message: `"${name}" is a section that Symfony knows since version 5.3 and refuses before`,
    hint: 'move its parameters to a file of that environment',
  };
}

/** What the container refuses of the sections that it reads. */
export function sectionFaults(
  source: SourceText,
  root: MappingNode,
  section: MappingEntry | undefined,
  dialect: Dialect,
): LoadFault[] {
  const services = findEntry(root, 'services');
  return [
    ...singleValue(source, section, {
      message: '"parameters" holds a single value instead of parameters',
      hint: 'write "name: value" on lines of their own below it, with a blank after the colon',
    }),
    ...singleValue(source, services, {
      message: '"services" holds a single value instead of services',
      hint: 'remove it; a parameters file needs no services',
    }),
    ...(section ? numericNames(source, section.value, dialect) : []),
    ...(section ? unknownTags(source, section.value) : []),
  ];
}

function singleValue(
  source: SourceText,
  section: MappingEntry | undefined,
  sentence: Pick<LoadFault, 'message' | 'hint'>,
): LoadFault[] {
  if (!section || isNull(section.value)) return [];
  if (section.value.kind !== 'scalar' && section.value.tag === null) return [];
  const place = {
    pointer: pointerOf('', String(section.key.value)),
    range: firstLineOf(source, section.value),
  };
  return [{ rule: 'unloadable-file', ...sentence, ...place }];
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
        'a number cannot be the name of a parameter since Symfony 7, and parameters in a list are numbered',
      hint: 'write "name: value" on lines of their own below "parameters:"',
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
      message: 'an unquoted ! begins a tag, and Symfony does not know this one',
      hint: 'put the value in quotes',
      pointer: '/parameters',
      range: firstLineOf(source, node),
    },
  ];
}

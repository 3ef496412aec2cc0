import { inWords } from '../core/in-words.js';
import { isParameterName, type ParameterName, SIDE_NAMES } from '../oro/names.js';
import type { YamlProject } from '../project/project.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import { keyOf } from '../symfony/section.js';
import { findEntry, type MappingEntry, type YamlNode } from '../yaml/node.js';
import { defineRule, type Finding, type Replacement } from './rule.js';

export const nestedParameter = defineRule({
  id: 'nested-parameter',
  severity: 'error',
  summary: 'The websocket parameters are nested, where Oro does not look for them.',
  symptom: `Oro does not start: "You have requested a non-existent parameter". Or the values have no effect, because
fallbacks or defaults are used.`,
  cause: `Each parameter is one name, such as \`websocket_bind_port\`. Below \`websocket:\`, \`bind_port\` is only a
part of another parameter, which Oro does not know. With a dash before each name, Symfony numbers the parameters
instead of using their names.`,
  fix: `Put each full name directly below \`parameters:\` and without a dash.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    for (const { finding } of nestedParameters(project)) report(finding);
  },
});

interface Nested {
  readonly names: readonly ParameterName[];
  readonly finding: Finding;
}

/** Maps and lists with websocket parameters in them, and the names that these parameters should have. */
export function nestedParameters({ carrier }: YamlProject): Nested[] {
  const { application } = carrier;
  const found: Nested[] = [];
  for (const parameter of application.held.values()) {
    if (parameter.node.kind !== 'mapping' || !/^web_?sockets?$/i.test(parameter.name)) continue;
    const names = namesBelow(parameter.node, 'websocket').filter((name) => !application.held.has(name));
    if (!names.some((name) => SIDE_NAMES.includes(name))) continue;
    found.push({
      names,
      finding: {
        at: keyOf(parameter),
        message: `Oro does not read keys below "${parameter.name}:"; each parameter has one name, such as ${names[0]}`,
        hint: `put ${inWords(names)} directly below "parameters:"`,
      },
    });
  }
  return [...found, ...application.files.flatMap(listedParameters)];
}

/** `bind: { port: 1 }` and `bind-port: 1` are both of `websocket_bind_port`. */
function namesBelow(node: YamlNode, prefix: string): ParameterName[] {
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => {
    const name = `${prefix}_${String(key.value).replaceAll('-', '_')}`;
    if (isParameterName(name)) return [name];
    return prefix.length < MAX_PREFIX ? namesBelow(value, name) : [];
  });
}

const MAX_PREFIX = Math.max(...SIDE_NAMES.map(({ length }) => length));

/** `parameters:` with a dash before each name. */
function listedParameters({ source, root }: ParametersFile): Nested[] {
  const list = root?.kind === 'mapping' ? findEntry(root, 'parameters')?.value : undefined;
  if (list?.kind !== 'sequence') return [];
  const entries = list.items.flatMap((item) => (item.kind === 'mapping' ? item.entries : []));
  const own = entries.filter(isOwn);
  const [first] = own;
  if (!first) return [];
  const areSingle = list.items.every((item) => item.kind === 'mapping' && item.entries.length === 1);
  const place = (start: number, end: number) => ({
    file: source.name,
    pointer: '/parameters',
    range: source.range(start, end),
  });
  const dashes = entries.map(({ key }): Replacement => {
    const dash = source.text.lastIndexOf('-', key.start);
    return { at: place(dash, key.start), from: source.text.slice(dash, key.start), to: '' };
  });
  return [
    {
      names: own.map(({ key }) => key.value as ParameterName),
      finding: {
        at: place(first.key.start, first.key.end),
        message: 'parameters are a list here, so Symfony numbers them instead of using their names',
        hint: 'remove the dash before each name',
        ...(areSingle && dashes.every(({ from }) => /^-\s+$/.test(from)) ? { fix: dashes } : {}),
      },
    },
  ];
}

function isOwn({ key }: MappingEntry): boolean {
  return typeof key.value === 'string' && isParameterName(key.value);
}

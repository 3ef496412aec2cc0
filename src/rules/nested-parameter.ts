import { inWords } from '../core/in-words.js';
import { onLines, parameterLine } from '../core/suggestion.js';
import { isParameterName, type ParameterName, SIDE_NAMES } from '../oro/names.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import type { YamlProject } from '../project/project.js';
import type { Application } from '../symfony/application.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import { keyOf, type Parameter } from '../symfony/section.js';
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
    const below = namesBelow(parameter.node, 'websocket').filter(({ name }) => !application.held.has(name));
    const names = below.map(({ name }) => name);
    if (!names.some((name) => SIDE_NAMES.includes(name))) continue;
    found.push({
      names,
      finding: {
        at: keyOf(parameter),
        message: `Oro does not read keys below "${parameter.name}:"; each parameter has one name, such as ${names[0]}`,
        ...correctionFor(parameter, below, application),
      },
    });
  }
  return [...found, ...application.files.flatMap(listedParameters)];
}

interface NestedValue {
  readonly name: ParameterName;
  readonly node: YamlNode;
}

/** The lines to write instead, if each value stands on one line and may be shown. */
function correctionFor(
  parameter: Parameter,
  below: readonly NestedValue[],
  { files }: Application,
): Pick<Finding, 'hint' | 'paste'> {
  const source = files.find((file) => file.source.name === parameter.file)?.source;
  const lines = below.flatMap(({ name, node }) => {
    const text = source?.text.slice(node.start, node.end) ?? '';
    const isShown = name !== SSL_OPTIONS || (node.kind === 'mapping' && node.entries.length === 0);
    return isShown && text !== '' && !/[\r\n]/.test(text) ? [parameterLine(name, text)] : [];
  });
  if (lines.length < below.length)
    return { hint: `put ${inWords(below.map(({ name }) => name))} directly below "parameters:"` };
  const { words, changes } = onLines(lines);
  return {
    hint: `remove "${parameter.name}:" and put these lines directly below "parameters:"`,
    paste: { words, changes: [{ kind: 'remove', at: keyOf(parameter) }, ...changes] },
  };
}

/** `bind: { port: 1 }` and `bind-port: 1` are both of `websocket_bind_port`. */
function namesBelow(node: YamlNode, prefix: string): NestedValue[] {
  if (node.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => {
    const name = `${prefix}_${String(key.value).replaceAll('-', '_')}`;
    if (isParameterName(name)) return [{ name, node: value }];
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

// The pages of parameters and settings, from their schemas.

import { readFileSync } from 'node:fs';
import { code, fence, page, table } from './markdown.mjs';

/** The pages by their path below docs/. */
export function schemaPages(root) {
  const read = (name) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
  return new Map([
    ['parameters.md', parametersPage(read('parameters'))],
    ['settings.md', settingsPage(read('syncctl'))],
  ]);
}

function parametersPage({ properties }) {
  const names = Object.keys(properties);
  const isFallback = (name) => Object.values(properties).some((one) => one['x-fallback'] === name);
  const options = Object.entries(properties.websocket_backend_ssl_context_options.properties);
  const row = (name) => {
    const definition = properties[name];
    return [
      code(name),
      validOf(definition),
      defaultOf(definition),
      code(definition['x-fallback'] ?? ''),
      sinceOf(definition),
      definition.description,
    ];
  };
  const head = ['parameter', 'valid', 'default', 'fallback', 'Oro', 'meaning'];
  return page('Parameters', [
    'The `websocket_*` keys of a Symfony/Oro `parameters.yml`. syncctl reads these and what they refer to (`%name%`, `%env(NAME)%`), and never prints the value of any other key. The column Oro says which version of Oro has the parameter first; where it came to several lines, the last number is that of the line it has stayed in since. Oro 5.1 and later read none of them. `syncctl schema --oro 4.2` prints the schema of one version.',
    table([head, ...names.filter((name) => !isFallback(name)).map(row)]),
    '## Fallbacks',
    "A fallback gives its value to each parameter above whose own key is absent. A key that is there without a value is not absent: see [null-blocks-fallback](rules/null-blocks-fallback.md). The defaults are syncctl's own; Oro 5.0 does not start when a key and its fallback are both missing, except for the transport, the ssl options and the user agents.",
    table([
      ['parameter', 'valid', 'Oro', 'meaning'],
      ...names
        .filter(isFallback)
        .map((name) => [
          code(name),
          validOf(properties[name]),
          sinceOf(properties[name]),
          properties[name].description,
        ]),
    ]),
    '## Options of websocket_backend_ssl_context_options',
    "They are PHP's own ssl context options, by their PHP names.",
    table([
      ['option', 'type', 'meaning'],
      ...options.map(([name, { type, description }]) => [code(name), TYPES[type], description]),
    ]),
  ]);
}

function settingsPage({ properties }) {
  const sections = Object.entries(properties).flatMap(([section, { description, properties: settings }]) => {
    const running = section === 'server';
    return [
      `## ${section}`,
      description,
      table([
        ['key', 'environment', 'flag', 'valid', 'default', 'meaning', ...(running ? ['takes'] : [])],
        ...settingsIn(settings).map(([key, definition]) => [
          code(`${section}.${key}`),
          code(definition['x-env']),
          definition['x-flag'] ? code(`--${definition['x-flag']}`) : '',
          validOf(definition),
          defaultOf(definition),
          definition.description,
          ...(running ? [definition['x-live'] ? 'reload' : 'restart'] : []),
        ]),
      ]),
    ];
  });
  return page('Settings', [
    "`syncctl.yml` beside `parameters.yml` holds syncctl's own settings. The file is optional, and so is every key. A flag wins over the environment, the environment over the file, the file over the default; `syncctl explain deploy.user` shows which one did. Values may refer to parameters (`%name%`) and to the environment (`%env(NAME)%`).",
    fence(
      'yaml',
      'server:\n    max_connections: 5000\ndeploy:\n    server_name: [shop.example.com]\n    certificate: /etc/ssl/shop.pem\n    certificate_key: /etc/ssl/shop.key',
    ),
    'A list is written with commas or blanks in the environment, and with one flag for each entry on the command line. The last column says whether a running server takes a new value by `syncctl reload` or needs a restart.',
    ...sections,
  ]);
}

/** A map without a variable of its own is a group of settings. */
function settingsIn(properties, prefix = '') {
  return Object.entries(properties).flatMap(([key, definition]) =>
    definition.type === 'object' && !definition['x-env']
      ? settingsIn(definition.properties, `${prefix}${key}.`)
      : [[prefix + key, definition]],
  );
}

const TYPES = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'map',
  array: 'list',
};

function validOf(definition) {
  const { type, minimum, maximum, items } = definition;
  if (definition['x-valid']) return definition['x-valid'];
  if (definition.enum) return definition.enum.map(code).join(' or ');
  if (type === 'array') return `a list; each entry is ${validOf(items)}`;
  return type === 'integer' ? `whole number, ${minimum} to ${maximum}` : TYPES[type];
}

function sinceOf(definition) {
  return definition['x-since'].join(', ');
}

function defaultOf(definition) {
  return 'default' in definition ? code(JSON.stringify(definition.default)) : '';
}

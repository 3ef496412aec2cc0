// The pages on parameters and settings, generated from the schemas.

import { readFileSync } from 'node:fs';
import { code, fence, page, table } from './markdown.mjs';

/** The pages by their path in docs/. */
export function schemaPages(root) {
  const read = (name) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
  return new Map([
    ['parameters.md', parametersPage(read('parameters'))],
    ['settings.md', settingsPage(read('syncctl'))],
  ]);
}

/** Which parameters belong to which connection. */
const PICTURE = `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="addresses-dark.svg">
  <img src="addresses-light.svg" alt="Browsers use the frontend parameters, PHP uses the backend parameters, and the server uses the bind parameters.">
</picture>`;

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
    'The `websocket_*` keys of a Symfony/Oro `parameters.yml`. syncctl reads these keys and the values they refer to (`%name%`, `%env(NAME)%`). It never prints the value of any other key. The Oro column shows the first version that supports the parameter. Several versions mean that the parameter was backported: the last one is the first release line that always had it. Oro 5.1 and later ignore all of these keys and use [DSNs](dsn.md) instead. `syncctl schema --oro 4.2` prints the schema for one version.',
    PICTURE,
    table([head, ...names.filter((name) => !isFallback(name)).map(row)]),
    '## Fallbacks',
    "A fallback provides the value of each parameter above whose own key is absent. A key that is present but empty is not absent: see [null-blocks-fallback](rules/null-blocks-fallback.md). The defaults are syncctl's. Oro 5.0 does not start if a key and its fallback are both missing, except for the transport, the SSL options and the user agents.",
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
    "These are PHP's SSL context options, under their PHP names.",
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
        ['key', 'environment', 'flag', 'valid', 'default', 'meaning', ...(running ? ['apply with'] : [])],
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
    'syncctl reads its own settings from `syncctl.yml`, in the same directory as `parameters.yml`. The file is optional, and so is every key. Flags override environment variables, which override the file, which overrides the defaults. `syncctl explain deploy.user` shows where a value comes from. Values can refer to parameters (`%name%`) and environment variables (`%env(NAME)%`).',
    fence(
      'yaml',
      'server:\n    max_connections: 5000\ndeploy:\n    server_name: [shop.example.com]\n    certificate: /etc/ssl/shop.pem\n    certificate_key: /etc/ssl/shop.key',
    ),
    'In an environment variable, separate list entries with commas or spaces. On the command line, repeat the flag for each entry. The last column shows how to apply a new value to a running server: with `syncctl reload` or with a restart.',
    ...sections,
  ]);
}

/** A map without an environment variable is a group of settings. */
function settingsIn(properties, prefix = '') {
  return Object.entries(properties).flatMap(([key, definition]) =>
    definition.type === 'object' && !definition['x-env']
      ? settingsIn(definition.properties, `${prefix}${key}.`)
      : [[prefix + key, definition]],
  );
}

const TYPES = {
  string: 'string',
  integer: 'integer',
  boolean: 'true or false',
  object: 'map',
  array: 'list',
};

function validOf(definition) {
  const { type, minimum, maximum, items } = definition;
  if (definition['x-valid']) return definition['x-valid'];
  if (definition.enum) return definition.enum.map(code).join(' or ');
  if (type === 'array') return `a list; each entry is ${validOf(items)}`;
  return type === 'integer' ? `integer from ${minimum} to ${maximum}` : TYPES[type];
}

function sinceOf(definition) {
  return definition['x-since'].join(', ');
}

function defaultOf(definition) {
  return 'default' in definition ? code(JSON.stringify(definition.default)) : '';
}

// Generates code into the folders of src that use it: from the schemas validators that don't need ajv's compiler, and types; from the
// templates functions; and the WebAssembly module that verifies tickets.

import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import Handlebars from 'handlebars';
import { digestRounds } from './code/digest-rounds.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The output file of each schema's validator. */
const FOLDERS = { parameters: 'src/oro/generated', syncctl: 'src/settings/generated' };
/** Numbers of the server that bound nothing: the interval of a topic's own events. */
const NOT_LIMITS = ['oro_ping'];
const banner = 'Generated from schemas/ by `npm run generate`; do not edit.';

for (const [name, folder] of Object.entries(FOLDERS)) {
  await mkdir(`${root}${folder}`, { recursive: true });
  const schema = JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
  await writeFile(`${root}${folder}/validate-${name}.js`, await validatorOf(schema));
  await writeFile(`${root}${folder}/validate-${name}.d.ts`, declaration());
}
const config = JSON.parse(readFileSync(`${root}schemas/syncctl.schema.json`, 'utf8'));
await writeFile(`${root}${FOLDERS.syncctl}/settings.ts`, settingsType(config));
await writeTemplates(`${root}src/render/generated`);
await writeDigestRounds(`${root}src/server/access/generated`);
await writeFile(`${root}${FOLDERS.syncctl}/limits.ts`, limitsOf(config.properties.server.properties));

/** A setting with a default always has a value; others can be null. */
function settingsType(schema) {
  const sections = Object.entries(schema.properties).map(([section, { description, properties }]) => {
    return `  /** ${description} */\n  readonly ${section}: {\n${settingLines(properties, '    ')}  };\n`;
  });
  return `// ${banner}

import type { Listener } from '../../core/listener.js';
import type { Resolved } from '../../core/origin.js';

export interface Settings {
${sections.join('')}}
`;
}

/** A map without an environment variable is a group of settings. */
function settingLines(properties, indent) {
  const lines = Object.entries(properties).map(([key, definition]) => {
    const group =
      definition.type === 'object' &&
      !definition['x-env'] &&
      `{\n${settingLines(definition.properties, `${indent}  `)}${indent}}`;
    const type = group || `Resolved<${typeOf(definition)}>${'default' in definition ? '' : ' | null'}`;
    return `${indent}/** ${definition.description} */\n${indent}readonly ${key}: ${type};\n`;
  });
  return lines.join('');
}

/** Every number among the settings of the server, under the name that code gives it. */
function limitsOf(settings) {
  const limits = Object.entries(settings)
    .filter(([key, { type }]) => type === 'integer' && !NOT_LIMITS.includes(key))
    .map(([key, definition]) => ({ ...definition, key, name: camelCase(key) }));
  const lines = (lineOf) => limits.map((limit) => `${lineOf(limit)}\n`).join('');
  return `// ${banner}

import type { Settings } from './settings.js';

/** What the server allows at most, and how long it waits. */
export interface Limits {
${lines(({ name, description }) => `  /** ${description} */\n  readonly ${name}: number;`)}}

/** What holds where nothing is set. */
export const DEFAULT_LIMITS: Limits = {
${lines(({ name, default: value }) => `  ${name}: ${String(value).replace(/\B(?=(\d{3})+$)/g, value > 9999 ? '_' : '')},`)}};

/** The limits that the settings of a server give. */
export function limitsOf(server: Settings['server']): Limits {
  return {
${lines(({ name, key }) => `    ${name}: server.${key}.value,`)}  };
}
`;
}

function camelCase(key) {
  return key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}

function typeOf(definition) {
  if (Array.isArray(definition.type)) {
    return definition.type.map((type) => typeOf({ ...definition, type })).join(' | ');
  }
  if (definition['x-listener'])
    return ['Listener', ...definition['x-listener'].map((word) => `'${word}'`)].join(' | ');
  if (definition.enum) return definition.enum.map((value) => `'${value}'`).join(' | ');
  if (definition.type === 'object') return mapType(definition);
  if (definition.type === 'array') return `readonly ${elementOf(typeOf(definition.items))}[]`;
  return { integer: 'number', string: 'string', boolean: 'boolean' }[definition.type];
}

function elementOf(type) {
  return type.includes('|') && !type.startsWith('{') ? `(${type})` : type;
}

function mapType({ properties = {}, additionalProperties, required = [] }) {
  if (additionalProperties) return `Readonly<Record<string, ${typeOf(additionalProperties)}>>`;
  const fields = Object.entries(properties).map(
    ([key, definition]) => `readonly ${key}${required.includes(key) ? '' : '?'}: ${typeOf(definition)}`,
  );
  return `{ ${fields.join('; ')} }`;
}

/** The bundled targets, read and compiled: rendering them then needs neither a YAML parser nor Handlebars' compiler. */
async function writeTemplates(folder) {
  const { COMPILE_OPTIONS } = await sourceOf('src/render/compile-options.ts');
  const { parseTarget } = await sourceOf('src/render/parse-target.ts');
  const files = readdirSync(`${root}templates`, { recursive: true }).sort();
  const entriesOf = (ending, field, compute) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => {
        const text = readFileSync(`${root}templates/${file}`, 'utf8');
        const lines = [`text: ${JSON.stringify(text)}`, `${field}: ${compute(file, text)}`];
        return `  ${JSON.stringify(file)}: {\n    ${lines.join(',\n    ')},\n  },\n`;
      })
      .join('');
  const templates = entriesOf('.hbs', 'specification', (_, text) =>
    Handlebars.precompile(text, COMPILE_OPTIONS),
  );
  const targets = entriesOf('/target.yml', 'description', (file, text) =>
    JSON.stringify(parseTarget(file.split('/')[0], file, text)),
  );
  await mkdir(folder, { recursive: true });
  const opening = '// Generated from templates/ by `npm run generate`; do not edit.\n';
  await writeFile(
    `${folder}/templates.js`,
    `${opening}export const BUNDLED = {\n${templates}};\n\nexport const BUNDLED_TARGETS = {\n${targets}};\n`,
  );
  await writeFile(
    `${folder}/templates.d.ts`,
    `${opening}
import type { TargetDescription } from '../target.js';

/** By target and file, such as \`nginx/site.conf.hbs\`. */
export const BUNDLED: Readonly<
  Record<string, { readonly text: string; readonly specification: TemplateSpecification }>
>;

/** By target and file, such as \`nginx/target.yml\`. */
export const BUNDLED_TARGETS: Readonly<
  Record<string, { readonly text: string; readonly description: TargetDescription }>
>;
`,
  );
}

/** The module as base64, with the addresses in its memory. */
async function writeDigestRounds(folder) {
  const { bytes, ...addresses } = digestRounds();
  const fields = Object.entries(addresses).map(([name, address]) => `  ${name}: ${address},\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    `${folder}/digest-rounds.ts`,
    `// Generated from scripts/code/digest-rounds.mjs by \`npm run generate\`; do not edit.

/** A WebAssembly module as base64, and the addresses of the digest and the message in its memory. */
export const MODULE = {
${fields.join('')}  bytes:
    '${Buffer.from(bytes).toString('base64')}',
};
`,
  );
}

/** A file of src as a module. */
async function sourceOf(file) {
  const { outputFiles } = await build({
    entryPoints: [`${root}${file}`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
  return await import(url);
}

async function validatorOf(schema) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    verbose: false,
    code: { source: true, esm: true, lines: true },
  });
  const source = standaloneCode.default(ajv, ajv.compile(withoutTexts(schema)));
  const bundled = await build({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
    legalComments: 'none',
  });
  // Makes the text independent of where the packages are installed.
  const text = bundled.outputFiles[0].text.replace(/^( *(?:\/\/ |"))\.\.\/.*?(?=node_modules\/)/gm, '$1');
  return `// ${banner}\n${text}`;
}

/** What a schema says to people is not for the validator, which would carry it along. */
function withoutTexts(node) {
  if (Array.isArray(node)) return node.map(withoutTexts);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isText(key, value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutTexts(value)]));
}

/** Settings and parameters can have these names as well; their values are then schemas. */
function isText(key, value) {
  return (
    key.startsWith('x-') ||
    (['title', 'description', 'default', 'examples'].includes(key) && !isSchema(value))
  );
}

function isSchema(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function declaration() {
  return `// ${banner}

import type { SchemaError } from '../../yaml/shape.js';

declare const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
export default validate;
`;
}

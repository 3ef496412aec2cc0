// Renders a model and a target folder to artifacts. Pure: the same input and templates give the same bytes.

import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { Artifact } from '../core/artifact.js';
import { SyncctlError } from '../core/error.js';
import { checkTemplate } from './check-template.js';
import { header } from './header.js';
import type { RenderInput } from './input.js';
import { renderModel } from './model.js';
import { modelValue } from './model-value.js';
import { UnquotableError } from './quote/error.js';
import { QUOTES } from './quote/helpers.js';
import type { TargetFile, TargetFolder, Template } from './target.js';

/** What the indentation of a partial leaves on its empty lines. */
const INDENTED_NOTHING = /^[ \t]+$/gm;

/**
 * Renders the files of a target in the order target.yml lists them, each opened by a header. Throws `SyncctlError` for a
 * template that does not fit the model and for a value that the target's language cannot express.
 */
export function render(input: RenderInput, target: TargetFolder): Artifact[] {
  const model = renderModel(input);
  const engine = engineFor(target, model);
  return target.files
    .filter((file) => isWanted(target, file, model))
    .map((file) => ({
      target: target.name,
      path: pathOf(target, file, model),
      mode: file.mode,
      content: `${header(input, target.comment)}\n${run(engine, target, file.template, model)}`,
    }));
}

/** Paths of the target that these options give no file for, but others do. */
export function unwantedPaths(input: RenderInput, target: TargetFolder): string[] {
  const model = renderModel(input);
  const paths = (wanted: boolean) =>
    target.files
      .filter((file) => isWanted(target, file, model) === wanted)
      .map((file) => pathOf(target, file, model));
  const kept = paths(true);
  return paths(false).filter((path) => !kept.includes(path));
}

/**
 * What to do with the files of a target, for people to read; null when there is nothing to say. `folder` is where they were written
 * to, as an absolute path.
 */
export function renderInstructions(
  input: RenderInput,
  target: TargetFolder,
  folder: string | null,
): string | null {
  if (target.instructions === null) return null;
  // /usr/local/etc/nginx is as good as /etc/nginx.
  const elsewhere = folder !== null && lastName(folder) !== lastName(target.root);
  const out = { printed: folder === null, elsewhere, root: target.root };
  const model = Object.defineProperty(renderModel(input), 'out', { value: out, enumerable: true });
  return run(engineFor(target, model), target, target.instructions, model);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function engineFor(target: TargetFolder, model: object): typeof Handlebars {
  // The types of the package know no other entry.
  const engine = (runtime as unknown as typeof Handlebars).create();
  for (const [name, quote] of Object.entries(QUOTES))
    engine.registerHelper(name, (value: string) => quote(value));
  for (const [name, file] of Object.entries(target.partials)) {
    engine.registerPartial(name, compile(engine, target, file, model));
  }
  return engine;
}

function run(engine: typeof Handlebars, target: TargetFolder, file: string, model: object): string {
  const template = compile(engine, target, file, model);
  try {
    return `${template(model).trimEnd()}\n`.replace(INDENTED_NOTHING, '');
  } catch (error) {
    if (!(error instanceof UnquotableError)) throw error;
    const place = templateOf(target, file).path;
    throw new SyncctlError(
      'VALUE_REFUSED',
      `cannot write ${JSON.stringify(error.value)} to ${place}: ${error.message}`,
    );
  }
}

function compile(
  engine: typeof Handlebars,
  target: TargetFolder,
  file: string,
  model: object,
): Handlebars.TemplateDelegate {
  const template = templateOf(target, file);
  const { path, program } = template;
  if (program) checkTemplate(path, program, model, Object.keys(target.partials));
  return engine.template(template.specify());
}

function templateOf(target: TargetFolder, file: string): Template {
  const template = target.templates.get(file);
  if (template === undefined)
    throw new SyncctlError('TEMPLATE_MISSING', `target "${target.name}" has no template "${file}"`);
  return template;
}

function pathOf(target: TargetFolder, file: TargetFile, model: object): string {
  return file.path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = modelValue(model, name.split('.'));
    if (typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value)) return value;
    throw new SyncctlError(
      'TARGET_WRONG',
      `target.yml of "${target.name}" uses "${name}" in a path, which is not a word of the model`,
    );
  });
}

function isWanted(target: TargetFolder, file: TargetFile, model: object): boolean {
  const holds = (name: string): boolean => {
    const value = modelValue(model, name.split('.'));
    if (typeof value === 'boolean') return value;
    throw new SyncctlError(
      'TARGET_WRONG',
      `target.yml of "${target.name}" uses "${name}", which is not a boolean of the model`,
    );
  };
  return (file.when === null || holds(file.when)) && (file.unless === null || !holds(file.unless));
}

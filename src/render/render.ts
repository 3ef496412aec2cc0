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
  // The types of the package know no other entry.
  const engine = (runtime as unknown as typeof Handlebars).create();
  for (const [name, quote] of Object.entries(QUOTES))
    engine.registerHelper(name, (value: string) => quote(value));
  for (const [name, file] of Object.entries(target.partials)) {
    engine.registerPartial(name, compile(engine, target, file, model));
  }
  return target.files
    .filter((file) => isWanted(target, file, model))
    .map((file) => ({
      target: target.name,
      path: file.path,
      mode: file.mode,
      content: `${header(input, target.comment)}\n${run(engine, target, file.template, model)}`,
    }));
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

// Compiles a user's template. Handlebars' compiler is large: the bundled templates need only its runtime.

import Handlebars from 'handlebars';
import { SyncctlError } from '../core/error.js';
import { COMPILE_OPTIONS } from './compile-options.js';
import type { CompiledTemplate } from './target.js';

/** What Handlebars' own types leave out: the two steps of its `compile`, whose result the runtime takes. */
interface Compilers {
  Compiler: new () => { compile(program: hbs.AST.Program, options: object): object };
  JavaScriptCompiler: new () => {
    compile(environment: object, options: object, context: undefined, asObject: true): TemplateSpecification;
  };
}

/** `path` is for messages. Throws SyncctlError for a template that Handlebars cannot read. */
export function compileTemplate(path: string, text: string): CompiledTemplate {
  const { Compiler, JavaScriptCompiler } = Handlebars as unknown as Compilers;
  const program = parse(path, text);
  return {
    program,
    specify() {
      // The compiler changes what it compiles, and the program may be checked again.
      const environment = new Compiler().compile(parse(path, text), COMPILE_OPTIONS);
      return new JavaScriptCompiler().compile(environment, COMPILE_OPTIONS, undefined, true);
    },
  };
}

function parse(path: string, text: string): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s*\n[\s\S]*/, '') : String(error);
    throw new SyncctlError('TEMPLATE_WRONG', `${path}: ${reason}`, { cause: error });
  }
}

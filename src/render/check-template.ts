// Compares a template with the model before it runs: only `if`, `each`, partials and names that exist, and no text unquoted.
// It must not know what any name means.

import { SyncctlError } from '../core/error.js';
import { isGroup, modelValue } from './model-value.js';
import { QUOTES } from './quote/helpers.js';

type Node = hbs.AST.Node;
/** What names are looked up in: the model, or one string of a list. */
type Scope = { readonly kind: 'model' } | { readonly kind: 'item' };

/** `path` is for messages. Throws `SyncctlError` for the first thing in the template that rendering could get wrong in silence. */
export function checkTemplate(
  path: string,
  program: hbs.AST.Program,
  model: object,
  partials: readonly string[],
): void {
  const fail = (node: Node, what: string, hint?: string): never => {
    const place = `${path}:${node.loc.start.line}:${node.loc.start.column + 1}`;
    throw new SyncctlError('TEMPLATE_WRONG', `${place}: ${what}`, hint === undefined ? {} : { hint });
  };

  const visit = (statements: readonly Node[], scopes: readonly Scope[]): void => {
    for (const statement of statements) visitStatement(statement, scopes);
  };

  const visitStatement = (node: Node, scopes: readonly Scope[]): void => {
    if (isA<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) return visitMustache(node, scopes);
    if (isA<hbs.AST.BlockStatement>(node, 'BlockStatement')) return visitBlock(node, scopes);
    if (isA<hbs.AST.PartialStatement>(node, 'PartialStatement')) return visitPartial(node, scopes);
    if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      fail(node, `${node.type} is not allowed in templates`);
  };

  const visitMustache = (node: hbs.AST.MustacheStatement, scopes: readonly Scope[]): void => {
    const [argument, ...rest] = node.params;
    if (argument === undefined) {
      const value = lookUp(node.path, scopes);
      if (typeof value !== 'number') {
        fail(
          node,
          `"${spelling(node.path)}" is written unquoted`,
          `put one of ${Object.keys(QUOTES).join(', ')} before it`,
        );
      }
      return;
    }
    const helper = spelling(node.path);
    if (!Object.hasOwn(QUOTES, helper))
      fail(node, `there is no helper "${helper}"`, `use one of ${Object.keys(QUOTES).join(', ')}`);
    if (rest.length > 0 || node.hash) fail(node, `"${helper}" takes one name`);
    if (typeof lookUp(argument, scopes) !== 'string')
      fail(node, `"${spelling(argument)}" is not a value that can be quoted`);
  };

  const visitBlock = (node: hbs.AST.BlockStatement, scopes: readonly Scope[]): void => {
    const [subject, ...rest] = node.params;
    const word = spelling(node.path);
    if (word !== 'if' && word !== 'each')
      fail(node, `"#${word}" is not allowed in templates; use "#if" or "#each"`);
    if (subject === undefined || rest.length > 0 || node.hash) return fail(node, `"#${word}" takes one name`);
    const value = lookUp(subject, scopes);
    if (word === 'each' && !Array.isArray(value)) fail(node, `"${spelling(subject)}" is not a list`);
    const inner: readonly Scope[] = word === 'each' ? [...scopes, { kind: 'item' }] : scopes;
    visit(node.program?.body ?? [], inner);
    visit(node.inverse?.body ?? [], scopes);
  };

  const visitPartial = (node: hbs.AST.PartialStatement, scopes: readonly Scope[]): void => {
    const name = isA<hbs.AST.PathExpression>(node.name, 'PathExpression') ? node.name.original : '';
    if (!partials.includes(name)) fail(node, `target.yml has no partial "${name}"`);
    if (node.params.length > 0 || node.hash || scopes.length > 1)
      fail(node, `a partial cannot take values or be used inside "#each"`);
  };

  const lookUp = (node: Node, scopes: readonly Scope[]): unknown => {
    if (!isA<hbs.AST.PathExpression>(node, 'PathExpression'))
      return fail(node, 'only a name is allowed here');
    const scope = node.data ? undefined : scopes[scopes.length - 1 - node.depth];
    if (scope === undefined) return fail(node, `"${node.original}" is not a variable of the template model`);
    if (scope.kind === 'item') {
      return node.parts.length === 0
        ? ''
        : fail(node, `"${node.original}" does not exist in a list; use "this" for the item`);
    }
    const value = modelValue(model, node.parts);
    if (value === undefined) return fail(node, `"${node.original}" is not a variable of the template model`);
    if (isGroup(value)) return fail(node, `"${node.original}" is a group, not a value`);
    return value;
  };

  visit(program.body, [{ kind: 'model' }]);
}

function isA<T extends Node>(node: Node, type: T['type']): node is T {
  return node.type === type;
}

function spelling(node: Node): string {
  return 'original' in node ? String(node.original) : node.type;
}

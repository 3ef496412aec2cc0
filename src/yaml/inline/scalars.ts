// Scalars within a line, as Symfony reads them: quotes, references, tags and plain words.

import type { Dialect } from '../dialect.js';
import type { MergeBudget } from '../entries.js';
import type { ScalarNode, YamlNode } from '../node.js';
import { phpConstant } from '../php-constants.js';
import { readPlainScalar, type ScalarValue, trimBlanks } from '../scalar.js';
import { type SyntaxReason, YamlSyntaxError } from '../syntax-fault.js';
import { evaluateTagged } from '../tag.js';
import { closingQuote, unescapeDoubleQuoted, unescapeSingleQuoted } from '../unescape.js';

/** What all values of one file share. */
export interface InlineContext {
  readonly dialect: Dialect;
  readonly anchors: Map<string, YamlNode>;
  readonly merges: MergeBudget;
  /** Levels of brackets; beyond them a file is refused. */
  readonly maxDepth: number;
}

/** What may be the name of a constant of PHP, of a class or of an enumeration. */
const CONSTANT = /^[\w\\\u0080-\uffff]+(::\w+)?(->value)?$/;

/** What a plain text in brackets ends at. */
export type Delimiters = ': ' | ',]' | ',}\n' | ':';

/** A scalar as it is written, and its place in the text. */
export interface Raw {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reads one text from its beginning on; `at` is where it is. Its methods throw YamlSyntaxError. */
export class InlineScalars {
  protected readonly text: string;
  protected readonly offsetAt: (place: number) => number;
  protected readonly context: InlineContext;
  protected readonly dialect: Dialect;
  protected depth: number;
  protected at = 0;

  constructor(text: string, offsetAt: (place: number) => number, context: InlineContext, depth: number) {
    this.text = text;
    this.offsetAt = offsetAt;
    this.context = context;
    this.dialect = context.dialect;
    this.depth = depth;
  }

  protected fail(reason: SyntaxReason, place: number, end = place + 1): never {
    throw new YamlSyntaxError(reason, this.offsetAt(place), this.offsetAt(end - 1) + 1);
  }

  /** A scalar as it is written, up to one of the delimiters or to the end. */
  protected scalar(delimiters: Delimiters | null): Raw {
    const quote = this.text[this.at];
    if (quote === '"' || quote === "'") return this.quoted(delimiters);
    const start = this.at;
    let end = delimiters === null ? this.text.length : this.delimiter(delimiters);
    this.at = end;
    if (delimiters === null) {
      end = beforeComment(this.text, start);
    }
    const text = this.text.slice(start, end);
    const trimmed = delimiters === null || !this.dialect.emptyFlowItems ? text : trimBlanks(text);
    if (text !== '' && this.dialect.reservedIndicators.includes(trimmed[0] ?? ' '))
      this.fail('reserved indicator', start, start + text.trimEnd().length);
    return { text: trimmed, quoted: false, start, end };
  }

  protected delimiter(delimiters: Delimiters): number {
    const first = this.at;
    // A key has at least one character before Symfony 4, and a value in brackets before 3.
    const oneAtLeast =
      this.dialect.flowColon === 'optional' ||
      (this.dialect.flowColon === 'loose' && delimiters.startsWith(':'));
    const breaks = delimiters === ',}\n' && this.dialect.emptyFlowItems;
    for (let at = oneAtLeast ? first + 1 : first; at < this.text.length; at++) {
      const character = this.text[at] ?? '';
      if (character === '\n' ? breaks : delimiters.includes(character)) return at;
      if (character === '\n') break;
    }
    return this.fail('open bracket', Math.min(first, this.text.length - 1));
  }

  protected quoted(delimiters: Delimiters | null): Raw {
    const start = this.at;
    const quote = this.text[start] ?? '';
    const end = closingQuote(this.text, start);
    if (end < 0) this.fail(quote === '"' ? 'open double quote' : 'open single quote', start);
    this.at = end;
    if (delimiters !== null) {
      let next = end;
      while (this.text[next] === ' ' || (this.text[next] === '\n' && this.dialect.emptyFlowItems)) next++;
      if (next >= this.text.length) this.fail('open bracket', start);
      if (!delimiters.includes(this.text[next] ?? ''))
        this.fail(delimiters.includes(',') ? 'comma missing' : 'text after a value', next);
    }
    return { text: this.unescape(start, end), quoted: true, start, end };
  }

  protected unescape(start: number, end: number): string {
    const text = this.text.slice(start + 1, end - 1);
    if (this.text[start] === "'") return unescapeSingleQuoted(text);
    const unescaped = unescapeDoubleQuoted(text, this.dialect.unknownEscape === 'refused');
    if ('unknownAt' in unescaped) {
      const place = start + 1 + unescaped.unknownAt;
      return this.fail('unknown escape', place, place + 2);
    }
    return unescaped.text;
  }

  protected textNode(
    { text, quoted, start, end }: Raw,
    value: ScalarValue = { type: 'string', value: text },
  ): ScalarNode {
    const length = text.length === 0 ? 0 : 1;
    const place = { start: this.offsetAt(start), end: this.offsetAt(end - length) + length };
    return { kind: 'scalar', ...value, quoted, tag: null, ...place };
  }

  protected evaluated(raw: Raw): YamlNode {
    if (raw.quoted) return this.textNode(raw);
    const text = trimBlanks(raw.text);
    const start = raw.start + raw.text.indexOf(text);
    const trimmed = {
      ...raw,
      text,
      start,
      end: Math.max(start, start + trimBlanks(this.text.slice(start, raw.end)).length),
    };
    if (text.startsWith('*')) return this.alias(trimmed);
    if (text.startsWith('!')) return this.tagged(trimmed);
    const value = readPlainScalar(text, this.dialect);
    if (!value) return this.fail('impossible date', start, trimmed.end);
    return this.textNode(trimmed, value);
  }

  protected alias(raw: Raw): YamlNode {
    const comment = raw.text.indexOf('#');
    const name = comment < 0 ? raw.text.slice(1) : raw.text.slice(1, Math.max(1, comment - 1));
    if (name === '') this.fail('star alone', raw.start);
    const node = this.context.anchors.get(name);
    if (!node) return this.fail('alias without anchor', raw.start, raw.end);
    // The alias stands where it is written; what it stands for is shared, never copied.
    return { ...node, start: this.offsetAt(raw.start), end: this.offsetAt(raw.end - 1) + 1 };
  }

  protected tagged(raw: Raw): ScalarNode {
    const found = evaluateTagged(raw.text, this.dialect);
    if ('refused' in found) return this.fail(found.refused, raw.start, raw.end);
    if ('constant' in found) {
      const name = this.within(found.constant);
      if (!CONSTANT.test(name)) return this.fail('undefined constant', raw.start, raw.end);
      return this.textNode(raw, phpConstant(name) ?? { type: 'unknown', value: name });
    }
    if ('quoted' in found)
      return { ...this.textNode(raw, { type: 'string', value: this.within(found.quoted) }), quoted: true };
    return this.textNode(raw, found);
  }

  /** A scalar that stands in another one, behind a tag. */
  protected within(text: string): string {
    const { text: inner } = new InlineScalars(
      text,
      () => this.offsetAt(Math.min(this.at, this.text.length - 1)),
      this.context,
      this.depth,
    ).scalar(null);
    return inner;
  }

  /** The name of the tag that begins here, without its mark; null for none and for one that the scalar evaluates. */
  protected tag(): string | null {
    if (this.text[this.at] !== '!' || this.dialect.tags === 'text') return null;
    const all = this.dialect.tags === 'all';
    const [whole, name = ''] = (all ? /^!([^ \t\n[\]{},]*) */ : /^!([^ \t\n]*) */).exec(
      this.text.slice(this.at),
    ) ?? [''];
    const next = this.text[this.at + whole.length];
    const opens = next === '[' || next === '{';
    if (!all && !opens) return null;
    if (name === '' && (next === undefined || ']},'.includes(next)))
      this.fail('tag without a value', this.at);
    if (name !== '' && !opens && isEvaluated(name, this.dialect)) return null;
    if (name.startsWith('!')) this.fail('unknown tag', this.at, this.at + whole.length);
    if (name !== '' && next === undefined)
      this.fail('tag without a value', this.at, this.at + whole.trimEnd().length);
    this.at += whole.length;
    return name;
  }
}

function isEvaluated(name: string, { enumTag }: Dialect): boolean {
  return (
    name.startsWith('!') || /^(str|php\/const|php\/object)$/.test(name) || (enumTag && name === 'php/enum')
  );
}

/** Where a plain text ends: before the blanks of the first comment. */
function beforeComment(text: string, from: number): number {
  for (let at = text.indexOf('#', from + 1); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!' \t'.includes(text[at - 1] ?? '')) continue;
    let end = at;
    while (end > from && ' \t'.includes(text[end - 1] ?? '')) end--;
    return end;
  }
  return text.length;
}

// Why and where a text is not valid YAML. The messages are in faults/syntax-sentences.ts.

/** What Symfony refuses, or the mistake that caused it. */
export type SyntaxReason =
  | 'not UTF-8'
  | 'UTF-16'
  | 'merge conflict'
  | 'diff'
  | 'code fence'
  | 'other comment'
  | 'invisible character'
  | 'typographic quote'
  | 'quote inside quotes'
  | 'mixed quotes'
  | 'comma missing'
  | 'control character'
  | 'star alone'
  | 'alias without anchor'
  | 'alias with a tag or an anchor'
  | 'unfilled template'
  | 'reserved indicator'
  | 'entry without a colon'
  | 'entry without a key'
  | 'tag without a value'
  | 'unknown tag'
  | 'several documents'
  | 'colon without a blank'
  | 'colon in a value'
  | 'two entries on a line'
  | 'arrow of PHP'
  | 'colon missing after a name'
  | 'blank missing after a colon'
  | 'mapping after a value'
  | 'not a mapping entry'
  | 'indented less'
  | 'first key indented'
  | 'not indented enough'
  | 'indentation'
  | 'tab'
  | 'open double quote'
  | 'open single quote'
  | 'open bracket'
  | 'bracket over several lines'
  | 'unknown escape'
  | 'text after a value'
  | 'impossible date'
  | 'undefined constant'
  | 'complex key'
  | 'key not text'
  | 'merge'
  | 'nesting'
  | 'colon missing after a key'
  | 'unreadable';

/** A reason with its range. */
export interface SyntaxFault {
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;
}

/** Thrown only inside the reader. It is no Error, because nobody reads its stack, and to record that takes longer than to read a line. */
export class YamlSyntaxError implements SyntaxFault {
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;

  constructor(reason: SyntaxReason, start: number, end = start + 1) {
    this.reason = reason;
    this.start = start;
    this.end = end;
  }
}

// How the YAML dialects of Symfony versions differ: one field per difference. Code asks for a feature, never for a version.

import type { SymfonyVersion } from './symfony-version.js';

export interface Dialect {
  /** `0o17` is a number. */
  readonly octalPrefix: boolean;
  /** What `010` is: `digits` takes the octal digits of any number that begins with 0, so that `08080` is 0. */
  readonly leadingZero: 'digits' | 'octal' | 'text';
  /** What may stand between digits; a comma makes a fraction of the number. */
  readonly digitGroups: '' | ',' | '_' | '_,';
  /** How a date with a fraction of a second is read. */
  readonly fractionOfSecond: 'dropped' | 'kept';
  /** How a date that does not exist is read. */
  readonly impossibleDate: 'false' | 'refused';
  /** How duplicate names are handled: the first value wins, or the file is refused. */
  readonly duplicateKeys: 'first' | 'refused';
  /** How true, null and 1.5 are read as keys. */
  readonly otherKeys: 'cast' | 'refused';
  /** What an unquoted value cannot begin with. */
  readonly reservedIndicators: string;
  /** `a: b: c` has the value "b: c". */
  readonly colonInValue: boolean;
  /** How values may span lines: not at all, by joining deeper lines, or by looking for the end of quotes and brackets. */
  readonly multiLine: 'none' | 'joined' | 'lexed';
  /** A text of several lines may hold a colon and a blank. */
  readonly colonInMultiLine: boolean;
  /** `- - a` is a list in a list. */
  readonly listInListItem: boolean;
  /** What stands between a key in braces and its value: `optional` does without a colon, `loose` without the blank. */
  readonly flowColon: 'optional' | 'loose' | 'strict';
  /** `[a, , b]` has three items, and texts in brackets are trimmed and may be anchored. */
  readonly emptyFlowItems: boolean;
  /** What an exclamation mark begins: text, one of a few built-in tags, or any tag. */
  readonly tags: 'text' | 'built-in' | 'all';
  /** `!php/enum` is read as `!php/const` is. */
  readonly enumTag: boolean;
  /** What a backslash before any other character is in double quotes. */
  readonly unknownEscape: 'kept' | 'refused';
  /** A comment may follow a closing quote without a blank. */
  readonly commentAfterQuote: boolean;
  /** `? ` begins a key that can be anything, which Symfony refuses; before it was text. */
  readonly complexKeys: 'text' | 'refused';
  /** Whether parameter names keep their case; otherwise, they are in lower case. */
  readonly caseOfNames: 'kept' | 'lowered';
  /** Sections for one environment, `when@prod`. */
  readonly whenSections: boolean;
  /** Whether numbers are allowed as parameter names, as for parameters in a list. */
  readonly numericNames: boolean;
}

const V70: Dialect = {
  octalPrefix: true,
  leadingZero: 'text',
  digitGroups: '_',
  fractionOfSecond: 'kept',
  impossibleDate: 'refused',
  duplicateKeys: 'refused',
  otherKeys: 'refused',
  reservedIndicators: '@`|>%',
  colonInValue: false,
  multiLine: 'lexed',
  colonInMultiLine: false,
  listInListItem: true,
  flowColon: 'strict',
  emptyFlowItems: true,
  tags: 'all',
  enumTag: true,
  unknownEscape: 'refused',
  commentAfterQuote: true,
  complexKeys: 'refused',
  caseOfNames: 'kept',
  whenSections: true,
  numericNames: false,
};

const V64: Dialect = { ...V70, numericNames: true };

const V54: Dialect = { ...V64, leadingZero: 'octal', fractionOfSecond: 'dropped', enumTag: false };

const V44: Dialect = { ...V54, octalPrefix: false, whenSections: false };

const V34: Dialect = {
  ...V44,
  digitGroups: '_,',
  impossibleDate: 'false',
  duplicateKeys: 'first',
  otherKeys: 'cast',
  reservedIndicators: '@`|>',
  multiLine: 'joined',
  colonInMultiLine: true,
  listInListItem: false,
  flowColon: 'loose',
  emptyFlowItems: false,
  tags: 'built-in',
  complexKeys: 'text',
  caseOfNames: 'lowered',
};

const V28: Dialect = {
  ...V34,
  leadingZero: 'digits',
  digitGroups: ',',
  reservedIndicators: '',
  colonInValue: true,
  multiLine: 'none',
  flowColon: 'optional',
  tags: 'text',
  unknownEscape: 'kept',
  commentAfterQuote: false,
};

export const DIALECTS: Readonly<Record<SymfonyVersion, Dialect>> = {
  '2.8': V28,
  '3.4': V34,
  '4.4': V44,
  '5.4': V54,
  '6.4': V64,
  '7.0': V70,
};

/** How syncctl's own files are written; what the references in them mean is said in settings.ts. */
export const OWN_DIALECT = V54;

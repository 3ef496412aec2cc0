// What to tell a person about a file that cannot be read.

import type { SyntaxReason } from './syntax-fault.js';

interface Sentence {
  readonly message: string;
  readonly hint: string;
}

const quoteIt = 'put the value in quotes';
const indent = 'indent all parameters by the same number of blanks, one parameter a line';

const UNREADABLE: Sentence = {
  message: 'the file cannot be read as YAML from here on',
  hint: 'check this line and the one above it',
};

const SENTENCES: Readonly<Record<SyntaxReason, Sentence>> = {
  'not UTF-8': {
    message: 'the file is not UTF-8 text from here on',
    hint: 'save it as UTF-8; is it the right file?',
  },
  'star alone': { message: 'an unquoted * is not a value here', hint: 'write it in quotes: "*"' },
  'alias without anchor': {
    message: 'an unquoted * begins a reference, and nothing has that name',
    hint: 'put the value in quotes',
  },
  'unfilled template': {
    message:
      'an unquoted value cannot begin with %, and this looks like a place that a script should have filled in',
    hint: 'fill it in; a reference to a parameter or to the environment is written in quotes: "%name%", "%env(NAME)%"',
  },
  'reserved indicator': { message: 'an unquoted value cannot begin with %, @, `, | or >', hint: quoteIt },
  'entry without a colon': {
    message: 'inside { } every entry is "name: value", and here is one without a colon',
    hint: 'is {{ … }} a template that was never filled in? Fill it in, or put the value in quotes',
  },
  'tag without a value': {
    message: 'an unquoted ! begins a tag, and a tag needs a value behind it',
    hint: quoteIt,
  },
  'colon without a blank': {
    message: 'inside { } a colon must be followed by a blank',
    hint: 'write { name: value }',
  },
  'colon in a value': {
    message: 'an unquoted value cannot contain a colon followed by a blank',
    hint: quoteIt,
  },
  'mapping after a value': {
    message: 'this line is indented deeper than the lines above, as if it belonged to the value above it',
    hint: indent,
  },
  'colon missing after a name': {
    message: 'the colon after the name is missing in this line',
    hint: 'write "name: value", with a blank after the colon',
  },
  'blank missing after a colon': {
    message: 'the blank after the colon is missing in this line',
    hint: 'write "name: value"',
  },
  'indented less': {
    message: 'this line is indented less than the lines above, and does not belong to any of them',
    hint: indent,
  },
  'not a mapping entry': {
    message: 'this line is neither "name: value" nor a comment',
    hint: 'write "name: value", with a blank after the colon',
  },
  tab: { message: 'a tab cannot be used for indentation', hint: 'indent with blanks' },
  'open double quote': {
    message: 'a double quote is opened and never closed',
    hint: 'close it, or double the backslash before the last quote',
  },
  'open single quote': {
    message: 'a single quote is opened and never closed',
    hint: "close it; inside single quotes write '' for a quote",
  },
  'bracket over several lines': {
    message: 'a bracket is not closed on the line that opens it, or a comma is missing between two entries',
    hint: 'write the whole { name: value } or [ value, value ] on one line',
  },
  'open bracket': {
    message: 'a bracket is not closed, or a comma is missing between two entries',
    hint: 'write { name: value, name: value } or [ value, value ]',
  },
  'unknown escape': {
    message: 'an unknown escape in double quotes',
    hint: 'double the backslash, or use single quotes',
  },
  'control character': {
    message: 'a control character',
    hint: 'remove it; a parameters file is plain UTF-8 text',
  },
  'several documents': {
    message: 'a second document begins here, and Symfony reads files with one',
    hint: 'remove the line "---" and what belongs to the other document',
  },
  'text after a value': {
    message: 'a value ends here, and more text follows on its line',
    hint: 'put the whole value in quotes, and a blank before a comment',
  },
  'entry without a key': {
    message: 'inside { } every entry is "name: value", and here is one without a name',
    hint: 'write { name: value }',
  },
  'impossible date': {
    message: 'an unquoted value that looks like a date, and no calendar has that day',
    hint: quoteIt,
  },
  'undefined constant': {
    message: 'PHP has no constant of that name',
    hint: 'write the name as PHP does: !php/const App\\Class::NAME',
  },
  'first key indented': {
    message: 'the first key is indented, but Symfony expects it at the beginning of the line',
    hint: 'remove the same number of spaces from every line',
  },
  'complex key': { message: 'a key must be plain text', hint: 'write "name: value"' },
  'key not text': {
    message: 'true, false, null and numbers with a fraction cannot be keys',
    hint: 'put the key in quotes',
  },
  'unknown tag': { message: 'Symfony does not know this tag', hint: 'remove it' },
  merge: {
    message: 'a merge key (<<) needs a reference to a mapping, and not thousands of them',
    hint: 'write the entries out',
  },
  nesting: { message: 'nested too deeply', hint: 'parameters are at most a few levels deep' },
  'not indented enough': {
    message: 'this line must be indented deeper than the line it belongs to',
    hint: indent,
  },
  indentation: { message: 'the indentation does not fit the lines above', hint: indent },
  'alias with a tag or an anchor': UNREADABLE,
  'colon missing after a key': UNREADABLE,
  unreadable: UNREADABLE,
};

/** The sentence for a reason; never contains text of the file. */
export function syntaxSentence(reason: SyntaxReason): Sentence {
  return SENTENCES[reason];
}

// The messages for files that are not valid YAML.

import type { SyntaxReason } from '../syntax-fault.js';

interface Sentence {
  readonly message: string;
  readonly hint: string;
}

const quoteIt = 'put the value in quotes';
const indent = 'indent all parameters by the same number of spaces, one parameter per line';

const UNREADABLE: Sentence = {
  message: 'the file cannot be read as YAML from here on',
  hint: 'check this line and the one above it',
};

const SENTENCES: Readonly<Record<SyntaxReason, Sentence>> = {
  'not UTF-8': {
    message: 'the file is not valid UTF-8 from here on',
    hint: 'save it as UTF-8, or check whether it is the right file',
  },
  'UTF-16': {
    message: 'the file is encoded in UTF-16, but Symfony reads only UTF-8',
    hint: 'save it as UTF-8 without a byte order mark',
  },
  'merge conflict': {
    message: 'a merge conflict begins here that was not resolved',
    hint: 'keep the lines of one side, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  },
  diff: {
    message: 'this line begins with a mark of a diff',
    hint: 'apply the diff, or remove the lines that begin with "-" and the "+" of the others',
  },
  'code fence': {
    message: 'this line marks a code block in Markdown and does not belong in the file',
    hint: 'remove it, and the other one at the end',
  },
  'other comment': {
    message: 'this is not how a comment is written in YAML',
    hint: 'begin the line with "#"',
  },
  'invisible character': {
    message: 'here is an invisible character that Symfony does not treat as a space',
    hint: 'replace it with an ordinary space; such characters come from web pages and word processors',
  },
  'typographic quote': {
    message: 'the value begins with a typographic quote, which does not quote anything in YAML',
    hint: 'use straight quotes: "…"',
  },
  'quote inside quotes': {
    message: 'the quote before this ends the value, but more text follows on the line',
    hint: "to write a quote inside a value, double it in single quotes: 'it''s'",
  },
  'mixed quotes': {
    message: 'the value begins with one kind of quote and ends with the other',
    hint: 'use the same quote at both ends',
  },
  'comma missing': {
    message: 'a comma or a closing bracket is missing after this value',
    hint: 'use { name: value, name: value } or [ value, value ]',
  },
  'star alone': { message: 'an unquoted "*" is not a value', hint: 'put it in quotes: "*"' },
  'alias without anchor': {
    message: 'an unquoted "*" refers to an anchor, and no anchor has that name',
    hint: 'put the value in quotes',
  },
  'unfilled template': {
    message:
      'an unquoted value cannot begin with "%"; this looks like a placeholder that a script should have replaced',
    hint: 'replace it; put references to parameters or environment variables in quotes: "%name%", "%env(NAME)%"',
  },
  'reserved indicator': { message: 'an unquoted value cannot begin with %, @, `, | or >', hint: quoteIt },
  'entry without a colon': {
    message: 'inside { }, every entry must be "name: value", but this one has no colon',
    hint: 'if {{ … }} is a placeholder, replace it; otherwise, put the value in quotes',
  },
  'tag without a value': {
    message: 'an unquoted "!" starts a tag, and a tag needs a value after it',
    hint: quoteIt,
  },
  'colon without a blank': {
    message: 'inside { }, a colon must be followed by a space',
    hint: 'use { name: value }',
  },
  'colon in a value': {
    message: 'an unquoted value cannot contain a colon followed by a space',
    hint: quoteIt,
  },
  'two entries on a line': {
    message: 'two parameters are on one line',
    hint: 'put each parameter on its own line',
  },
  'arrow of PHP': {
    message: 'the line has "=>" after the name, as in PHP',
    hint: 'use "name: value", without a comma at the end',
  },
  'mapping after a value': {
    message: 'this line is indented more than the lines above, as if it were part of the value above',
    hint: indent,
  },
  'colon missing after a name': {
    message: 'this line has no colon after the name',
    hint: 'use "name: value", with a space after the colon',
  },
  'blank missing after a colon': {
    message: 'this line has no space after the colon',
    hint: 'use "name: value"',
  },
  'indented less': {
    message: 'this line is indented less than the lines above, but does not match any of their levels',
    hint: indent,
  },
  'not a mapping entry': {
    message: 'this line is neither "name: value" nor a comment',
    hint: 'use "name: value", with a space after the colon',
  },
  tab: { message: 'a tab cannot be used for indentation', hint: 'indent with spaces' },
  'open double quote': {
    message: 'a double quote is never closed',
    hint: 'add the closing quote, or double the backslash before the last quote',
  },
  'open single quote': {
    message: 'a single quote is never closed',
    hint: "add the closing quote; inside single quotes, use '' for a quote",
  },
  'bracket over several lines': {
    message: 'a bracket is not closed on the line that opens it, or a comma is missing between two entries',
    hint: 'put the whole { name: value } or [ value, value ] on one line',
  },
  'open bracket': {
    message: 'a bracket is not closed, or a comma is missing between two entries',
    hint: 'use { name: value, name: value } or [ value, value ]',
  },
  'unknown escape': {
    message: 'the double-quoted string contains an unknown escape',
    hint: 'double the backslash, or use single quotes',
  },
  'control character': {
    message: 'the file contains a control character',
    hint: 'remove it; a parameters file is plain UTF-8 text',
  },
  'several documents': {
    message: 'a second document begins here, but Symfony reads only files with one',
    hint: 'remove the line "---" and the other document',
  },
  'text after a value': {
    message: 'the value ends here, but more text follows on the line',
    hint: 'put the whole value in quotes, or a space before the comment',
  },
  'entry without a key': {
    message: 'inside { }, every entry must be "name: value", but this one has no name',
    hint: 'use { name: value }',
  },
  'impossible date': {
    message: 'the unquoted value looks like a date, but that day does not exist',
    hint: quoteIt,
  },
  'undefined constant': {
    message: 'PHP has no constant with this name',
    hint: "use PHP's syntax for the name: !php/const App\\Class::NAME",
  },
  'first key indented': {
    message: 'the first key is indented, but Symfony expects it at the beginning of the line',
    hint: 'remove the same number of spaces from every line',
  },
  'complex key': { message: 'a key must be a plain string', hint: 'use "name: value"' },
  'key not text': {
    message: 'true, false, null and fractional numbers cannot be keys',
    hint: 'put the key in quotes',
  },
  'unknown tag': { message: 'Symfony does not know this tag', hint: 'remove it' },
  merge: {
    message: 'a merge key (<<) must refer to a mapping, and only to a limited number of them',
    hint: 'write the entries out',
  },
  nesting: { message: 'nested too deeply', hint: 'parameters are at most a few levels deep' },
  'not indented enough': {
    message: 'this line must be indented more than the line it belongs to',
    hint: indent,
  },
  indentation: { message: 'the indentation does not match the lines above', hint: indent },
  'alias with a tag or an anchor': UNREADABLE,
  'colon missing after a key': UNREADABLE,
  unreadable: UNREADABLE,
};

/** The message for a reason; never contains text from the file. */
export function syntaxSentence(reason: SyntaxReason): Sentence {
  return SENTENCES[reason];
}

// Characters from user input that must not reach the output: terminals would obey them, editors would hide or reorder them,
// and XML cannot contain them.

/** Control, zero-width and bidirectional characters, line ends, lone surrogates and noncharacters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

/** Line ends and control characters: never part of an intended path, name or address. */
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Whether a string contains a line break or another control character. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** Whether a string has only characters that can be shown on one line. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) < 0;
}

/** One line, with a replacement character for each unprintable one, and spaces for a tab. */
export function safe(text: string): string {
  return text.replaceAll('\t', '    ').replace(UNPRINTABLE, '\ufffd');
}

/** The same for a text with several lines, none of which CI systems would obey. */
export function safeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => lineStart(safe(line)))
    .join('\n');
}

/** Text for the beginning of a line. GitHub Actions and Azure Pipelines obey lines that begin with `::` or `##[`, so these get a backslash. */
export function lineStart(text: string): string {
  return text.replace(/^(\s*)(?=::|##\[|##vso)/, '$1\\');
}

/** Colours, and links. */
const STYLES = String.raw`\u001b\[[\d;]*m|\u001b\]8;;[!-~]*\u001b\\`;
const STYLED = new RegExp(`${STYLES}|${UNPRINTABLE.source}`, 'gu');

/** Text on its way out: lines and tabs stay, everything else unprintable is escaped. `styled` keeps colours and links. */
export function outputText(text: string, styled: boolean): string {
  return text.replace(styled ? STYLED : UNPRINTABLE, (found) =>
    found === '\n' || found === '\t' || found.length > 2 ? found : escaped(found),
  );
}

/** One line, with unprintable characters escaped as in `\u001b`. In JSON, this does not change any value. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A value as JSON on several lines, for files and programs. */
export function jsonText(value: unknown): string {
  return `${outputText(JSON.stringify(value, null, 2), false)}\n`;
}

/** The value as JSON on one line; null if it is nested too deeply to be written. */
export function jsonLine(value: unknown): string | null {
  try {
    return printable(JSON.stringify(value));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

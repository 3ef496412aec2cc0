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

/** The same for a text with several lines. */
export function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

/** One line, with unprintable characters escaped as in `\u001b`. In JSON, this does not change any value. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
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

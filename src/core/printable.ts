// Characters that no line of output may bring from elsewhere: a terminal would obey them, an editor hide them or write them in
// another order, XML not hold them.

/** Controls, what has no width, what turns the direction of writing round, ends of lines, halves of pairs, noncharacters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

/** What ends a line, or is no character at all: never part of a path, name or address that someone meant. */
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Whether a text has a line break or another control character. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** One line in which a replacement character stands for each unprintable one, and blanks for a tab. */
export function safe(text: string): string {
  return text.replaceAll('\t', '    ').replace(UNPRINTABLE, '\ufffd');
}

/** The same for a text of several lines. */
export function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

/** One line with everything unprintable as `\u001b`. In JSON text that changes no value. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The value as JSON on one line; null when it is nested so deeply that it cannot be written. */
export function jsonLine(value: unknown): string | null {
  try {
    return printable(JSON.stringify(value));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

// What a server said, as a terminal may show it: on one line, and without what a terminal would obey.

/** Controls of both kinds, and what turns the direction of writing round. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** The text with everything unprintable as `\u001b`. In JSON text that changes no value. */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
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

// What a file may not bring into a line of output.

/** Control characters, and those that change the direction of a line. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The same for a text of several lines. */
export function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

/** One line that can neither move the cursor nor change colours, and that XML may hold. */
export function safe(text: string): string {
  return text.replaceAll('\t', '    ').replace(UNSAFE, '\ufffd');
}

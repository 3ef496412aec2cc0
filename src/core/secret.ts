// What stands for a secret in output, and which names suggest that a value is secret.

/** Stands for what is not shown. */
export const MASK = '***';

const SECRET_WORD =
  /se(?:cre|cer)t|pas+_?phrase?|passcode|pas+w(?:or)?d?|pwd|token|credential|(?:api|private)_?key/i;

/** Whether the name of an unknown key suggests that its value is secret. */
export function soundsSecret(name: string): boolean {
  return SECRET_WORD.test(name);
}

/** A name up to the word that says that a secret may follow; the whole name if there is none. */
export function untilSecret(name: string): string {
  const found = SECRET_WORD.exec(name);
  return found === null ? name : name.slice(0, found.index + found[0].length);
}

/** Any text without user and password before its last "@"; an "@" without a colon before it stays. */
export function withoutPassword(text: string): string {
  const end = text.lastIndexOf('@');
  const start = /^["'\s]*(?:[\w+.${}-]{0,80}:\/)?\/*/.exec(text)?.[0].length ?? 0;
  if (end <= start || !text.slice(start, end).includes(':')) return text;
  return text.slice(0, start) + MASK + text.slice(end);
}

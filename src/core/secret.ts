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

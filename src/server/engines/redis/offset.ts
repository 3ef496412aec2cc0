// Offsets: the ID of an entry and the place of an event in it, as text that sorts in the order of the log.

/** Sorts like the numbers: the number of digits comes first. */
export function sortable(value: number): string {
  const digits = value.toString(36);
  return digits.length.toString(36) + digits;
}

/** The offset of the entry `milliseconds-sequence` without the place of the event; null for an ID that Redis did not choose. */
export function entryOffset(id: string): string | null {
  const [, milliseconds, sequence] = /^(\d{1,15})-(\d{1,15})$/.exec(id) ?? [];
  return milliseconds && sequence ? sortable(Number(milliseconds)) + sortable(Number(sequence)) : null;
}

/** When an entry was appended, in milliseconds of Redis' clock. */
export const timeOf = (id: string): number => Number.parseInt(id, 10);

/** Whether a value from outside can be an offset: three numbers. */
export function isOffset(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[\da-z]{6,36}$/.test(value)) return false;
  let at = 0;
  for (let numbers = 0; numbers < 3; numbers++) {
    const length = Number.parseInt(value.charAt(at), 36);
    const digits = value.slice(at + 1, at + 1 + length);
    if (!(length > 0) || digits.length !== length || (length > 1 && digits.startsWith('0'))) return false;
    at += 1 + length;
  }
  return at === value.length;
}

// Positions as text, the form in which clients and pages keep them. To them, it means nothing.

/** As engines have it. */
interface Position {
  readonly epoch: string;
  readonly offset: number | string;
}

const TEXT = /^([\w.-]{1,64})([:/])([\w.-]{1,64})$/;
const DIGITS = /^(0|[1-9]\d{0,14})$/;

/** A colon stands before an offset that is a number, a slash before one that is text. */
export function encodePosition({ epoch, offset }: Position): string {
  return `${epoch}${typeof offset === 'number' ? ':' : '/'}${offset}`;
}

/** Null for everything that no engine can have issued. */
export function decodePosition(value: unknown): Position | null {
  const [, epoch, mark, offset] = (typeof value === 'string' && TEXT.exec(value)) || [];
  if (epoch === undefined || offset === undefined) return null;
  if (mark === '/') return { epoch, offset };
  return DIGITS.test(offset) ? { epoch, offset: Number(offset) } : null;
}

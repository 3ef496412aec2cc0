// Values in Dockerfiles, where quoting differs from instruction to instruction: so only words that need none.

import { UnquotableError } from './error.js';

/** One word of an instruction. Anything beyond letters, digits and the punctuation of image names and versions is refused. */
export function docker(value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._/:@+-]*$/.test(value)) {
    throw new UnquotableError(value, 'only letters, digits and . _ / : @ + - are allowed there');
  }
  return value;
}

// Session ids: 128 random bits. The bits are drawn in blocks, because a server creates thousands of ids per second.

import { randomFillSync } from 'node:crypto';

const ID_BYTES = 16;
const pool = Buffer.alloc(ID_BYTES * 128);
let drawn = pool.length;

/** 32 hexadecimal digits that nobody can guess. */
export function createSessionId(): string {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += ID_BYTES;
  return pool.toString('hex', drawn - ID_BYTES, drawn);
}

// Reads the body of a request, up to a limit.

import type { IncomingMessage } from 'node:http';

/** Returns null if the body is longer than `limit`. Rejects if the client leaves before its end. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > limit) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

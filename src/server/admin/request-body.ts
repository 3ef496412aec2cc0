// Reads the body of a request, up to a limit.

import type { IncomingMessage } from 'node:http';

/** Resolves to null if the body is longer than `limit`. Rejects if the client leaves before its end. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  // Events, because iterating over a stream costs more than everything else that a publication needs.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take).pause();
      resolve(null);
    };
    request.on('data', take);
    request.once('end', () => {
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
    });
    request.once('error', reject);
  });
}

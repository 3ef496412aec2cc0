// Digests of tickets are those of Symfony's encoder, whatever their length, and all threads compute them.

import { expect, it, onTestFinished } from 'vitest';
import { Digests, ONLY_CLAIM } from '../../../src/server/access/digest.js';
import type { ThreadOptions } from '../../../src/server/access/digest-threads.js';
import { oroDigest } from './mint.js';

function newDigests(options?: ThreadOptions): Digests {
  const digests = new Digests(options);
  onTestFinished(() => digests.stop());
  return digests;
}

// A block has 128 bytes: 64 for the last digest, and 17 for the end of the message.
it.each([1, 2, 44, 45, 46, 172, 173, 174, 300, 301, 1000, 12_000])(
  'computes the digest of a password of %i bytes with a salt',
  async (length) => {
    const digests = newDigests();
    const password = 'p'.repeat(length);
    const digest = await digests.digest(password, '', ONLY_CLAIM);
    expect(digest?.toString('base64')).toBe(oroDigest(password, ''));
  },
);

it('computes digests of different lengths one after the other in one thread', async () => {
  const digests = newDigests();
  for (const password of ['ü'.repeat(700), '€', 'x'.repeat(300)]) {
    const digest = await digests.digest(password, 'salt', ONLY_CLAIM);
    expect(digest?.toString('base64')).toBe(oroDigest(password, 'salt'));
  }
});

it('uses all threads when many tickets come at once', async () => {
  const program = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ id }) => parentPort.postMessage({ id, digest: Buffer.from(String(threadId)) }));
`;
  const digests = newDigests({ program, threads: 3 });
  const asked = Array.from({ length: 60 }, (_, index) => digests.digest(`x${index}`, '', ONLY_CLAIM));
  const threads = await Promise.all(asked.map(async (digest) => String(await digest)));
  expect(new Set(threads).size).toBe(3);
});

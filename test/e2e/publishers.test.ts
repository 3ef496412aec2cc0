// Publishers as PHP has had them, era by era, against the program with its defaults.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scaled } from '../length.js';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { join, message, settled } from '../server/raw-client.js';
import { Running, Workplace } from './program.js';

const COUNT = scaled(20, 100);
const SECRET = 'a secret of this test alone';
const SCRIPT = fileURLToPath(new URL('publisher.php', import.meta.url));
const SETTINGS = `server:\n  secret: "${SECRET}"\n`;

/** The payloads that a subscriber got of all that a publisher of the era sent, once it has connected every time. */
async function published(era: string): Promise<unknown[]> {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', SETTINGS);
  const up = place.start(['up']);
  await up.prints(/Healthy/);
  const { client } = await join(port);
  client.send(message([5, 'oro/data/update']));
  await settled(client);
  const argv = [SCRIPT, era, String(port), SECRET, String(COUNT)];
  const php = new Running(spawn(findProgram('php') ?? '', argv));
  const { stdout, stderr, code } = await php.ended;
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  // Or there would be nothing to wait for.
  expect(JSON.parse(stdout)).toEqual({ connected: COUNT, failures: {} });
  const payloads: unknown[] = [];
  while (payloads.length < COUNT) {
    const [, , payload] = (await client.json()) as [number, string, unknown];
    payloads.push(payload);
  }
  expect((await up.stop()).code).toBe(0);
  return payloads;
}

describeWith(['php'], 'publishers in PHP', () => {
  test.each(['2.0', '2.6', '3', '5', '6', '7'])(
    'of Oro %s connect and publish every time, and every event arrives',
    async (era) => {
      const payloads = await published(era);
      const sent = Array.from({ length: COUNT }, (_, number) => [
        { username: `from ${era}`, tagname: `Entity_${number}` },
      ]);
      const got = payloads.map((payload) => (typeof payload === 'string' ? JSON.parse(payload) : payload));
      const byNumber = (a: (typeof sent)[number], b: (typeof sent)[number]) =>
        Number(a[0]?.tagname.slice(7)) - Number(b[0]?.tagname.slice(7));
      expect(got.sort(byNumber)).toEqual(sent);
    },
  );
});

// Publishers as PHP has had them that have nothing to say for longer than two pings, against the program with its defaults.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { frame, join, message, type RawClient, settled } from '../server/raw-client.js';
import { Running, Workplace } from './program.js';

const ERAS = ['2.0', '2.6', '3', '5', '6', '7'];
const PUBLISHERS = 10;
const PAUSES = ['100', '100'];
const SECRET = 'a secret of this test alone';
const SCRIPT = fileURLToPath(new URL('publisher.php', import.meta.url));

/** Answers pings, and keeps of each era the numbers of the events that came; of several with one number, one. */
async function collect(client: RawClient, got: Map<string, Set<string>>): Promise<void> {
  while (!client.ended) {
    const { opcode, payload } = await client.frame();
    if (opcode === 9) client.send(frame(payload, { opcode: 10 }));
    const [, era = '', number = ''] = /from ([\d.]+).*Entity_(\d+)/.exec(payload.toString()) ?? [];
    got.get(era)?.add(number);
  }
}

describeWith(['php'], 'publishers in PHP', () => {
  test('of every era get all events through after two pauses of 100 seconds', async () => {
    const place = new Workplace();
    const port = await reservePort();
    place.writeParameters(port);
    place.write('syncctl.yml', `server:\n  secret: "${SECRET}"\n`);
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    const { client } = await join(port);
    client.send(message([5, 'oro/data/update']));
    await settled(client);
    const publishers = ERAS.map((era) => {
      const argv = [SCRIPT, era, String(port), SECRET, String(PUBLISHERS), ...PAUSES];
      return new Running(spawn(findProgram('php') ?? '', argv));
    });
    const got = new Map(ERAS.map((era) => [era, new Set<string>()]));
    const collected = collect(client, got).catch(() => {});
    for (const { stdout, stderr, code } of await Promise.all(publishers.map(({ ended }) => ended))) {
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(JSON.parse(stdout)).toEqual({ connected: PUBLISHERS, failures: {} });
    }
    const arrived = () => Object.fromEntries([...got].map(([era, numbers]) => [era, numbers.size]));
    const sent = PUBLISHERS * PAUSES.length;
    await expect.poll(arrived).toEqual(Object.fromEntries(ERAS.map((era) => [era, sent])));
    expect((await up.stop()).code).toBe(0);
    await collected;
  });
});

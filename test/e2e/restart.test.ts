// A restart under load, through the units as they are rendered: nobody is refused, and nobody waits for the drain.

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { join, message, request } from '../server/raw-client.js';
import { Workplace } from './program.js';
import { pidsIn, runRenderedUnits } from './rendered-units.js';

const OWN = 80;
const OLD = 20;
const PUBLISHERS = 6;

/** One handshake up to WELCOME, as a publisher makes it. Rejects with the error of the connection or its answer. */
function publisherJoins(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', fail);
    socket.write(request([]));
    let head = '';
    socket.on('data', (data) => {
      head += data.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      if (!head.startsWith('HTTP/1.1 101 ')) fail(new Error(head));
      else if (head.includes('[0,"')) done();
      else return;
      socket.destroy();
    });
    socket.once('close', () => fail(new Error(`closed after ${JSON.stringify(head)}`)));
  });
}

/** A client of our own; resolves to be told with the close code and reason. */
function ownClient(port: number): Promise<{ told: Promise<string> }> {
  return new Promise((joined, fail) => {
    const client = new WebSocket(`ws://127.0.0.1:${port}/`, ['wamp', 'syncctl.v1']);
    onTestFinished(() => client.terminate());
    client.once('error', fail);
    const told = new Promise<string>((done) => {
      client.once('close', (code, reason) => done(`${code} ${reason}`));
    });
    client.once('message', () => {
      client.send('[5,"t"]');
      joined({ told });
    });
  });
}

describeWith(['systemd-socket-activate'], 'a restart of the rendered units', () => {
  test('refuses nobody, and keeps no publisher waiting while hundreds are sent away', async () => {
    const place = new Workplace();
    const port = await reservePort();
    place.writeParameters(port);
    place.write('syncctl.yml', 'server:\n  drain: 3\n');
    const service = await runRenderedUnits(place);
    // The first connection starts it; until systemd-socket-activate listens there is nobody.
    await expect.poll(() => publisherJoins(port).catch(String)).toBeUndefined();
    await service.prints(/Healthy/);

    for (let restart = 1; restart <= 2; restart++) {
      const own = await Promise.all(Array.from({ length: OWN }, () => ownClient(port)));
      const old = await Promise.all(Array.from({ length: OLD }, () => join(port)));
      for (const { client } of old) client.send(message([5, 't']));
      // One that never answers a close frame, nor reads it.
      const { client: dead } = await join(port, ['Sec-WebSocket-Protocol: wamp, syncctl.v1']);
      dead.socket.pause();

      let joins = 0;
      const failures: string[] = [];
      let loading = true;
      const load = Array.from({ length: PUBLISHERS }, async () => {
        while (loading) {
          await publisherJoins(port).then(
            () => joins++,
            (error) => failures.push(String(error)),
          );
        }
      });
      process.kill(pidsIn(service).at(-1) ?? 0, 'SIGTERM');
      await Promise.race(own.map(({ told }) => told));
      const before = joins;
      const goodbyes = await Promise.all(own.map(({ told }) => told));
      const meanwhile = joins - before;
      for (const { client } of old) expect(await client.end()).toBe('');
      await service.prints(new RegExp(`(?:Healthy[\\s\\S]*){${restart + 1}}`));
      loading = false;
      await Promise.all(load);

      expect(pidsIn(service)).toHaveLength(restart + 1);
      expect(goodbyes.filter((goodbye) => !/^1012 retry=\d+$/.test(goodbye))).toEqual([]);
      expect(failures).toEqual([]);
      // Had they to wait for the end of the drain, each would be let in once.
      expect(meanwhile).toBeGreaterThan(4 * PUBLISHERS);
    }
  });

  test('keeps the listener of the application, too', async () => {
    const place = new Workplace();
    const [port, backend] = [await reservePort(), await reservePort()];
    place.writeParameters(port);
    const parameters = readFileSync(`${place.folder}/parameters.yml`, 'utf8');
    place.write('parameters.yml', parameters.replace(/(backend_port: )\d+/, `$1${backend}`));
    place.write('syncctl.yml', `server:\n  drain: 3\n  backend:\n    listen: 127.0.0.1:${backend}\n`);
    const service = await runRenderedUnits(place);
    await expect.poll(() => publisherJoins(backend).catch(String)).toBeUndefined();
    await service.prints(/Healthy/);
    const own = await Promise.all(Array.from({ length: 30 }, () => ownClient(port)));
    process.kill(pidsIn(service).at(-1) ?? 0, 'SIGTERM');
    let gone = false;
    const told = Promise.all(own.map(({ told }) => told)).then(() => {
      gone = true;
    });
    let meanwhile = 0;
    for (; !gone; meanwhile++) await publisherJoins(backend);
    await publisherJoins(backend);
    await told;
    expect(meanwhile).toBeGreaterThan(4);
    await service.prints(/(?:Healthy[\s\S]*){2}/);
  });

  test('a Unix socket that was handed over is found by health, and is the one that is configured', async () => {
    const place = new Workplace();
    const [unused, backend] = [await reservePort(), await reservePort()];
    place.writeParameters(unused);
    const parameters = readFileSync(`${place.folder}/parameters.yml`, 'utf8');
    place.write('parameters.yml', parameters.replace(/(backend_port: )\d+/, `$1${backend}`));
    const path = `${place.folder}/ws.sock`;
    place.write('syncctl.yml', `server:\n  listen: ${path}\n  backend:\n    listen: 127.0.0.1:${backend}\n`);
    const service = await runRenderedUnits(place);
    await expect.poll(() => publisherJoins(backend).catch(String), { timeout: 60_000 }).toBeUndefined();
    await service.prints(/Healthy/);
    place.env.RUNTIME_DIRECTORY = `${place.folder}/syncctl`;
    const { code, stdout } = await place.run(['health', `${place.folder}/parameters.yml`]);
    expect(stdout).toMatch(/^healthy: /);
    expect(code).toBe(0);
    expect(service.stderr).not.toContain('socket-differs');
  });
});

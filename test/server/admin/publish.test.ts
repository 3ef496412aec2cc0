import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { join, message, settled } from '../raw-client.js';
import { portOf, runServer } from '../run-server.js';
import { ask } from './ask.js';

const SECRET = 'a secret of enough characters';

async function post(
  options: RequestOptions,
  body: string | Buffer,
): Promise<{ status: number; body: unknown }> {
  const answer = await ask({ method: 'POST', path: '/publish', ...options }, body);
  return { status: answer.status, body: JSON.parse(answer.body) };
}

/** A server with a subscriber of `t`, and a way to publish over TCP with the right secret. */
async function listening(adminSecret: string | null = SECRET) {
  const admin = { address: '127.0.0.1', port: 0 };
  const { server, port } = await runServer({ maxMessageBytes: 2048 }, { admin, adminSecret });
  const { client, session } = await join(port);
  client.send(message([5, 't']));
  await settled(client);
  const at = portOf(server.adminAddress ?? admin);
  const send = (body: string | Buffer, headers: object = {}) =>
    post({ host: '127.0.0.1', port: at, headers: { Authorization: `Bearer ${SECRET}`, ...headers } }, body);
  return { client, session, send, server };
}

describe('POST /publish', () => {
  it('publishes one event, its payload byte for byte', async () => {
    const { client, send } = await listening();
    const payload = '{"b": 1.0, "a": 12345678901234567890, "\\u00e9": [ ]}';
    expect(await send(`{ "topic": "t", "payload": ${payload} }`)).toEqual({
      status: 200,
      body: { published: 1 },
    });
    expect(await client.text()).toBe(`[8,"t",${payload}]`);
  });

  it('takes the last payload, however its key is written', async () => {
    const { client, send } = await listening();
    expect(await send('{"payload":1,"topic":"t","payl\\u006fad" : [2]}')).toMatchObject({ status: 200 });
    expect(await client.text()).toBe('[8,"t",[2]]');
  });

  it('publishes a list in its order', async () => {
    const { client, send } = await listening();
    const list = [1, null, 'three'].map((payload) => ({ topic: 't', payload }));
    expect(await send(JSON.stringify(list))).toEqual({ status: 200, body: { published: 3 } });
    for (const payload of [1, null, 'three']) expect(await client.json()).toEqual([8, 't', payload]);
  });

  it('honours exclude and eligible', async () => {
    const { client, session, send } = await listening();
    await send(
      JSON.stringify([
        { topic: 't', payload: 'excluded', exclude: [session] },
        { topic: 't', payload: 'for another', eligible: ['somebody'] },
        { topic: 't', payload: 'for me', eligible: [session] },
        { topic: 't', payload: 'for all', exclude: [], eligible: [] },
      ]),
    );
    expect(await client.json()).toEqual([8, 't', 'for me']);
    expect(await client.json()).toEqual([8, 't', 'for all']);
  });

  it.each([
    ['nothing', '', /not JSON/],
    ['no JSON', '{topic', /not JSON/],
    ['a text', '"t"', /not an object/],
    ['no topic', '{"payload":1}', /"topic" of the body is not a string/],
    ['an empty topic', '{"topic":"","payload":1}', /"topic"/],
    ['a topic that is no text', '{"topic":5,"payload":1}', /"topic"/],
    ['a long topic', `{"topic":"${'x'.repeat(1025)}","payload":1}`, /longer than 1024 bytes/],
    ['no payload', '{"topic":"t"}', /"payload" is missing/],
    ['an unknown key', '{"topic":"t","payload":1,"exlude":[]}', /unknown key "exlude"/],
    ['a bad exclude', '{"topic":"t","payload":1,"exclude":[1]}', /"exclude"/],
    ['a bad eligible', '{"topic":"t","payload":1,"eligible":"x"}', /"eligible"/],
    ['half a surrogate pair', '{"topic":"t","payload":"\\ud800"}', /surrogate/],
    ['a deep payload', `{"topic":"t","payload":${'['.repeat(600)}${']'.repeat(600)}}`, /too deep/],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), /not UTF-8/],
  ])('answers %s by 400 and one sentence', async (_, body, sentence) => {
    const { send } = await listening();
    const { status, body: answer } = await send(body);
    expect({ status, answer }).toEqual({ status: 400, answer: { error: expect.stringMatching(sentence) } });
  });

  it('publishes nothing of a list with one bad entry', async () => {
    const { client, send } = await listening();
    const { status, body } = await send('[{"topic":"t","payload":1},{"topic":"t"}]');
    expect({ status, body }).toEqual({ status: 400, body: { error: '"payload" is missing in entry 2' } });
    await settled(client);
  });

  it('takes no body beyond the limit of a message', async () => {
    const { client, send } = await listening();
    expect(await send(`{"topic":"t","payload":"${'x'.repeat(3000)}"}`)).toMatchObject({ status: 413 });
    await settled(client);
  });

  it.each([
    ['no secret', { Authorization: '' }, 401],
    ['another secret', { Authorization: 'Bearer another secret of many' }, 401],
    ['the beginning of the secret', { Authorization: `Bearer ${SECRET.slice(0, -1)}` }, 401],
    ['another scheme', { Authorization: `Basic ${SECRET}` }, 401],
    ['an origin', { Origin: 'http://127.0.0.1' }, 403],
    ['another host', { Host: 'shop.example' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const { client, send } = await listening();
    expect(await send('{"topic":"t","payload":1}', headers)).toMatchObject({
      status,
      body: { error: expect.any(String) },
    });
    await settled(client);
  });

  it('is closed over TCP when no secret is set', async () => {
    const { send } = await listening(null);
    expect(await send('{"topic":"t","payload":1}')).toMatchObject({ status: 403 });
  });

  it('needs no secret over a unix socket, but takes no page of a browser', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'syncctl-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const socketPath = joinPath(folder, 'admin.sock');
    const { port } = await runServer({}, { admin: { path: socketPath, mode: 0o600 } });
    const { client } = await join(port);
    client.send(message([5, 't']));
    await settled(client);
    const body = '{"topic":"t","payload":"x"}';
    expect(await post({ socketPath, headers: { Origin: 'null' } }, body)).toMatchObject({ status: 403 });
    expect(await post({ socketPath }, body)).toMatchObject({ status: 200 });
    expect(await client.json()).toEqual([8, 't', 'x']);
  });
});

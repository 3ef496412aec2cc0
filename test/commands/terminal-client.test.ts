// The commands that talk to a server: subscribe, publish, call, maintenance, as processes of their own.

import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../src/server/handlers/define.js';
import { handled, openConnected } from '../client/sessions.js';
import { Workplace } from '../e2e/program.js';
import { reservePort } from '../port.js';
import { runServer } from '../server/run-server.js';

const PROCEDURES = new Map<string, Procedure>([
  ['math/sum', (params) => (params as number[]).reduce((sum, one) => sum + one, 0)],
  [
    'math/fail',
    () => {
      throw new Error('cannot');
    },
  ],
]);

/** A server, and a folder whose parameters name it. */
async function stage(): Promise<{ place: Workplace; port: number; url: string }> {
  const { port } = await runServer({}, { procedures: PROCEDURES });
  const place = new Workplace();
  place.writeParameters(port);
  return { place, port, url: `ws://127.0.0.1:${port}/` };
}

describe('syncctl subscribe', () => {
  it('prints one line an event and ends after --count', async () => {
    const { place, url } = await stage();
    const listening = place.start(['subscribe', 'a/1', 'a/2', '--count', '3']);
    const publisher = await openConnected({ url });
    await listening.notes(/connected/);
    publisher.publish('a/1', { n: 1 });
    publisher.publish('a/other', 0);
    publisher.publish('a/2', 'two\nlines');
    publisher.publish('a/1');
    publisher.publish('a/1', 'too many');
    expect(await listening.ended).toEqual({
      code: 0,
      stdout: 'a/1 {"n":1}\na/2 "two\\nlines"\na/1 null\n',
      stderr: 'connected\n',
    });
  });

  it.each([
    [['--format', 'json'], ''],
    [['--json'], 'note: --json will be removed in version 0.2; use --format json\n'],
  ])('prints JSON with %j', async (format, note) => {
    const { place, url } = await stage();
    const listening = place.start(['subscribe', 'a/1', '--count', '1', ...format, '--url', url]);
    const publisher = await openConnected({ url });
    await listening.notes(/connected/);
    publisher.publish('a/1', [1]);
    const { stdout, stderr } = await listening.ended;
    expect(stderr).toBe(`${note}connected\n`);
    expect(JSON.parse(stdout)).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      topic: 'a/1',
      payload: [1],
    });
  });

  it('ends with 1 when time is up before the count, and with 0 without one or at a signal', async () => {
    const { place } = await stage();
    const counted = place.start(['subscribe', 't', '--count', '2', '--timeout', '3']);
    const timed = place.start(['subscribe', 't', '--timeout', '3']);
    const endless = place.start(['subscribe', 't']);
    await endless.notes(/connected/);
    expect(await endless.stop('SIGINT')).toMatchObject({ code: 0, stdout: '' });
    expect(await counted.ended).toMatchObject({ code: 1, stderr: 'connected\n0 of 2 events in 3 s\n' });
    expect(await timed.ended).toMatchObject({ code: 0 });
  });

  it('comes back when the server was restarted', async () => {
    const listen = { address: '127.0.0.1', port: await reservePort() };
    const first = await runServer({}, { listen });
    const place = new Workplace();
    place.writeParameters(first.port);
    const listening = place.start(['subscribe', 't', '--count', '1']);
    await listening.notes(/connected/);
    await first.server.stop();
    await runServer({}, { listen });
    await listening.notes(/reconnected/);
    const publisher = await openConnected({ url: `ws://127.0.0.1:${first.port}/` });
    publisher.publish('t', 1);
    expect(await listening.ended).toMatchObject({ code: 0, stdout: 't 1\n' });
  });
});

describe('syncctl publish', () => {
  it.each([
    [['t', '{"a":1}'], { a: 1 }],
    [['t', '"x"'], 'x'],
    [['t'], null],
  ])('sends %j', async (argv, payload) => {
    const { place, url } = await stage();
    const listener = await openConnected({ url });
    const got = new Promise((done) => listener.subscribe('t', done));
    await handled(listener);
    expect(await place.run(['publish', ...argv])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await got).toEqual(payload);
  });

  it('reads standard input for -', async () => {
    const { place, url } = await stage();
    const listener = await openConnected({ url });
    const got = new Promise((done) => listener.subscribe('t', done));
    await handled(listener);
    const publishing = place.start(['publish', 't', '-']);
    publishing.child.stdin?.end('{"from":"stdin"}\n');
    expect(await publishing.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await got).toEqual({ from: 'stdin' });
  });

  it('says what is not JSON', async () => {
    const { place } = await stage();
    expect(await place.run(['publish', 't', 'hello'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `syncctl: "hello" is not JSON\n  write a string as '"like this"', with both kinds of quotes\n`,
    });
  });
});

describe('syncctl call', () => {
  it('prints the result', async () => {
    const { place } = await stage();
    expect(await place.run(['call', 'math/sum', '1', '2'])).toEqual({ code: 0, stdout: '3\n', stderr: '' });
    expect(await place.run(['call', 'math/sum', '[4,5]'])).toMatchObject({ stdout: '9\n' });
  });

  it('ends with 3 and the words of the server when there is none', async () => {
    const { place } = await stage();
    expect(await place.run(['call', 'math/fail'])).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('math/fail: cannot'),
    });
    expect(await place.run(['call', 'no/such'])).toMatchObject({ code: 3 });
  });
});

describe('syncctl maintenance', () => {
  it.each(['on', 'off'])('tells every page: %s', async (state) => {
    const { place, url } = await stage();
    const listener = await openConnected({ url });
    const got = new Promise((done) => listener.subscribe('oro/maintenance', done));
    await handled(listener);
    expect(await place.run(['maintenance', state])).toMatchObject({ code: 0, stderr: '' });
    expect(await got).toEqual({ isOn: state === 'on', userId: null });
  });

  it('knows no other state', async () => {
    const { place } = await stage();
    expect(await place.run(['maintenance', 'maybe'])).toMatchObject({ code: 2 });
  });
});

describe('where the commands connect', () => {
  it('says in one sentence when nothing is listening there', async () => {
    const place = new Workplace();
    const port = await reservePort();
    place.writeParameters(port);
    expect(await place.run(['call', 'a/b'])).toEqual({
      code: 3,
      stdout: '',
      stderr: `syncctl: nothing listens on 127.0.0.1:${port}\n`,
    });
  });

  it('is as a browser does with --as frontend: the port and path of the browsers, with an origin', async () => {
    const { port } = await runServer({}, { procedures: PROCEDURES });
    const place = new Workplace();
    place.write(
      'parameters.yml',
      `parameters:\n    websocket_port: ${await reservePort()}\n    websocket_host: 127.0.0.1\n    websocket_frontend_port: ${port}\n    websocket_frontend_host: "*"\n`,
    );
    expect(await place.run(['call', 'math/sum', '1', '1'])).toMatchObject({ code: 3 });
    expect(await place.run(['call', 'math/sum', '1', '1', '--as', 'frontend'])).toMatchObject({
      stdout: '2\n',
    });
  });

  it.each(['http://x/', 'nonsense'])('must be a websocket URL, not %s', async (url) => {
    const { place } = await stage();
    expect(await place.run(['call', 'a/b', '--url', url])).toMatchObject({ code: 2 });
  });

  it('needs a parameters file or --url', async () => {
    const place = new Workplace();
    expect(await place.run(['publish', 't'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('no parameters file found'),
    });
  });
});

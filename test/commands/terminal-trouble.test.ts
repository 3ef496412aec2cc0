// The commands that talk to a server when something is wrong: the input, the server, the certificate, the reader.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scriptedServer } from '../client/scripted-server.js';
import { openConnected } from '../client/sessions.js';
import { Workplace } from '../e2e/program.js';
import { describeWith } from '../programs.js';
import { selfSigned } from '../render/certificate.js';
import { runServer } from '../server/run-server.js';

/** A server, and a folder whose parameters name it. */
async function stage(): Promise<{ place: Workplace; port: number; url: string }> {
  const { port } = await runServer();
  const place = new Workplace();
  place.writeParameters(port);
  return { place, port, url: `ws://127.0.0.1:${port}/` };
}

describe('what a command says when it is not simple', () => {
  it.each([
    ['t', 'standard input: an empty string is not JSON', ''],
    ['t', 'standard input: "{"a":" is not JSON', '{"a":\n'],
    ['t', `standard input: "${'x'.repeat(60)}…" is not JSON`, 'x'.repeat(100_000)],
    ['t', 'standard input is longer than 16 MB', `"${'x'.repeat(16 * 1024 * 1024)}"`],
    ['t', 'standard input is not UTF-8 text', Buffer.from([0x22, 0xff, 0x22])],
    ['t', 'the JSON is nested too deeply', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      't',
      'the event may not have reached the server: connection lost (1009, the message is too long for the server)',
      JSON.stringify('x'.repeat(2_000_000)),
    ],
  ])('publishing on %s: %s', async (topic, sentence, input) => {
    const { place } = await stage();
    const publishing = place.start(['publish', topic, '-']);
    // It may end before it has read all.
    publishing.child.stdin?.on('error', () => {}).end(input);
    const { stderr, stdout } = await publishing.ended;
    expect([stderr.split('\n')[0], stdout]).toEqual([`syncctl: ${sentence}`, '']);
  });

  it.each([
    ['publish', 't', '1'],
    ['maintenance', 'on'],
  ])('as a browser %s tells that it may have been refused', async (...argv) => {
    const { place, url } = await stage();
    expect(await place.run([...argv, '--url', url, '--as', 'frontend'])).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'sent as a browser: by default only the application may publish, and a server does not report refused events\n',
    });
  });

  it('shows nothing of a server that a terminal would obey', async () => {
    const server = await scriptedServer('Evil/1', (socket, [type, id, name]) => {
      if (type === 5) {
        socket.send(`[8,"t",${'['.repeat(100_000)}${']'.repeat(100_000)}]`);
        socket.send(JSON.stringify([8, 't', '\u001b[31m\u009b\u202e']));
      } else if (name === 'deep') {
        socket.send(`[3,"${id}",${'['.repeat(100_000)}${']'.repeat(100_000)}]`);
      } else socket.send(JSON.stringify([4, id, name, 'a\u001b[31m\nb', { c: '\u009b' }]));
    });
    const place = new Workplace();
    expect(await place.run(['call', 'x', '--url', server.url])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'syncctl: x: a\\u001b[31m\\u000ab {"c":"\\u009b"}\n',
    });
    expect(await place.run(['call', 'deep', '--url', server.url])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'syncctl: the result of deep is nested too deeply to be printed\n',
    });
    expect(await place.run(['subscribe', 't', '--count', '2', '--url', server.url])).toEqual({
      code: 0,
      stdout: 't "\\u001b[31m\\u009b\\u202e"\n',
      stderr: 'connected\nt: the event is nested too deeply to be shown\n',
    });
  });

  it('gives up on a server that accepts and says nothing, within its own time', async () => {
    const server = await scriptedServer(null);
    const place = new Workplace();
    for (const argv of [
      ['call', 'a/b'],
      ['publish', 'a/b'],
      ['subscribe', 'a/b'],
    ]) {
      expect(await place.run([...argv, '--timeout', '1', '--url', server.url])).toEqual({
        code: 3,
        stdout: '',
        stderr: `syncctl: cannot connect to ${server.url} (1006, WELCOME did not arrive in time)\n`,
      });
    }
  });

  it('ends when its reader is gone', async () => {
    const { place, url } = await stage();
    const listening = place.start(['subscribe', 't']);
    const publisher = await openConnected({ url });
    await listening.notes(/connected/);
    publisher.publish('t', 1);
    await listening.prints(/t 1/);
    listening.child.stdout?.destroy();
    publisher.publish('t', 2);
    publisher.publish('t', 3);
    expect(await listening.ended).toMatchObject({ code: 0, stderr: 'connected\n' });
  });
});

describeWith(['openssl'], 'a certificate', () => {
  it.each([
    ['localhost', false, 'is not trusted (self-signed certificate)'],
    ['127.0.0.1', true, 'is not for the name "127.0.0.1"'],
  ])('of %s that cannot be right is a sentence', async (host, trusted, sentence) => {
    const place = new Workplace();
    const [cert, key] = [join(place.folder, 'c.pem'), join(place.folder, 'c.key')];
    selfSigned(cert, key, ['localhost']);
    const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    if (trusted) place.env.NODE_EXTRA_CA_CERTS = cert;
    const { code, stderr } = await place.run(['call', 'a/b', '--url', `wss://${host}:${port}/`]);
    expect(stderr.split('\n')[0]).toBe(`syncctl: the certificate of ${host}:${port} ${sentence}`);
    expect(code).toBe(3);
  });

  it('is missing where a server speaks no TLS', async () => {
    const { place, port } = await stage();
    expect(await place.run(['call', 'a/b', '--url', `wss://127.0.0.1:${port}/`])).toEqual({
      code: 3,
      stdout: '',
      stderr: `syncctl: 127.0.0.1:${port} does not speak TLS, or only outdated versions of it\n  if the server has no certificate, connect with ws:// instead of wss://\n`,
    });
  });
});

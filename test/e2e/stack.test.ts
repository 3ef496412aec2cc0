// The whole way of one message: PHP → server → nginx with TLS → browser, with the files that syncctl renders.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { selfSigned } from '../render/certificate.js';
import { runNginx } from '../render/live-nginx.js';
import { message } from '../server/raw-client.js';
import { eventsIn, Workplace } from './program.js';

/** What a publisher of Oro 2.x sends: no sub-protocol, no Origin, no waiting for WELCOME, no goodbye. */
function publishLikeOldPhp(port: number, topic: string, payload: unknown): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    const head = [
      'GET /echo HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      '',
      '',
    ];
    socket.on('error', fail);
    socket.write(head.join('\r\n'));
    socket.once('data', (data) => {
      if (!data.toString('latin1').startsWith('HTTP/1.1 101 Switching Protocols\r\n'))
        fail(new Error(`${data}`));
      socket.end(message([7, topic, payload]), () => done());
    });
  });
}

/** A browser: offers `wamp`, names the origin, carries a ticket. */
function openBrowser(port: number): WebSocket {
  const browser = new WebSocket(`wss://localhost:${port}/ws?ticket=t0p-s3cret`, ['wamp'], {
    rejectUnauthorized: false,
    origin: `https://localhost:${port}`,
  });
  onTestFinished(() => browser.terminate());
  return browser;
}

/** A program elsewhere that sends no Origin, and says of itself that it is this machine. */
async function publishThroughProxy(port: number, topic: string): Promise<void> {
  for (const headers of [
    {},
    { 'X-Forwarded-For': '127.0.0.1' },
    { Connection: 'Upgrade, X-Forwarded-For' },
  ]) {
    const stranger = new WebSocket(`wss://localhost:${port}/ws`, ['wamp'], {
      rejectUnauthorized: false,
      headers,
    });
    onTestFinished(() => stranger.terminate());
    expect(await nextMessage(stranger)).toHaveProperty('0', 0);
    stranger.send(JSON.stringify([7, topic, 'forged']));
    stranger.send(JSON.stringify([2, 'x', 'no/such']));
    expect(await nextMessage(stranger)).toHaveProperty('1', 'x');
  }
}

function nextMessage(browser: WebSocket): Promise<unknown> {
  return new Promise((done, fail) => {
    browser.once('message', (data) => done(JSON.parse(String(data))));
    browser.once('error', fail);
  });
}

describeWith(['nginx', 'openssl'], 'the example behind a real nginx', () => {
  test('a browser on wss:// through the rendered nginx gets what an old PHP publisher sends directly', async () => {
    const place = new Workplace();
    place.write('parameters.yml', readFileSync(resolve('examples/parameters.yml'), 'utf8'));
    const [port, publicPort] = [await reservePort(), await reservePort()];
    const certificate = join(place.folder, 'site.pem');
    selfSigned(certificate, join(place.folder, 'site.key'), ['localhost']);

    const flags = [
      '--bind-port',
      `${port}`,
      '--frontend-port',
      `${publicPort}`,
      '--server-name',
      'localhost',
    ];
    const tls = ['--certificate', certificate, '--certificate-key', join(place.folder, 'site.key')];
    const rendered = await place.run([
      'render',
      'nginx',
      'parameters.yml',
      '--site',
      '--out',
      'etc',
      ...flags,
      ...tls,
    ]);
    expect(rendered).toMatchObject({ code: 0, stdout: 'created    conf.d/syncctl.conf\n' });
    const site = readFileSync(join(place.folder, 'etc/conf.d/syncctl.conf'), 'utf8');
    const nginx = await runNginx(join(place.folder), site, publicPort);
    onTestFinished(() => nginx.stop());

    const up = await place.run(['up', '--detach', '--bind-port', `${port}`, 'parameters.yml']);
    expect(up).toMatchObject({ code: 0, stderr: '' });

    const browser = openBrowser(publicPort);
    expect(await nextMessage(browser)).toEqual([0, expect.any(String), 1, 'syncctl/0.1.0']);
    expect(browser.protocol).toBe('wamp');
    browser.send(JSON.stringify([5, 'oro/data/update']));
    // The subscription is in force once a call that was sent after it is answered.
    browser.send(JSON.stringify([2, 'x', 'no/such']));
    expect(await nextMessage(browser)).toHaveProperty('1', 'x');
    const payload = [{ username: 'admin', tagname: 'Oro_Bundle_UserBundle_Entity_User_1' }];
    const received = nextMessage(browser);
    await publishThroughProxy(publicPort, 'oro/data/update');
    await publishLikeOldPhp(port, 'oro/data/update', payload);
    expect(await received).toEqual([8, 'oro/data/update', payload]);
    expect(nginx.logs()).not.toContain('t0p-s3cret');
  });
});

describeWith(
  ['nginx'],
  'the example behind a load balancer and an nginx that serves the site already',
  () => {
    test('the server counts and logs the addresses of clients, not that of the balancer', async () => {
      const place = new Workplace();
      const [port, publicPort] = [await reservePort(), await reservePort()];
      place.writeParameters(port);
      place.write('syncctl.yml', 'server:\n    max_connections_per_address: 1\n');
      const rendered = await place.run(
        `render nginx parameters.yml --out etc/nginx --frontend-port ${publicPort} --real-ip 127.0.0.2`.split(
          ' ',
        ),
      );
      expect(rendered).toMatchObject({
        code: 0,
        stdout: 'created    conf.d/00-syncctl.conf\ncreated    snippets/syncctl.conf\n',
        stderr: expect.stringMatching(/^ {4}include snippets\/syncctl\.conf;$/m),
      });
      const read = (path: string) => readFileSync(join(place.folder, 'etc/nginx', path), 'utf8');
      // The balancer is trusted by the server's own limit alone here, so that one answers.
      const location = read('snippets/syncctl.conf').replace(/^ *limit_conn.*$/gm, '');
      const server = `server { listen ${publicPort}; location / { return 200 front; } ${location} }`;
      const nginx = await runNginx(place.folder, `${read('conf.d/00-syncctl.conf')}${server}`, publicPort);
      onTestFinished(() => nginx.stop());
      const up = place.start(['up', 'parameters.yml', '--log-format', 'json']);
      await up.prints(/Healthy/);

      const connectFrom = (client: string) => {
        const socket = new WebSocket(`ws://127.0.0.1:${publicPort}/ws?ticket=t0p-s3cret`, ['wamp'], {
          localAddress: '127.0.0.2',
          headers: { 'X-Forwarded-For': `6.6.6.6, ${client}` },
        });
        onTestFinished(() => socket.terminate());
        return socket;
      };
      expect(await nextMessage(connectFrom('203.0.113.1'))).toHaveProperty('0', 0);
      expect(await nextMessage(connectFrom('203.0.113.2'))).toHaveProperty('0', 0);
      await expect(nextMessage(connectFrom('203.0.113.1'))).rejects.toThrow('503');
      await up.notes(/"connection-refused".*\n/);
      expect(eventsIn(up.stderr)['connection-refused']).toMatchObject({
        reason: 'connections-per-address',
        address: '203.0.113.1',
      });
      expect(`${up.stderr}${nginx.logs()}`).not.toContain('t0p-s3cret');
      up.child.kill('SIGTERM');
      await up.ended;
    });
  },
);

describeWith(
  ['nginx', 'openssl', 'unshare', 'ip', 'namespaces'],
  'the example as it stands, byte for byte',
  () => {
    test('the nginx site on port 443 passes nginx -t -q without a word', async () => {
      const place = new Workplace();
      const certificate = join(place.folder, 'site.pem');
      const key = join(place.folder, 'site.key');
      selfSigned(certificate, key, ['example.com']);
      place.write('parameters.yml', readFileSync(resolve('examples/parameters.yml'), 'utf8'));
      const argv = [
        'render',
        'nginx',
        'parameters.yml',
        '--site',
        '--out',
        'etc',
        '--server-name',
        'example.com',
      ];
      const { code } = await place.run([...argv, '--certificate', certificate, '--certificate-key', key]);
      expect(code).toBe(0);
      place.write(
        'nginx.conf',
        `user root root;\nevents {}\nhttp { include ${place.folder}/etc/conf.d/*.conf; }\n`,
      );
      // A network and mounts of its own: port 443 is free there, and nginx's log folder may be written.
      const script =
        'ip link set lo up; mount -t tmpfs none /var/log/nginx; mount -t tmpfs none /var/lib/nginx; mount -t tmpfs none /run; exec "$@"';
      const judge = [findProgram('nginx') ?? 'nginx', '-t', '-q', '-c', join(place.folder, 'nginx.conf')];
      const unshare = ['--user', '--map-root-user', '--net', '--mount', 'sh', '-euc', script, 'sh', ...judge];
      expect(execFileSync('unshare', unshare, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })).toBe(
        '',
      );
    });
  },
);

describeWith(['systemd-analyze'], 'the unit of the example', () => {
  test('passes systemd-analyze verify without a word', async () => {
    const place = new Workplace();
    place.write('parameters.yml', readFileSync(resolve('examples/parameters.yml'), 'utf8'));
    const { code, stderr } = await place.run(['render', 'systemd', 'parameters.yml', '--out', 'units']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const unit = join(place.folder, 'units/syncctl.service');
    const output = execFileSync('sh', ['-c', 'exec systemd-analyze verify --man=no "$0" 2>&1', unit], {
      encoding: 'utf8',
    });
    expect(output).toBe('');
  });

  test('is unchanged for render --check until somebody edits it', async () => {
    const place = new Workplace();
    place.write('parameters.yml', readFileSync(resolve('examples/parameters.yml'), 'utf8'));
    const argv = ['render', 'systemd', 'parameters.yml', '--out', 'units'];
    expect((await place.run([...argv, '--check'])).code).toBe(1);
    expect((await place.run(argv)).code).toBe(0);
    expect(await place.run([...argv, '--check'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    place.write('units/syncctl.service', '# edited\n');
    const checked = await place.run([...argv, '--check']);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^-# edited$/m);
    expect(checked.stdout).toMatch(/^\+ExecStart=/m);
  });
});

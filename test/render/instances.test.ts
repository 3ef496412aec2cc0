// Several instances: what is refused, and with which words.

import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.js';
import { bundled, inputWith, type PlainInput } from './input.js';

const text = async (target: string, plain: PlainInput): Promise<string> =>
  render(inputWith(plain), await bundled(target))
    .map(({ content }) => content)
    .join('\n');

describe('several instances', () => {
  test.each(['nginx'])(
    '%s refuses them with the memory engine, and says which line to add',
    async (target) => {
      await expect(text(target, { deploy: { instances: 2 } })).rejects.toMatchObject({
        code: 'ENGINE_NOT_SHARED',
        message: expect.stringContaining('server.engine is "memory"'),
        hint: 'add "engine: redis" below "server:" in syncctl.yml',
        exit: 2,
      });
      expect(await text(target, { deploy: { instances: 1 } })).not.toContain('8081');
    },
  );

  test('need as many ports', async () => {
    const plain = { bind: { port: 65530 }, server: { engine: 'redis' } } as const;
    await expect(text('nginx', { ...plain, deploy: { instances: 6 } })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
      hint: 'set websocket_bind_port to at most 65529',
    });
    expect(await text('nginx', { ...plain, deploy: { instances: 5 } })).toContain('server 127.0.0.1:65535');
  });

  test('are units of their own, which share the sockets and stop together', async () => {
    const plain: PlainInput = { bind: { port: 843 }, server: { engine: 'redis' }, deploy: { instances: 2 } };
    const files = render(inputWith(plain), await bundled('systemd'));
    expect(files.map(({ path }) => path)).toEqual(['syncctl@.service', 'syncctl.service', 'syncctl.socket']);
    const [instance, all, socket] = files.map(({ content }) => content);
    expect(instance).toMatch(/^ExecStart=.* up \S+ --instance %i$/m);
    expect(instance).toContain('\nSockets=syncctl.socket\n');
    expect(instance).toContain('\nPartOf=syncctl.service\n');
    expect(instance).toContain('\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n');
    expect(all).toContain('\nWants=syncctl@844.service syncctl@845.service\n');
    expect(socket).toContain('\nService=syncctl.service\n');
  });

  test('share the file limits of nginx', async () => {
    const plain = { server: { engine: 'redis', maxConnections: 1000 }, deploy: { instances: 3 } } as const;
    expect(await text('nginx', plain)).toContain('worker_connections 6000;');
  });

  test.each([
    [{}, { instances: 1 }, '--stream needs more than one instance'],
    [{ listen: '/run/syncctl/ws.sock' }, { instances: 2 }, '--stream cannot be combined with server.listen'],
    [{ backendListen: { path: '/run/b' } }, { instances: 2 }, '--stream cannot be combined'],
    [{}, { instances: 2, bind: '10.0.0.5' }, 'nginx connects to the instances from 10.0.0.5, which may not'],
    [{ backendFrom: ['10.0.0.0/8; allow all'] }, { instances: 2 }, 'is not an address or network'],
  ] as [PlainInput['server'], { instances: number; bind?: string }, string][])(
    'nginx does not balance PHP with %j and %j',
    async (server, { instances, bind = '127.0.0.1' }, message) => {
      const plain: PlainInput = {
        bind: { host: bind },
        server: { engine: 'redis', ...server },
        deploy: { instances, stream: true },
      };
      await expect(text('nginx', plain)).rejects.toThrow(message);
    },
  );

  test('nginx lets only the application through to a port where everybody may publish', async () => {
    const server = { engine: 'redis', backendFrom: ['10.0.3.7'] } as const;
    const stream = await text('nginx', { server, deploy: { instances: 2, stream: true } });
    expect(stream.match(/^ {4}(allow|deny) .*$/gm)).toEqual([
      '    allow 127.0.0.0/8;',
      '    allow ::1;',
      '    allow 10.0.3.7;',
      '    deny all;',
    ]);
  });
});

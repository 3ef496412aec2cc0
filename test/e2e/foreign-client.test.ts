// A WAMP v1 client that is not ours against `syncctl up`: wamp.io 0.0.4 of 2013, whose session is AutobahnJS's, ported to Node.
//
// The port is half done, so the test does by hand what AutobahnJS has methods for:
// - It has `call` and nothing else: SUBSCRIBE, PUBLISH and PREFIX go out through its `_send`, and its branch for EVENT is empty.
// - It looks for CALLRESULT alone, so that the promise of a call that fails is never settled.
// - It passes its sub-protocol in an option that `ws` has not had since 2013, and listens to no error of a socket.
//   The socket that it gets here makes up for both.

import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { reservePort } from '../port.js';
import { type Running, Workplace } from './program.js';

/** AutobahnJS's reasons for the end of a session. */
const [LOST, UNREACHABLE] = [2, 3];

interface ForeignSession {
  readonly _session_id: string;
  readonly _wamp_version: number;
  readonly _server: string;
  readonly _prefixes: { set(prefix: string, uri: string): void };
  readonly _websocket: { onmessage(event: { data: string }): void; close(): void } | null;
  _onclose(code: number, reason?: string): void;
  _send(message: unknown[]): void;
  call(procedure: string, ...args: unknown[]): { promise: Promise<unknown> };
}

type ForeignClient = new (
  url: string,
  onconnect: (session: ForeignSession) => void,
  onhangup: () => void,
) => ForeignSession;

/** The client; `origin` is that of the page it would be in, and makes it a guest. */
function loadClient(origin?: string): ForeignClient {
  const require = createRequire(import.meta.url);
  Object.assign(process, { EventEmitter });
  require('ws');
  const loaded = require.cache[require.resolve('ws')];
  if (!loaded) throw new Error('ws is not loaded');
  const { exports } = loaded;
  loaded.exports = class extends WebSocket {
    constructor(url: string, { protocol }: { protocol: string }) {
      super(url, protocol, origin === undefined ? {} : { origin });
      this.on('error', () => {});
    }
  };
  try {
    for (const path of Object.keys(require.cache)) if (path.includes('wamp.io')) delete require.cache[path];
    return require('wamp.io').Client;
  } finally {
    loaded.exports = exports;
  }
}

interface Visit {
  /** The session that is open now. */
  readonly session: ForeignSession;
  /** Why sessions ended, in AutobahnJS's numbers. */
  readonly ends: number[];
  /** Resolves with the next message that has not been taken and is like this one so far. */
  message(...start: unknown[]): Promise<unknown[]>;
  /** Resolves when there have been so many sessions. */
  opened(count: number): Promise<void>;
}

/** Connects and, as pages with AutobahnJS do, opens a new session when one is lost. */
async function visit(port: number, origin?: string): Promise<Visit> {
  const Client = loadClient(origin);
  const ends: number[] = [];
  const got: unknown[][] = [];
  const changed = new EventEmitter();
  const sessions: ForeignSession[] = [];
  let left = false;
  const open = (): void => {
    const session = new Client(
      `ws://127.0.0.1:${port}/ws`,
      () => {
        sessions.push(session);
        changed.emit('changed');
      },
      () => {},
    );
    const { onmessage } = session._websocket ?? {};
    Object.assign(session._websocket ?? {}, {
      onmessage(event: { data: string }) {
        got.push(JSON.parse(event.data));
        onmessage?.(event);
        changed.emit('changed');
      },
    });
    session._onclose = (code) => {
      ends.push(code);
      if (!left && (code === LOST || code === UNREACHABLE)) setTimeout(open, 100);
    };
  };
  open();
  onTestFinished(() => {
    left = true;
    sessions.at(-1)?._websocket?.close();
  });
  const until = <Value>(look: () => Value | undefined): Promise<Value> =>
    new Promise((done) => {
      const check = (): void => {
        const value = look();
        if (value === undefined) return;
        changed.off('changed', check);
        done(value);
      };
      changed.on('changed', check);
      check();
    });
  const opened = async (count: number): Promise<void> => {
    await until(() => (sessions.length >= count ? true : undefined));
  };
  await opened(1);
  return {
    get session() {
      return sessions.at(-1) as ForeignSession;
    },
    ends,
    opened,
    message: (...start) =>
      until(() => {
        const index = got.findIndex((one) => start.every((part, n) => one[n] === part));
        return index < 0 ? undefined : got.splice(index, 1)[0];
      }),
  };
}

async function up(place: Workplace, port: number): Promise<Running> {
  const started = place.start(['up', '--bind-port', `${port}`, resolve('examples/chat/parameters.yml')]);
  await started.prints(/Healthy/);
  return started;
}

it('is welcomed, calls by prefix, subscribes, publishes as the application, and not as a guest', async () => {
  const port = await reservePort();
  const server = await up(new Workplace(), port);
  const application = await visit(port);
  const guest = await visit(port, 'http://127.0.0.1');
  expect(guest.session).toMatchObject({
    _session_id: expect.stringMatching(/^\S{8,}$/),
    _wamp_version: 1,
    _server: expect.stringMatching(/^syncctl\//),
  });

  expect(await guest.session.call('sample/add_func', 2, 5).promise).toEqual({ result: 7 });
  guest.session._prefixes.set('s', 'sample/');
  guest.session._send([1, 's', 'sample/']);
  expect(await guest.session.call('sample/add_func', [1, 2, 3]).promise).toEqual({ result: 6 });
  void guest.session.call('no/such', 1);
  const [, , ...error] = await guest.message(4);
  expect(error).toEqual(['no/such', 'Unable to find that command', { rpc: 'no/such' }]);

  guest.session._send([1, 'oro', 'oro/']);
  guest.session._send([5, 'oro:data/update']);
  await guest.session.call('sample/add_func', 1).promise;
  guest.session._send([7, 'oro/data/update', 'a guest']);
  await guest.session.call('sample/add_func', 1).promise;
  application.session._send([7, 'oro/data/update', [{ username: 'bob', tagname: 'Order_1' }]]);
  // The topic as it was subscribed to; and the event of the guest would have come first.
  expect(await guest.message(8)).toEqual([8, 'oro:data/update', [{ username: 'bob', tagname: 'Order_1' }]]);
  guest.session._send([6, 'oro:data/update']);
  await guest.session.call('sample/add_func', 1).promise;
  application.session._send([7, 'oro/data/update', 'unheard']);
  await application.session.call('sample/add_func', 1).promise;
  guest.session._send([5, 'oro/maintenance']);
  await guest.session.call('sample/add_func', 1).promise;
  application.session._send([7, 'oro/maintenance', 'heard']);
  expect(await guest.message(8)).toEqual([8, 'oro/maintenance', 'heard']);
  await server.stop();
});

it.each(['SIGTERM', 'SIGKILL'] as const)('comes back after a restart by %s', async (signal) => {
  const place = new Workplace();
  const port = await reservePort();
  const first = await up(place, port);
  const guest = await visit(port, 'http://127.0.0.1');
  await first.stop(signal);
  const second = await up(place, port);
  await guest.opened(2);
  // Lost, not closed: after a close that was shaken hands on, AutobahnJS would never come back.
  expect(guest.ends[0]).toBe(LOST);
  expect(new Set(guest.ends.slice(1))).toEqual(new Set(guest.ends.length > 1 ? [UNREACHABLE] : []));
  guest.session._send([5, 'chat/lobby']);
  expect(await guest.message(8, 'chat/lobby')).toHaveLength(3);
  await second.stop();
});

it('gets what was published while it waited after a restart, in order, and nothing that it has', async () => {
  const place = new Workplace();
  const port = await reservePort();
  const first = await up(place, port);
  const guest = await visit(port, 'http://127.0.0.1');
  guest.session._send([5, 'oro/data/update']);
  await guest.session.call('sample/add_func', 1).promise;
  const before = await visit(port);
  before.session._send([7, 'oro/data/update', 'before']);
  expect(await guest.message(8)).toEqual([8, 'oro/data/update', 'before']);
  await first.stop('SIGTERM');
  const second = await up(place, port);
  await before.opened(2);
  for (const payload of ['one', 'two', 'three']) before.session._send([7, 'oro/data/update', payload]);
  await before.session.call('sample/add_func', 1).promise;
  await guest.opened(2);
  guest.session._send([5, 'oro/data/update']);
  for (const payload of ['one', 'two', 'three']) {
    expect(await guest.message(8)).toEqual([8, 'oro/data/update', payload]);
  }
  await second.stop();
});

import { describe, expect, it } from 'vitest';
import { isElsewhere } from '../../src/control/place.js';
import { isSameStart } from '../../src/control/process-identity.js';
import { handedSockets, sortHanded } from '../../src/run/activation.js';
import { watchdogInterval } from '../../src/run/notify.js';

describe('sockets that were handed over', () => {
  const env = { LISTEN_PID: '42', LISTEN_FDS: '2', LISTEN_FDNAMES: 'backend:ws' };

  it('are those that were meant for this process', () => {
    expect(handedSockets(env, 42)).toEqual([
      { fd: 3, name: 'backend' },
      { fd: 4, name: 'ws' },
    ]);
    expect(handedSockets(env, 43)).toEqual([]);
    expect(handedSockets({ ...env, LISTEN_FDS: 'x' }, 42)).toEqual([]);
    expect(handedSockets({}, 42)).toEqual([]);
  });

  it('are told apart by their names', () => {
    const sockets = handedSockets(env, 42);
    expect(sortHanded(sockets, true)).toEqual({ ws: 4, backend: 3, unused: [] });
    expect(sortHanded(sockets, false)).toEqual({ ws: 4, backend: null, unused: ['backend'] });
  });

  it('need no name when there is one', () => {
    expect(sortHanded([{ fd: 3, name: 'syncctl.socket' }], false).ws).toBe(3);
    expect(sortHanded([{ fd: 3, name: '' }], true).ws).toBe(3);
    expect(sortHanded([], true)).toEqual({ ws: null, backend: null, unused: [] });
  });

  it('may listen elsewhere than the parameters say', () => {
    const at = (address: string, port = 8080) => ({ address, port });
    expect(isElsewhere(at('127.0.0.1'), at('127.0.0.1'))).toBe(false);
    expect(isElsewhere(at('127.0.0.1'), at('localhost'))).toBe(false);
    expect(isElsewhere(at('127.0.0.1'), at('0.0.0.0'))).toBe(true);
    expect(isElsewhere(at('127.0.0.1', 80), at('127.0.0.1'))).toBe(true);
    expect(isElsewhere({ path: '/run/ws.sock' }, at('127.0.0.1'))).toBe(true);
  });
});

describe('the watchdog', () => {
  it('hears twice as often as it waits, from the process it waits for', () => {
    expect(watchdogInterval({ WATCHDOG_USEC: '15000000' }, 42)).toBe(7500);
    expect(watchdogInterval({ WATCHDOG_USEC: '15000000', WATCHDOG_PID: '42' }, 42)).toBe(7500);
    expect(watchdogInterval({ WATCHDOG_USEC: '15000000', WATCHDOG_PID: '41' }, 42)).toBeNull();
    expect(watchdogInterval({}, 42)).toBeNull();
  });
});

describe('the start of a process', () => {
  it.each([
    ['boot/100', 'boot/100', true],
    ['boot/100', '/100', true],
    ['/100', '/100', true],
    ['boot/100', 'boot/101', false],
    ['boot/100', 'other/100', false],
    ['/100', '/101', false],
    ['boot/100', null, false],
    [null, null, false],
  ])('%j and %j: the same is %j', (one, other, same) => {
    expect(isSameStart(one, other)).toBe(same);
  });
});

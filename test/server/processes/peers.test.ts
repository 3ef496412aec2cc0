// What a process makes of the reports of others.

import { describe, expect, it } from 'vitest';
import { type ProcessReport, readControlMessage } from '../../../src/server/engines/control-message.js';
import { PERIOD, Peers, SILENT } from '../../../src/server/processes/peers.js';

function report(id: string, over: Partial<ProcessReport> = {}): ProcessReport {
  return {
    type: 'process',
    id,
    host: 'web-1',
    pid: 7,
    version: '1.0.0',
    listen: '127.0.0.1:8080',
    state: 'ready',
    connections: 2,
    lag: 0.001,
    held: [['203.0.113.7', 2]],
    badTickets: [],
    messages: [],
    ...over,
  };
}

function peersAt() {
  let now = 0;
  const peers = new Peers(() => now);
  const pass = (time: number) => {
    now += time;
    peers.review();
  };
  const silent = () => peers.list().map((peer) => peer.silent);
  return { peers, pass, silent };
}

describe('the other processes', () => {
  it('are silent, and hold nothing, after three reports that did not come', () => {
    const { peers, pass, silent } = peersAt();
    expect(peers.hear(report('a'))).toBe(true);
    pass(SILENT);
    expect([silent(), peers.held('203.0.113.7')]).toEqual([[false], 2]);
    pass(1);
    expect([silent(), peers.held('203.0.113.7')]).toEqual([[true], 0]);
    expect(peers.hear(report('a', { held: [['203.0.113.7', 5]] }))).toBe(false);
    expect([silent(), peers.held('203.0.113.7')]).toEqual([[false], 5]);
  });

  it('count together, each with its latest report', () => {
    const { peers, pass } = peersAt();
    peers.hear(report('a'));
    peers.hear(report('b', { held: [['203.0.113.7', 3]] }));
    pass(PERIOD);
    peers.hear(report('a', { held: [['203.0.113.8', 1]] }));
    expect([peers.held('203.0.113.7'), peers.held('203.0.113.8')]).toEqual([3, 1]);
    peers.forget('b');
    expect(peers.held('203.0.113.7')).toBe(0);
  });

  it('hold nothing while they stop, for their clients come here', () => {
    const { peers } = peersAt();
    peers.hear(report('a'));
    peers.hear(report('a', { state: 'draining' }));
    expect(peers.held('203.0.113.7')).toBe(0);
  });

  it('are forgotten after an hour, and are a thousand at most', () => {
    const { peers, pass } = peersAt();
    for (let id = 0; id < 1500; id++) peers.hear(report(`${id}`, { held: [['a', 1]] }));
    expect([peers.list().length, peers.list()[0]?.report.id, peers.held('a')]).toEqual([1000, '500', 1000]);
    pass(3_600_001);
    expect([peers.list().length, peers.held('a')]).toEqual([0, 0]);
  });
});

describe('a control message', () => {
  it('is read without what it has too much', () => {
    expect(readControlMessage({ ...report('a'), more: 1 })).toEqual(report('a'));
    expect(readControlMessage({ type: 'disconnect', user: '7', more: 1 })).toEqual({
      type: 'disconnect',
      user: '7',
    });
  });

  it.each([
    null,
    'reload',
    [],
    {},
    { type: 'something new' },
    { type: 'disconnect' },
    { type: 'disconnect', user: { toString: 'x' } },
    { type: 'disconnect', user: 'x'.repeat(301) },
    { type: 'gone', id: 7 },
    { ...report('a'), host: 'x'.repeat(301) },
    { ...report('a'), connections: -1 },
    { ...report('a'), lag: null },
    { ...report('a'), held: 'many' },
    { ...report('a'), held: [['a']] },
    { ...report('a'), held: [['a', Number.NaN]] },
    { ...report('a'), messages: Array.from({ length: 51 }, (_, at) => [`${at}`, 1]) },
  ])('is ignored if it is %j', (message) => {
    expect(readControlMessage(message)).toBe(null);
  });
});

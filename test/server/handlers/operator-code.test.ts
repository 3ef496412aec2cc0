// What fails in the operator's code is told without one failure hiding the others.

import { expect, it } from 'vitest';
import { OperatorCode } from '../../../src/server/handlers/operator-code.js';
import { Unanswered } from '../../../src/server/handlers/unanswered.js';
import { Counters, type Refused } from '../../../src/server/observe/counters.js';
import { Quota } from '../../../src/server/quota/quota.js';
import type { Logged } from '../run-server.js';
import { serverOptions } from '../run-server.js';

it('a handler that fails all the time hides no other, and what was left out is counted', () => {
  const logged: Logged[] = [];
  const { log } = serverOptions({}, {}, logged);
  const counters = new Counters();
  const operatorCode = new OperatorCode(counters, log);
  const fail = () => {
    throw new Error('again');
  };
  for (let count = 0; count < 100; count++) operatorCode.run('periodic 0', { periodic: 1 }, fail);
  operatorCode.run('chat/{room}', { topic: 'chat/1' }, fail);
  expect(logged).toHaveLength(21);
  expect(logged.at(-1)?.fields).toMatchObject({ topic: 'chat/1' });
  expect(counters.handlerErrors).toBe(101);
});

it('limits of calls hold at once when they change', () => {
  const limits = { maxCalls: 1, callTimeout: 30 };
  const quota = new Quota<Refused>({ total: 'total-calls', share: 'calls-per-address' }, () => ({
    total: 10,
    share: 10,
    kept: 0,
    keptForBackend: 0,
  }));
  const unanswered = new Unanswered(limits, quota, { identity: { role: 'guest' }, share: '192.0.2.1' });
  void unanswered.wait(new Promise(() => {}));
  expect(unanswered.refusal()).toBe('calls');
  limits.maxCalls = 2;
  expect(unanswered.refusal()).toBe(null);
});

// What fails in the operator's code is told without one failure hiding the others.

import { expect, it } from 'vitest';
import { OperatorCode } from '../../../src/server/handlers/operator-code.js';
import { Unanswered } from '../../../src/server/handlers/unanswered.js';
import { Counters } from '../../../src/server/observe/counters.js';
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
  const unanswered = new Unanswered(limits);
  void unanswered.wait(new Promise(() => {}));
  expect(unanswered.full).toBe(true);
  limits.maxCalls = 2;
  expect(unanswered.full).toBe(false);
});

// Everything a ClankBundle application had, as syncctl has it: a topic with a handler, a procedure, and periodic work.

import { definePeriodic, defineTopic } from 'syncctl';

/** Rooms: who comes and goes is announced, and what somebody says is passed on with a name. */
export const chat = defineTopic({
  pattern: 'chat/{room}',
  requirements: { room: '[a-z]+' },
  subscribe({ topic, client, broadcast }) {
    broadcast(`${client.number} has joined ${topic}`);
  },
  publish({ topic, client, payload, exclude, eligible, broadcast }) {
    broadcast({ sender: client.number, topic, event: payload }, { exclude, eligible });
  },
  unsubscribe({ topic, client, broadcast }) {
    broadcast(`${client.number} has left ${topic}`);
  },
});

/** The procedure `sample/add_func`: the sum of its arguments. */
export const sample = defineTopic({
  pattern: 'sample',
  call: {
    addFunc({ args }) {
      const numbers = Object.values(args)
        .filter((value) => typeof value !== 'object')
        .map(Number)
        .filter(Number.isFinite);
      return { result: numbers.reduce((sum, number) => sum + number, 0) };
    },
  },
});

/** Every five seconds, to whoever wants to know the time. */
export const clock = definePeriodic({
  every: 5,
  tick({ publish }) {
    publish('chat.clock', new Date().toISOString());
  },
});

// The three kinds of ClankBundle services as syncctl handlers: topics, procedures and a periodic task.

import { definePeriodic, defineTopic } from 'syncctl';

/** Chat rooms: announces who joins and leaves, and forwards messages with the sender's number. */
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

/** Rooms for two: refuses everyone else. */
export const duet = defineTopic({
  pattern: 'duet/{room}',
  subscribe({ topic, subscribers, callError }) {
    if (subscribers(topic).length > 2) throw callError('urn:chat:full', 'This room is full', { limit: 2 });
  },
});

/** The procedure `rooms/lobby/members` returns the numbers of the clients in `chat/lobby`. */
export const members = defineTopic({
  pattern: 'rooms/{room}/members',
  call: ({ params, subscribers }) => subscribers(`chat/${params.room}`).map(({ number }) => number),
});

/** The procedure `sample/add_func` returns the sum of its arguments. */
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

/** Publishes the time every five seconds. */
export const clock = definePeriodic({
  every: 5,
  tick({ publish }) {
    publish('chat.clock', new Date().toISOString());
  },
});

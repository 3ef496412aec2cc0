// How the tests of the hub read events: as WAMP v1 writes them.

import type { EventEncoder } from '../../../src/server/hub/topics.js';

export const EVENTS: EventEncoder = {
  name: 'wamp',
  eventHead: (topic) => `[8,${JSON.stringify(topic)},`,
  eventTail: (payload) => `${payload}]`,
  gap: () => null,
};

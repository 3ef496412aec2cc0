// A WAMP v1 server that is not ours: wamp.io of 2013, on the port that is the only argument. Prints a line when it listens.

import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { WebSocketServer } from 'ws';

// It was written for a Node that had this.
process.EventEmitter = EventEmitter;
const wamp = createRequire(import.meta.url)('wamp.io');

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]) }, () =>
  process.stdout.write('listening\n'),
);
wamp.attach(server).on('call', (name, args, answer) => {
  if (name === 'math/sum')
    answer(
      null,
      args.flat().reduce((sum, one) => sum + one, 0),
    );
  else if (name !== 'math/never') answer(`there is no ${name}`);
});

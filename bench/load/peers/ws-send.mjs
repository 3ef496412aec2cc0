// For comparison: a hand-written `ws` server that calls send() for each subscriber. Prints its port.

import { WebSocketServer } from 'ws';

const topics = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });

server.on('connection', (socket) => {
  socket.send('[0,"session",1,"ws"]');
  socket.on('message', (data) => {
    const [type, topic, payload] = JSON.parse(data);
    const subscribers = topics.get(topic);
    if (type === 5) topics.set(topic, (subscribers ?? new Set()).add(socket));
    if (type !== 7 || subscribers === undefined) return;
    const event = JSON.stringify([8, topic, payload]);
    for (const subscriber of subscribers) subscriber.send(event);
  });
  socket.on('close', () => {
    for (const subscribers of topics.values()) subscribers.delete(socket);
  });
});

server.on('listening', () => process.stdout.write(`${server.address().port}\n`));

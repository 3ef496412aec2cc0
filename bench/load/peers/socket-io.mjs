// For comparison: socket.io with a room for each topic, over websockets only. Prints its port.

import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
// Pings would distort the byte counts.
const server = new Server(http, { transports: ['websocket'], pingInterval: 3_600_000 });

server.on('connection', (socket) => {
  socket.on('join', (topic) => socket.join(topic));
  socket.on('publish', (topic, payload) => server.to(topic).emit('event', payload));
});

http.listen(0, '127.0.0.1', () => process.stdout.write(`${http.address().port}\n`));

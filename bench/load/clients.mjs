// The connections of the load generator: joins as the server's dialect demands, then counts the bytes that arrive.

import { connect } from 'node:net';
import { DIALECTS, requestWith } from './dialects.mjs';

const [port, dialectName] = process.argv.slice(2);
export const dialect = DIALECTS[dialectName];
const { join, subscribe, acknowledged = 0 } = dialect;

/** Number of concurrent handshakes. */
export const JOINING = 64;

const buffer = Buffer.allocUnsafe(256 * 1024);
let visitors = 0;

/** What has arrived since the last reset. */
export const arrivals = {
  /** Bytes received by all subscribers, without the greetings. */
  received: 0,
  /** Called with each connection that has received something. */
  watch: null,
  /** The socket that has stopped reading; nothing that it receives counts. */
  stalled: null,
};

/** Opens a connection, as a visitor's browser or as the publishing application. Resolves when the server has accepted it. */
export function open({ subscribing, application = false, localAddress, ticket = null }) {
  const visitor = application ? null : visitors++;
  return new Promise((resolve, reject) => {
    const connection = { socket: null, received: 0, step: 0, greeting: Buffer.alloc(0) };
    const advance = () => {
      const step = join[connection.step];
      if (step !== undefined) {
        socket.write(ticket === null ? step.send(visitor) : requestWith(ticket, visitor));
        return;
      }
      if (connection.greeting === null) return;
      if (subscribing) socket.write(subscribe);
      const early = connection.greeting.length;
      connection.greeting = null;
      connection.received = early - (subscribing ? acknowledged : 0);
      arrivals.received += connection.received;
      resolve(connection);
    };
    const take = (length, bytes) => {
      if (connection.greeting === null) {
        if (socket === arrivals.stalled) return true;
        connection.received += length;
        arrivals.received += length;
        arrivals.watch?.(connection);
        return true;
      }
      connection.greeting = Buffer.concat([connection.greeting, bytes.subarray(0, length)]);
      try {
        const taken = join[connection.step].expect(connection.greeting);
        if (taken < 0) return true;
        connection.greeting = connection.greeting.subarray(taken);
      } catch (error) {
        reject(error);
        return true;
      }
      connection.step++;
      advance();
      return true;
    };
    const socket = connect({
      host: '127.0.0.1',
      port: Number(port),
      localAddress,
      onread: { buffer, callback: take },
    });
    connection.socket = socket;
    socket.setNoDelay();
    socket.on('connect', advance);
    socket.on('error', reject);
  });
}

/** Publishes one event after the other over HTTP while `more()`. Resolves with their number. */
export function postAgain(address, secret, more) {
  const body = JSON.stringify({ topic: 't', payload: 'x'.repeat(98) });
  const request =
    `POST /publish HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${secret}\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  return new Promise((resolve, reject) => {
    let answered = 0;
    const socket = connect(address, () => socket.write(request));
    socket.setNoDelay();
    socket.on('error', reject);
    // An answer fits into one packet.
    socket.on('data', (data) => {
      if (!data.includes('200 OK')) reject(new Error(`refused: ${data}`));
      answered++;
      if (more()) socket.write(request);
      else socket.destroy();
    });
    socket.on('close', () => resolve(answered));
  });
}

/** Opens connections, a limited number at a time, until `enough` returns true. */
export async function openMany(enough, options) {
  const opened = [];
  let begun = 0;
  const line = async () => {
    while (!enough(begun++)) opened.push(await open(options));
  };
  await Promise.all(Array.from({ length: JOINING }, line));
  return opened;
}

export async function closeAll(connections) {
  await Promise.all(
    connections.map(
      ({ socket }) =>
        new Promise((resolve) => {
          socket.once('close', resolve);
          socket.destroy();
        }),
    ),
  );
}

// How to speak to each kind of server, as bytes: joining, subscribing to one topic, publishing to it.

const TOPIC = 't';
/** Bytes of an event's payload, as JSON. */
const PAYLOAD_BYTES = 100;
/** The site that the pages belong to. */
const HOST = 'bench.example';
/** Addresses of visitors. */
const VISITORS = 250;

/** A websocket text frame of a client; its mask of zeros leaves the text readable. */
function frame(text) {
  const body = Buffer.from(text);
  const head =
    body.length < 126 ? [0x81, 0x80 | body.length] : [0x81, 0xfe, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]);
}

function requestText(target, lines) {
  return Buffer.from(
    `GET ${target} HTTP/1.1\r\nHost: ${HOST}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n' +
      `Sec-WebSocket-Protocol: wamp\r\n${lines}\r\n`,
  );
}

/**
 * What a browser sends through a proxy on this machine: a page of the same host, and the visitor's address. So it is a guest, whom
 * limits and rules are for. `visitor` numbers the addresses; the application, null, sends neither.
 */
function request(target) {
  const application = requestText(target, '');
  const guests = Array.from({ length: VISITORS }, (_, visitor) =>
    requestText(target, `Origin: http://${HOST}\r\nX-Forwarded-For: 198.51.100.${visitor}\r\n`),
  );
  return (visitor) => (visitor === null ? application : guests[visitor % VISITORS]);
}

/** Bytes of the server's frame at `from`, -1 while it is not whole. Headers alone: at most 64 KB. */
function frameLength(bytes, from) {
  if (bytes.length < from + 2) return -1;
  const short = bytes[from + 1];
  if (short === 126 && bytes.length < from + 4) return -1;
  const length = short < 126 ? 2 + short : 4 + bytes.readUInt16BE(from + 2);
  return bytes.length < from + length ? -1 : length;
}

/** Bytes of the 101 and the frame behind it, -1 while they are not whole. */
function welcomed(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return -1;
  if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) throw new Error(`refused: ${bytes}`);
  const length = frameLength(bytes, end + 4);
  return length < 0 ? -1 : end + 4 + length;
}

/** `bytes`: of the JSON payload of an event. */
function wamp(bytes) {
  const payload = JSON.stringify('x'.repeat(bytes - 2));
  const event = `[8,"${TOPIC}",${payload}]`;
  return {
    join: [{ send: request('/'), expect: welcomed }],
    subscribe: frame(`[5,"${TOPIC}"]`),
    publish: frame(`[7,"${TOPIC}",${payload}]`),
    eventLength: event.length + (event.length < 126 ? 2 : 4),
  };
}

function socketIo() {
  const payload = JSON.stringify('x'.repeat(PAYLOAD_BYTES - 2));
  const event = `42["event",${payload}]`;
  return {
    join: [
      { send: request('/socket.io/?EIO=4&transport=websocket'), expect: welcomed },
      { send: () => frame('40'), expect: (bytes) => frameLength(bytes, 0) },
    ],
    subscribe: frame(`42["join","${TOPIC}"]`),
    publish: frame(`42["publish","${TOPIC}",${payload}]`),
    eventLength: event.length + 2,
  };
}

function limit() {
  const { publish, eventLength } = wamp(PAYLOAD_BYTES);
  return { join: [], subscribe: Buffer.from('S'), acknowledged: 1, publish, eventLength };
}

/** `join`: what is sent, by the number of the visitor or null for the application, and what must come back; `acknowledged`: bytes that answer `subscribe`. */
export const DIALECTS = {
  wamp: wamp(PAYLOAD_BYTES),
  /** Events of a kilobyte. */
  'wamp-large': wamp(1024),
  'socket.io': socketIo(),
  limit: limit(),
};

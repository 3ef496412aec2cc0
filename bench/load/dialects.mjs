// The bytes to send to each kind of server: to join, to subscribe to one topic, and to publish to it.

const TOPIC = 't';
/** Size of an event's JSON payload, in bytes. */
const PAYLOAD_BYTES = 100;
/** Host name of the site. */
const HOST = 'bench.example';
/** Number of exclude lists, as if from so many publishers, and of the sessions in each. */
const LISTS = 4;
const EXCLUDED = 2;
/** Number of visitor addresses. */
const VISITORS = 250;

/** A websocket text frame from a client. The mask is all zeros, so the text stays readable. */
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
 * Headers that a browser sends through a proxy on this machine: the origin of the page and the visitor's address. They make it a
 * guest, to which limits and rules apply. `visitor` selects the address. The application (null) sends neither header.
 */
function request(target) {
  const application = requestText(target, '');
  const guests = Array.from({ length: VISITORS }, (_, visitor) =>
    requestText(target, `Origin: http://${HOST}\r\nX-Forwarded-For: 198.51.100.${visitor}\r\n`),
  );
  return (visitor) => (visitor === null ? application : guests[visitor % VISITORS]);
}

/** The request of a visitor with a ticket. */
export function requestWith(ticket, visitor) {
  const lines = `Origin: http://${HOST}\r\nX-Forwarded-For: 198.51.100.${visitor % VISITORS}\r\n`;
  return requestText(`/?ticket=${encodeURIComponent(ticket)}`, lines);
}

/** Length of the server's frame at `from`, or -1 while it is incomplete. Supports frames up to 64 KB. */
function frameLength(bytes, from) {
  if (bytes.length < from + 2) return -1;
  const short = bytes[from + 1];
  if (short === 126 && bytes.length < from + 4) return -1;
  const length = short < 126 ? 2 + short : 4 + bytes.readUInt16BE(from + 2);
  return bytes.length < from + length ? -1 : length;
}

/** Length of the 101 response and the frame after it, or -1 while they are incomplete. */
function welcomed(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return -1;
  if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) throw new Error(`refused: ${bytes}`);
  const length = frameLength(bytes, end + 4);
  return length < 0 ? -1 : end + 4 + length;
}

/** Session ids that nobody has. */
function sessions(list) {
  return Array.from({ length: EXCLUDED }, (_, number) => String(list * EXCLUDED + number).padStart(32, '0'));
}

/** `bytes` is the size of an event's JSON payload. */
function wamp(bytes) {
  const payload = JSON.stringify('x'.repeat(bytes - 2));
  const event = `[8,"${TOPIC}",${payload}]`;
  return {
    join: [{ send: request('/'), expect: welcomed }],
    subscribe: frame(`[5,"${TOPIC}"]`),
    publish: frame(`[7,"${TOPIC}",${payload}]`),
    /** The same, each with a list of sessions that must not get it. */
    publishExcluding: Array.from({ length: LISTS }, (_, list) =>
      frame(`[7,"${TOPIC}",${payload},${JSON.stringify(sessions(list))}]`),
    ),
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

/** `join`: what to send, by visitor number (null for the application), and the expected answer. `acknowledged`: length of the answer to `subscribe`. */
export const DIALECTS = {
  wamp: wamp(PAYLOAD_BYTES),
  /** One-kilobyte events. */
  'wamp-large': wamp(1024),
  'socket.io': socketIo(),
  limit: limit(),
};

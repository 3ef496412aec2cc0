// Checks whether a request is a valid websocket handshake, and picks the sub-protocol. Looks at the request only.

import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '../access/refusal.js';
import type { Protocol } from '../protocols/protocol.js';

/** The server's sub-protocols. Clients that offer none of them, such as old publishers, get the first. */
export type Protocols = readonly [Protocol, ...Protocol[]];

export interface Handshake {
  readonly protocol: Protocol;
  /** Whether the client offered the protocol. Only then does the answer name it. */
  readonly offered: boolean;
  /** All sub-protocols that the client offered, if the protocol is one of them. Some say what the client can do. */
  readonly subprotocols: readonly string[];
}

export interface HandshakeRequest {
  readonly method?: string | undefined;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
}

/** What RFC 6455 appends to the key. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const KEY = /^[+/0-9A-Za-z]{22}==$/;

export const UPGRADE_REQUIRED: Refusal = {
  status: 426,
  text: 'this is a websocket server: connect with a websocket client',
  headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
};

/** Accepts any path, origin and sub-protocol. The rest must follow RFC 6455. */
export function readHandshake(request: HandshakeRequest, protocols: Protocols): Handshake | Refusal {
  const { headers } = request;
  if (request.method !== 'GET') {
    return {
      status: 405,
      text: 'a websocket handshake must be a GET request',
      headers: { Allow: 'GET' },
    };
  }
  if (request.httpVersion !== '1.1') {
    return { status: 505, text: 'a websocket handshake must use HTTP/1.1' };
  }
  if (!asksForWebSocket(headers.upgrade)) return UPGRADE_REQUIRED;
  if (!KEY.test(headers['sec-websocket-key'] ?? '')) {
    return { status: 400, text: 'Sec-WebSocket-Key must be 16 bytes in base64' };
  }
  if (headers['sec-websocket-version'] !== '13') {
    return {
      status: 426,
      text: 'Sec-WebSocket-Version must be 13',
      headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
    };
  }
  return choose(headers['sec-websocket-protocol'], protocols);
}

/** The answer that accepts a valid handshake. */
export function acceptance({ headers }: HandshakeRequest, { protocol, offered }: Handshake): string {
  const accept = hash('sha1', headers['sec-websocket-key'] + GUID, 'base64');
  const chosen = offered ? `Sec-WebSocket-Protocol: ${protocol.name}\r\n` : '';
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${chosen}\r\n`;
}

/** The first sub-protocol of the client's list that the server speaks. */
function choose(header: string | undefined, protocols: Protocols): Handshake {
  const names = header === undefined ? [] : listed(header);
  for (const offered of names) {
    const protocol = protocols.find(({ name }) => name === offered);
    if (protocol) return { protocol, offered: true, subprotocols: names };
  }
  return { protocol: protocols[0], offered: false, subprotocols: [] };
}

function asksForWebSocket(header = ''): boolean {
  return header === 'websocket' || listed(header).some((name) => name.toLowerCase() === 'websocket');
}

export function isRefusal(answer: Handshake | Refusal): answer is Refusal {
  return 'status' in answer;
}

/** The entries of a comma-separated header. Malformed entries match nothing. */
function listed(header: string): string[] {
  return header.includes(',') ? header.split(',').map((entry) => entry.trim()) : [header.trim()];
}

// Whether a request is a websocket handshake that is let in. Looks at the request only; knows no sockets.

import type { IncomingHttpHeaders } from 'node:http';
import { OWN_SUBPROTOCOL } from '../../wamp/extensions.js';
import type { Refusal } from '../access/refusal.js';
import type { Protocol } from '../protocols/protocol.js';

/** What the server speaks; clients that offer nothing of it, as old publishers do, get the first. */
export type Protocols = readonly [Protocol, ...Protocol[]];

export interface Handshake {
  readonly protocol: Protocol;
  /** Whether the client offered it, so that the answer must name it. */
  readonly offered: boolean;
  /** Whether it is a client of our own, which understands being closed by a restarting server. */
  readonly understandsRestart: boolean;
}

export interface HandshakeRequest {
  readonly method?: string | undefined;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
}

const KEY = /^[+/0-9A-Za-z]{22}==$/;

export const UPGRADE_REQUIRED: Refusal = {
  status: 426,
  text: 'this is a websocket server: connect with a websocket client',
  headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
};

/** Any path, any origin and any sub-protocol will do; the rest must be as RFC 6455 says. */
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

/** The first sub-protocol of the client's list that the server speaks. */
function choose(header: string | undefined, protocols: Protocols): Handshake {
  const names = header === undefined ? [] : listed(header);
  for (const offered of names) {
    const protocol = protocols.find(({ name }) => name === offered);
    if (protocol) return { protocol, offered: true, understandsRestart: names.includes(OWN_SUBPROTOCOL) };
  }
  return { protocol: protocols[0], offered: false, understandsRestart: false };
}

function asksForWebSocket(header = ''): boolean {
  return header === 'websocket' || listed(header).some((name) => name.toLowerCase() === 'websocket');
}

export function isRefusal(answer: Handshake | Refusal): answer is Refusal {
  return 'status' in answer;
}

/** The entries of a comma-separated header, of which there may be several lines; malformed ones match nothing. */
function listed(header: string): string[] {
  return header.includes(',') ? header.split(',').map((entry) => entry.trim()) : [header.trim()];
}

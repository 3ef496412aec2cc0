// Whether a request is a websocket handshake that is let in. Looks at the request only; knows no sockets.

import type { IncomingHttpHeaders } from 'node:http';
import type { Refused } from '../observe/counters.js';

/** An HTTP answer instead of the 101. */
export interface Refusal {
  readonly status: number;
  /** One sentence for whoever sees it. */
  readonly text: string;
  /** What it is counted under; without it only its status is. */
  readonly reason?: Refused;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Handshake {
  /** The sub-protocol to select; null when the client offered none that is known, which old publishers do. */
  readonly protocol: 'wamp' | null;
  /** Whether it is a client of our own, which understands being closed by a restarting server. */
  readonly understandsRestart: boolean;
}

export interface HandshakeRequest {
  readonly method?: string | undefined;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
}

/** The name by which clients of our own tell that they are; what is selected is `wamp` all the same. */
const OWN_CLIENT = 'syncctl.v1';

const KEY = /^[+/0-9A-Za-z]{22}==$/;

export const UPGRADE_REQUIRED: Refusal = {
  status: 426,
  text: 'this is a websocket server: connect with a websocket client',
  headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
};

/** Any path, any origin and any sub-protocol will do; the rest must be as RFC 6455 says. */
export function readHandshake(request: HandshakeRequest): Handshake | Refusal {
  const { headers } = request;
  if (request.method !== 'GET') {
    return {
      status: 405,
      text: 'a websocket handshake is a GET request',
      headers: { Allow: 'GET' },
    };
  }
  if (request.httpVersion !== '1.1') {
    return { status: 505, text: 'a websocket handshake is HTTP/1.1' };
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
  const offered = headers['sec-websocket-protocol'];
  if (offered === undefined) return NO_PROTOCOL;
  const names = listed(offered);
  if (!names.includes('wamp')) return NO_PROTOCOL;
  return { protocol: 'wamp', understandsRestart: names.includes(OWN_CLIENT) };
}

const NO_PROTOCOL: Handshake = { protocol: null, understandsRestart: false };

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

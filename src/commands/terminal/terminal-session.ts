// A session of the client for a command: connected, or one sentence about why not.

import { WebSocket } from 'ws';
import { option, string } from '../../cli/flags.js';
import { formerFlag } from '../../cli/former-flags.js';
import { connect } from '../../client/connect.js';
import type { WebSocketConstructor } from '../../client/environment.js';
import type { ConnectionEstablished, Session } from '../../client/session.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { withoutPassword } from '../../core/secret.js';
import { explainError, explainResponse } from '../../doctor/explain.js';
import { closeText } from './close-text.js';
import { type AddressChoice, type ServerAddress, SIDES, serverAddress } from './server-address.js';

/** Where to connect; all commands that talk to a server take these. */
export const sessionFlags = {
  file: formerFlag(string(), { instead: 'pass FILE as the last argument' }),
  as: option({ options: SIDES, description: 'Connect the way the PHP application or a browser does' })({
    default: 'backend',
  }),
  url: string({ description: 'Connect to this URL instead of the one in the parameters', helpValue: 'URL' }),
};

/** A session, and what its server calls itself. */
export interface OpenSession {
  readonly session: Session;
  readonly ident: string;
}

/** Milliseconds for a server to answer a close; the program waits for it. */
const CLOSE_TIMEOUT = 1000;

/**
 * Resolves when connected; `timeout` is in milliseconds, for that and for calls. Rejects with a SyncctlError about the
 * first attempt; a connection that is lost later comes back by itself.
 */
export async function openSession(choice: AddressChoice, timeout: number): Promise<OpenSession> {
  const address = await serverAddress(choice);
  if (!URL.canParse(address.url) || !/^wss?:/.test(address.url) || address.url.includes('#')) {
    throw new SyncctlError('BAD_URL', `"${shownUrl(address.url)}" is not a websocket URL`, {
      hint: 'begin it with ws:// or wss://, and leave out "#"',
      exit: EXIT.usage,
    });
  }
  let cause: SyncctlError | null = null;
  const session = connect({
    url: address.url,
    WebSocket: nodeWebSocket(address, (error) => {
      cause ??= error;
    }),
    page: null,
    connectTimeout: timeout,
    callTimeout: timeout,
  });
  return new Promise((resolve, reject) => {
    session.once('connection_established', ({ ident }: ConnectionEstablished) => {
      session.off('connection_lost', fail);
      resolve({ session, ident });
    });
    const fail = ({ code, reason }: { code: number; reason: string }): void => {
      session.close();
      const why = `cannot connect to ${shownUrl(address.url)} (${closeText(code, reason)})`;
      reject(cause ?? new SyncctlError('NO_ANSWER', why));
    };
    session.on('connection_lost', fail);
  });
}

/** Without a password and without the query, which may hold a ticket. */
function shownUrl(url: string): string {
  return withoutPassword(url.replace(/\?.*$/s, ''));
}

/** The constructor that a session expects, of a websocket that also tells why it failed. */
function nodeWebSocket(
  { url, options }: ServerAddress,
  tell: (error: SyncctlError) => void,
): WebSocketConstructor {
  const { host, hostname } = new URL(url);
  const place = { address: host, host: hostname };
  return class extends WebSocket {
    constructor(target: string, protocols: string[]) {
      const own = { perMessageDeflate: false, followRedirects: false, closeTimeout: CLOSE_TIMEOUT };
      super(target, protocols, { ...options, ...own });
      this.on('error', (error) => tell(explainError(error, place)));
      this.on('unexpected-response', (_request, response) => {
        tell(explainResponse(response, place));
        this.terminate();
      });
    }
  };
}

// Sessions of the client in Node for one test, over real sockets, closed with it.

import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../src/client/connect.js';
import type { WebSocketConstructor } from '../../src/client/environment.js';
import type { ConnectOptions, Session, SessionEvents } from '../../src/client/session.js';

export const nodeWebSocket: WebSocketConstructor = WebSocket;

export function openSession(options: ConnectOptions): Session {
  const session = connect({ WebSocket: nodeWebSocket, page: null, ...options });
  onTestFinished(() => session.close());
  return session;
}

/** Resolves with what the next such event brings. */
export function next<Name extends keyof SessionEvents>(
  session: Session,
  name: Name,
): Promise<SessionEvents[Name][0]> {
  return new Promise((done) => {
    session.once(name, (...args: SessionEvents[Name]) => done(args[0]));
  });
}

/** A session that is connected, and has told the server all it had to tell. */
export async function openConnected(options: ConnectOptions): Promise<Session> {
  const session = openSession(options);
  await next(session, 'connection_established');
  return session;
}

/** Resolves when the server has handled everything that the session sent before: answers come in order. */
export async function handled(session: Session): Promise<void> {
  await session.call('no/such').catch(() => {});
}

// Publishes one event for a command, and makes sure that the server has it, as far as a server tells.

import { integer } from '../../cli/flags.js';
import { CallError } from '../../client/calls.js';
import { SyncctlError } from '../../core/error.js';
import { isOwnServer, PING_PROCEDURE } from '../../wamp/extensions.js';
import { closeText } from './close-text.js';
import type { AddressChoice } from './server-address.js';
import { openSession, sessionFlags } from './terminal-session.js';

/** The flags of the commands that publish one event. */
export const publishFlags = {
  ...sessionFlags,
  timeout: integer({
    description: 'Number of seconds to wait for the connection and for the server',
    helpValue: 'SECONDS',
    default: 10,
    min: 1,
    max: 3600,
  }),
};

export interface PublishedEvent {
  readonly topic: string;
  readonly payload: unknown;
  /** Milliseconds, for the connection and for the server to be done. */
  readonly timeout: number;
}

/**
 * Resolves when a syncctl server has dealt with the event; others are not asked, since some close the connection for an
 * unknown call. Rejects with a SyncctlError when there is no connection, or when it is lost over the event.
 */
export async function publishEvent(choice: AddressChoice, event: PublishedEvent): Promise<void> {
  const { session, ident } = await openSession(choice, event.timeout);
  let lost = 'no answer in time';
  session.once('connection_lost', ({ code, reason }) => {
    lost = `connection lost (${closeText(code, reason)})`;
  });
  try {
    session.publish(event.topic, event.payload);
    // Answers come in order: with this one, the event was dealt with.
    if (isOwnServer(ident)) await session.call(PING_PROCEDURE);
  } catch (cause) {
    // That there is no such procedure is the answer; the other two are ours.
    if (cause instanceof CallError && cause.uri === PING_PROCEDURE) return;
    throw new SyncctlError('PUBLISH_FAILED', `the event may not have reached the server: ${lost}`, { cause });
  } finally {
    session.close();
  }
}

/** To be said of what was published as a browser does it. */
export const AS_BROWSER =
  'sent as a browser: by default only the application may publish, and a server does not report refused events\n';

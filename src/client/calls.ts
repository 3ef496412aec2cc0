// Calls and their single answers: from the server, after a timeout, or because the connection is lost.

import { encodeCall } from '../wamp/encode.js';
import type { ServerMessage } from '../wamp/message.js';
import type { Clock } from './environment.js';

/**
 * Why a call has no result. `uri`, `description` and `details` come from the server. If the server did not answer, `uri`
 * is one of ours: `timeout`, `connection-lost` (the call may or may not have run) or `closed`.
 */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly uri: string;
  readonly description: string;
  readonly details: unknown;

  constructor(procedure: string, uri: string, description: string, details: unknown = null) {
    super(`${procedure}: ${description}`);
    this.uri = uri;
    this.description = description;
    this.details = details;
  }
}

interface Pending {
  readonly text: string;
  sent: boolean;
  resolve(result: unknown): void;
  fail(uri: string, description: string, details?: unknown): void;
}

export interface Calls {
  /** Sends a call at once, or as soon as there is a connection. The promise rejects with a CallError. */
  make(procedure: string, args: readonly unknown[]): Promise<unknown>;
  /** There is a connection: sends the waiting calls. */
  connected(): void;
  /** The connection is lost: calls that were sent fail. With `uri`, waiting calls fail too. */
  lost(uri?: 'closed'): void;
  answer(message: ServerMessage): void;
}

/** `say` returns whether the message could be sent. */
export function createCalls(
  say: (text: string) => boolean,
  clock: Clock,
  random: () => number,
  timeout: number,
): Calls {
  const pending = new Map<string, Pending>();
  let count = 0;

  function make(procedure: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      // Short, and unlike any event's topic: old clients and servers compare the two.
      const id = `${random().toString(36).slice(2)}.${++count}`;
      const end = (): void => {
        clock.clearTimeout(timer);
        pending.delete(id);
      };
      const call: Pending = {
        text: encodeCall(id, procedure, args),
        sent: false,
        resolve: (result) => {
          end();
          resolve(result);
        },
        fail: (...why) => {
          end();
          reject(new CallError(procedure, ...why));
        },
      };
      const timer = clock.setTimeout(() => call.fail('timeout', `no answer within ${timeout} ms`), timeout);
      pending.set(id, call);
      call.sent = say(call.text);
    });
  }

  return {
    make,
    connected() {
      for (const call of [...pending.values()]) if (!call.sent) call.sent = say(call.text);
    },
    lost(uri) {
      for (const call of [...pending.values()]) {
        if (uri) call.fail(uri, 'the session is closed');
        else if (call.sent) call.fail('connection-lost', 'the connection was lost before the answer arrived');
      }
    },
    answer(message) {
      if (message.type !== 'callResult' && message.type !== 'callError') return;
      // Our ids are strings; anything else from a server may not even convert to a string.
      const call = pending.get(message.id as string);
      if (message.type === 'callResult') call?.resolve(message.result);
      else call?.fail(message.uri, message.description, message.details);
    },
  };
}

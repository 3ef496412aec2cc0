// Calls and their one answer each: from the server, by the clock, or because the connection is gone.

import { encodeCall } from '../wamp/encode.js';
import type { ServerMessage } from '../wamp/message.js';
import type { Clock } from './environment.js';

/**
 * Why a call has no result. `uri`, `description` and `details` are the server's, and `uri` is one of our own when the
 * server did not answer: `timeout`, `connection-lost` (it may or may not have been done), `closed`.
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
  /** Made at once, or as soon as there is a connection; the promise rejects with a CallError. */
  make(procedure: string, args: readonly unknown[]): Promise<unknown>;
  /** A connection is there: what waited is said. */
  connected(): void;
  /** It is gone; what was asked will not be answered. With `uri`, what still waits is given up, too. */
  lost(uri?: 'closed'): void;
  answer(message: ServerMessage): void;
}

/** `say` returns whether there was a server to tell. */
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
      // Ours are strings, and whatever else a server makes of one need not even become a string.
      const call = pending.get(message.id as string);
      if (message.type === 'callResult') call?.resolve(message.result);
      else call?.fail(message.uri, message.description, message.details);
    },
  };
}

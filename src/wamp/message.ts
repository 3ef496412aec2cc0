// The messages of WAMP v1 as values. Nothing here knows about sockets, sessions or JSON text.

/** The number that opens each message on the wire. */
export const TYPE = {
  welcome: 0,
  prefix: 1,
  call: 2,
  callResult: 3,
  callError: 4,
  subscribe: 5,
  unsubscribe: 6,
  publish: 7,
  event: 8,
} as const;

/** JSON source text, passed on exactly as written. */
export type JsonText = string;

/** The parameters of a call: a list, or a map when the only argument was an object. */
export type CallParams = readonly unknown[] | Readonly<Record<string, unknown>>;

/** The types of client messages. */
export const CLIENT_MESSAGES = [
  'prefix',
  'call',
  'subscribe',
  'unsubscribe',
  'publish',
] as const satisfies readonly ClientMessage['type'][];

/** The messages of clients. Topics and procedures are as written; CURIEs are not resolved yet. */
export type ClientMessage =
  | { readonly type: 'prefix'; readonly prefix: string; readonly uri: string }
  | {
      readonly type: 'call';
      /** The call id, a JSON scalar, to be echoed with its type. */
      readonly id: JsonText;
      readonly procedure: string;
      readonly params: CallParams;
    }
  | {
      readonly type: 'subscribe';
      readonly topic: string;
      /** Any JSON value; undefined if the client names no position. */
      readonly position: unknown;
    }
  | { readonly type: 'unsubscribe'; readonly topic: string }
  | {
      readonly type: 'publish';
      readonly topic: string;
      readonly payload: JsonText;
      readonly excludeMe: boolean;
      /** Session ids that must not get the event. */
      readonly exclude: readonly string[];
      /** The only session IDs that may get it; null means everybody, an empty list nobody. */
      readonly eligible: readonly string[] | null;
    };

/** The messages of servers, with parsed JSON values. */
export type ServerMessage =
  | {
      readonly type: 'welcome';
      readonly session: string;
      readonly version: number;
      readonly ident: string;
    }
  | { readonly type: 'prefix'; readonly prefix: string; readonly uri: string }
  | { readonly type: 'callResult'; readonly id: unknown; readonly result: unknown }
  | {
      readonly type: 'callError';
      readonly id: unknown;
      readonly uri: string;
      readonly description: string;
      readonly details: unknown;
    }
  | {
      readonly type: 'event';
      readonly topic: string;
      readonly payload: unknown;
      /** Null if the server knows none; undefined if the event has no place among those of the topic. */
      readonly position: string | null | undefined;
    };

/** Why a text is not a message. */
export const INVALID_REASONS = ['not-json', 'too-deep', 'not-a-list', 'unknown-type', 'wrong-field'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** The result of decoding a text that is not a message; decoders never throw. */
export interface Invalid {
  readonly type: 'invalid';
  readonly reason: InvalidReason;
}

export function invalid(reason: InvalidReason): Invalid {
  return { type: 'invalid', reason };
}

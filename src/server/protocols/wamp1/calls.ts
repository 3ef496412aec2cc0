// Answers a CALL, exactly once. Error texts and details are those of Clank, without the parameters.

import { encodeCallError, encodeCallResult } from '../../../wamp/encode.js';
import type { CallParams, JsonText } from '../../../wamp/message.js';
import { CallError } from '../../handlers/call-error.js';
import { isThenable } from '../../handlers/operator-code.js';
import type { Unanswered } from '../../handlers/unanswered.js';

/** Names are cut to this length in errors. */
const SHOWN = 200;

export interface Call {
  readonly id: JsonText;
  /** Resolved, not a CURIE. */
  readonly procedure: string;
  readonly params: CallParams;
}

/** Returns the text of CALLRESULT or CALLERROR. Never throws or rejects. `run` is null for an unknown procedure. */
export function answerCall(
  call: Call,
  run: ((params: CallParams) => unknown) | null,
  unanswered: () => Unanswered,
): string | Promise<string> {
  if (run === null) return unknown(call);
  try {
    const result = run(call.params);
    return isThenable(result) ? later(call, result, unanswered()) : succeeded(call, result);
  } catch (error) {
    return failed(call, error);
  }
}

async function later(call: Call, result: PromiseLike<unknown>, unanswered: Unanswered): Promise<string> {
  const outcome = await unanswered.wait(result);
  if (outcome === 'late') return failed(call, new Error('the call took too long'));
  return 'value' in outcome ? succeeded(call, outcome.value) : failed(call, outcome.error);
}

function unknown({ id, procedure }: Call): string {
  const name = shortened(procedure);
  if (!name.includes('/')) {
    return encodeCallError(id, name, 'Incorrectly formatted Topic name', { topic_name: name });
  }
  return encodeCallError(id, name, 'Unable to find that command', { rpc: name });
}

/** The answer to a call while too many others are unanswered. */
export function busyError(id: JsonText, procedure: string): string {
  const name = shortened(procedure);
  return encodeCallError(id, name, 'too many unanswered calls', { rpc: name });
}

/** An answer must not be much longer than the call, so errors repeat no parameters, and only so much of a name. */
function shortened(name: string): string {
  return name.slice(0, SHOWN);
}

function succeeded(call: Call, result: unknown): string {
  try {
    return encodeCallResult(call.id, result);
  } catch {
    // The procedure returned something that JSON cannot represent.
    const name = shortened(call.procedure);
    return encodeCallError(call.id, name, 'RPC Failed', { rpc: name });
  }
}

/** The text of a thrown value, which may be anything. */
function textOf(message: unknown, error: unknown): string {
  if (typeof message === 'string') return message;
  return typeof error === 'object' || typeof error === 'function' ? 'RPC Error' : String(error);
}

/** A CALLERROR that a handler has made; null when its details are no JSON. */
export function ownError(id: JsonText, { uri, message, details }: CallError): string | null {
  try {
    return encodeCallError(id, String(uri), String(message), details);
  } catch {
    return null;
  }
}

function failed({ id, procedure }: Call, error: unknown): string {
  const own = error instanceof CallError ? ownError(id, error) : null;
  if (own !== null) return own;
  const { message, code } = (error ?? {}) as { message?: unknown; code?: unknown };
  const name = shortened(procedure);
  return encodeCallError(id, name, textOf(message, error), {
    code: typeof code === 'number' ? code : 0,
    rpc: name,
  });
}

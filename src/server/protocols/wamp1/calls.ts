// Answers a CALL, exactly once. Error texts and details are those of Clank.

import { encodeCallError, encodeCallResult } from '../../../wamp/encode.js';
import type { CallParams, JsonText } from '../../../wamp/message.js';
import { CallError } from '../../handlers/call-error.js';
import { isThenable } from '../../handlers/operator-code.js';
import type { Unanswered } from '../../handlers/unanswered.js';

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
  if (unanswered().full) {
    const { id, procedure, params } = call;
    return encodeCallError(id, procedure, 'too many unanswered calls', { rpc: procedure, params });
  }
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

function unknown({ id, procedure, params }: Call): string {
  if (!procedure.includes('/')) {
    return encodeCallError(id, procedure, 'Incorrectly formatted Topic name', { topic_name: procedure });
  }
  return encodeCallError(id, procedure, 'Unable to find that command', { rpc: procedure, params });
}

function succeeded(call: Call, result: unknown): string {
  try {
    return encodeCallResult(call.id, result);
  } catch {
    // The procedure returned something that JSON cannot represent.
    return encodeCallError(call.id, call.procedure, 'RPC Failed', {
      rpc: call.procedure,
      params: call.params,
    });
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

function failed({ id, procedure, params }: Call, error: unknown): string {
  const own = error instanceof CallError ? ownError(id, error) : null;
  if (own !== null) return own;
  const { message, code } = (error ?? {}) as { message?: unknown; code?: unknown };
  return encodeCallError(id, procedure, textOf(message, error), {
    code: typeof code === 'number' ? code : 0,
    rpc: procedure,
    params,
  });
}

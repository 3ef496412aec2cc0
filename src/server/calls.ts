// A CALL to its one answer. The texts and details of errors are those that clients of Clank know.

import { encodeCallError, encodeCallResult } from '../wamp/encode.js';
import type { CallParams, JsonText } from '../wamp/message.js';
import type { Caller, Procedure } from './options.js';

export interface Call {
  readonly id: JsonText;
  /** Resolved, not a CURIE. */
  readonly procedure: string;
  readonly params: CallParams;
}

/** The text of CALLRESULT or CALLERROR, at once or later; never throws, never rejects. */
export function answerCall(
  call: Call,
  caller: Caller,
  procedures: ReadonlyMap<string, Procedure>,
): string | Promise<string> {
  const procedure = procedures.get(call.procedure);
  if (procedure === undefined) return unknown(call);
  try {
    const result = procedure(call.params, caller);
    if (!isThenable(result)) return succeeded(call, result);
    return Promise.resolve(result).then(
      (value) => succeeded(call, value),
      (error: unknown) => failed(call, error),
    );
  } catch (error) {
    return failed(call, error);
  }
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
    // The procedure returned something that is no JSON.
    return encodeCallError(call.id, call.procedure, 'RPC Failed', {
      rpc: call.procedure,
      params: call.params,
    });
  }
}

function failed({ id, procedure, params }: Call, error: unknown): string {
  const { message, code } = (error ?? {}) as { message?: unknown; code?: unknown };
  return encodeCallError(id, procedure, typeof message === 'string' ? message : String(error), {
    code: typeof code === 'number' ? code : 0,
    rpc: procedure,
    params,
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

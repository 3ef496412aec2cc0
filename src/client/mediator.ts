// A mediator for pages without one: named events and named handlers.

import { createEmitter, type Emitter } from './emitter.js';

/** The name of a handler. With `silent`, the handler may be missing. */
export type HandlerName = string | { readonly name: string; readonly silent?: boolean };

/** The part of a mediator that the content manager uses; Oro's and Chaplin's have it. */
export interface Mediator {
  on(name: string, listener: (...args: never[]) => void, context?: unknown): unknown;
  once(name: string, listener: (...args: never[]) => void, context?: unknown): unknown;
  off(name?: string | null, listener?: ((...args: never[]) => void) | null, context?: unknown): unknown;
  trigger(name: string, ...args: unknown[]): unknown;
  setHandler(name: string, handler: (...args: never[]) => unknown, context?: unknown): unknown;
  /** Returns what the handler returns. Throws if there is no handler, unless `silent`. */
  execute(name: HandlerName, ...args: unknown[]): unknown;
}

/** Events with `on once off trigger`, and handlers with `setHandler execute`. If a listener throws, the others still run. */
export function createMediator(): Mediator {
  const { on, once, off, trigger }: Emitter<Record<string, unknown[]>> = createEmitter();
  const handlers = new Map<string, () => unknown>();
  return {
    on: on as Mediator['on'],
    once: once as Mediator['once'],
    off: off as Mediator['off'],
    trigger,
    setHandler(name, handler, context) {
      handlers.set(name, handler.bind(context) as (...args: unknown[]) => unknown);
    },
    execute(asked, ...args) {
      const { name, silent } = typeof asked === 'string' ? { name: asked, silent: false } : asked;
      const handler = handlers.get(name) as ((...args: unknown[]) => unknown) | undefined;
      if (handler) return handler(...args);
      if (!silent) throw new Error(`there is no handler "${name}"`);
    },
  };
}

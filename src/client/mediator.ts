// A mediator for pages that have none: events by name, and handlers that are asked by name.

import { createEmitter, type Emitter } from './emitter.js';

/** A name, or with `silent` one that need not have a handler. */
export type HandlerName = string | { readonly name: string; readonly silent?: boolean };

/** What the content manager needs of a mediator; Oro's and Chaplin's have it. */
export interface Mediator {
  on(name: string, listener: (...args: never[]) => void, context?: unknown): unknown;
  once(name: string, listener: (...args: never[]) => void, context?: unknown): unknown;
  off(name?: string | null, listener?: ((...args: never[]) => void) | null, context?: unknown): unknown;
  trigger(name: string, ...args: unknown[]): unknown;
  setHandler(name: string, handler: (...args: never[]) => unknown, context?: unknown): unknown;
  /** What the handler returns; throws without a handler, unless `silent`. */
  execute(name: HandlerName, ...args: unknown[]): unknown;
}

/** Events with `on once off trigger`, and handlers with `setHandler execute`. A listener that throws stops nobody else. */
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

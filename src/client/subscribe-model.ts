// Keeps an object up to date from a topic, as OroSyncBundle did for the models of Backbone.

import type { Session } from './session.js';

/** Any object with `set`; a Backbone model also has the rest. */
export interface Model {
  set(attributes: Record<string, unknown>): unknown;
  /** Where the model is saved; this is also its topic. */
  readonly url?: string | (() => string);
  once?(event: string, listener: () => void): unknown;
  off?(event: string, listener: () => void): unknown;
}

/**
 * Sets the attributes of each event of `topic`, without it those of the model's URL, until the returned function is
 * called or the model tells that it was destroyed or removed. A payload may be an object or its JSON text; others are
 * passed over. Throws a TypeError when there is no topic.
 */
export function subscribeModel(
  session: Pick<Session, 'subscribe'>,
  model: Model,
  topic: string | undefined = typeof model.url === 'function' ? model.url() : model.url,
): () => void {
  if (!topic) throw new TypeError('the model has no url: pass a topic');
  const stop = session.subscribe(topic, (payload) => {
    const attributes = objectOf(payload);
    if (attributes) model.set(attributes);
  });
  const ends = ['destroy', 'remove'];
  const end = (): void => {
    stop();
    for (const event of ends) model.off?.(event, end);
  };
  for (const event of ends) model.once?.(event, end);
  return end;
}

function objectOf(payload: unknown): Record<string, unknown> | null {
  const value = typeof payload === 'string' ? parsed(payload) : payload;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Parses JSON; undefined if the text is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

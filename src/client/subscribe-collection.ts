// Keeps the models of a collection up to date, as OroSyncBundle did for Backbone: follows models that are added, until they are removed.

import type { Session } from './session.js';
import { type Model, subscribeModel } from './subscribe-model.js';

/** A model in a collection. A model without an ID was never saved, so nobody else can change it. */
export interface CollectionModel extends Model {
  readonly id?: string | number | null | undefined;
}

/** The part of a Backbone collection that is used. */
export interface Collection {
  readonly models: readonly CollectionModel[];
  on(event: string, listener: (...args: never[]) => void): unknown;
  off(event: string, listener: (...args: never[]) => void): unknown;
}

/**
 * Sets on each model what comes on the topic of its URL, until the returned function is called. It follows what the
 * collection tells: `add`, `remove`, `reset`, and `sync`. After an `error` of its own nothing is set until it has loaded.
 * Throws a TypeError for a model that has an id and no URL.
 */
export function subscribeCollection(session: Pick<Session, 'subscribe'>, collection: Collection): () => void {
  const followed = new Map<Model, () => void>();

  function follow(model: CollectionModel): void {
    if (model.id != null && !followed.has(model)) followed.set(model, subscribeModel(session, model));
  }
  function leave(model: Model): void {
    followed.get(model)?.();
    followed.delete(model);
  }
  const followAll = (): void => collection.models.forEach(follow);
  const leaveAll = (): void => [...followed.keys()].forEach(leave);

  const listeners: [string, (...args: never[]) => void][] = [
    ['add', follow],
    ['remove', leave],
    [
      'reset',
      () => {
        leaveAll();
        followAll();
      },
    ],
    ['sync', followAll],
    // Models tell their errors through the collection, too.
    ['error', (failed: unknown) => failed === collection && leaveAll()],
  ];
  followAll();
  for (const [event, listener] of listeners) collection.on(event, listener);
  return () => {
    for (const [event, listener] of listeners) collection.off(event, listener);
    leaveAll();
  };
}

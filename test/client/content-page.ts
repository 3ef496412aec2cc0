// A content manager with a mediator, and a server whose updates a test makes up.

import {
  type ContentManager,
  type ContentManagerOptions,
  createContentManager,
} from '../../src/client/content/content-manager.js';
import type { OutdatedNotice } from '../../src/client/content/outdated-notice.js';
import { createMediator, type Mediator } from '../../src/client/mediator.js';
import type { EventListener, Recovered, SubscribeOptions } from '../../src/client/subscriptions.js';

/** The part of a session that listens; `publish` is what the server would say. */
export class Events {
  readonly listeners: [string, EventListener, SubscribeOptions][] = [];

  subscribe<Payload>(
    topic: string,
    listener: EventListener<Payload>,
    options: SubscribeOptions = {},
  ): () => void {
    const entry: [string, EventListener, SubscribeOptions] = [topic, listener as EventListener, options];
    this.listeners.push(entry);
    return () => {
      if (this.listeners.includes(entry)) this.listeners.splice(this.listeners.indexOf(entry), 1);
    };
  }

  publish(topic: string, payload: unknown): void {
    for (const [name, listener] of [...this.listeners]) if (name === topic) listener(payload, topic);
  }

  recovered(topic: string, recovered: Recovered): void {
    for (const [name, , options] of [...this.listeners])
      if (name === topic) options.onRecovered?.(recovered, topic);
  }
}

export interface ContentPage {
  readonly manager: ContentManager;
  readonly mediator: Mediator;
  readonly events: Events;
  /** What the mediator was told, `[name, ...arguments]`. */
  readonly told: unknown[][];
  /** The notices that were shown, in order, and those that are open. */
  readonly notices: OutdatedNotice[];
  readonly open: Set<OutdatedNotice>;
  /** Somebody changed what bears these tags. */
  changed(username: string | null, ...tags: string[]): void;
}

const LISTENED = ['content-manager:content-outdated', 'content-manager:content-tagged', 'pagestate:change'];

/** A page at `user/view/1?tab=a`, of `admin`. */
export function contentPage(over: Partial<ContentManagerOptions> = {}): ContentPage {
  const events = new Events();
  const mediator = over.mediator ?? createMediator();
  const told: unknown[][] = [];
  for (const name of LISTENED) mediator.on(name, (...args: unknown[]) => told.push([name, ...args]));
  const notices: OutdatedNotice[] = [];
  const open = new Set<OutdatedNotice>();
  const notify = (notice: OutdatedNotice) => {
    notices.push(notice);
    open.add(notice);
    return { close: () => void open.delete(notice) };
  };
  const manager = createContentManager({ session: events, mediator, notify, userName: 'admin', ...over });
  manager.init('user/view/1', 'tab=a');
  return {
    manager,
    mediator,
    events,
    told,
    notices,
    open,
    changed: (username, ...tags) =>
      events.publish(
        'oro/data/update',
        tags.map((tagname) => ({ username, tagname })),
      ),
  };
}

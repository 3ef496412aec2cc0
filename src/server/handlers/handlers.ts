// Finds the handler for a topic or procedure and calls it. Knows clients and names, not connections.

import { SyncctlError } from '../../core/error.js';
import { compilePattern, type TopicParams, type TopicPattern } from '../access/topic-pattern.js';
import type { Publication } from '../engines/engine.js';
import { CallError } from './call-error.js';
import type { Actions, Answering, Call, Client, Periodic, TopicEvent, TopicHandler } from './define.js';
import type { OperatorCode, Ran } from './operator-code.js';

/** The handlers and periodic tasks from your modules. */
export interface HandlerOptions {
  readonly topics: readonly TopicHandler[];
  readonly periodics: readonly Periodic[];
}

/** What handlers can do with clients, by session id. An unknown id is not an error. */
export interface Reach {
  publish(publication: Publication): void;
  subscribers(topic: string): Client[];
  remove(topic: string, session: string): void;
  close(session: string): void;
}

interface Compiled {
  readonly handler: TopicHandler;
  readonly pattern: TopicPattern;
  /** Methods by name, in lower case and without underscores; null if one function answers all calls. */
  readonly methods: ReadonlyMap<string, Call> | null;
}

interface Found {
  readonly handler: TopicHandler;
  readonly params: TopicParams;
}

/** The longest interval of a Node timer, in seconds. */
const MAX_EVERY = 2_147_483;

export class Handlers {
  readonly #compiled: readonly Compiled[];
  readonly #periodics: readonly Periodic[];
  readonly #operatorCode: OperatorCode;
  readonly #actions: Actions;
  readonly #answering: Answering;
  #timers: NodeJS.Timeout[] = [];

  /** Throws a SyncctlError for an invalid pattern or interval. */
  constructor(options: HandlerOptions, operatorCode: OperatorCode, reach: Reach) {
    this.#compiled = options.topics.map((handler) => ({
      handler,
      pattern: compilePattern(handler.pattern, handler.requirements),
      methods: typeof handler.call === 'object' ? methodsOf(handler.call) : null,
    }));
    for (const { every } of options.periodics) checkInterval(every);
    this.#periodics = options.periodics;
    this.#operatorCode = operatorCode;
    this.#actions = {
      publish(topic, payload, { exclude = [], eligible = null } = {}) {
        reach.publish({ topic, payload: JSON.stringify(payload) ?? 'null', exclude, eligible });
      },
      subscribers: (topic) => reach.subscribers(topic),
      remove: (topic, client) => reach.remove(topic, sessionOf(client)),
      close: (client) => reach.close(sessionOf(client)),
    };
    this.#answering = {
      ...this.#actions,
      callError: (uri, description, details) => new CallError(uri, description, details),
    };
  }

  /** Starts the periodic tasks. */
  start(): void {
    for (const [index, { every, tick }] of this.#periodics.entries()) {
      let running = false;
      const run = async (): Promise<void> => {
        if (running) return;
        running = true;
        await this.#operatorCode.run(`periodic ${index}`, { periodic: every }, () => tick(this.#actions));
        running = false;
      };
      this.#timers.push(setInterval(() => void run(), every * 1000).unref());
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** Whether there are no handlers. */
  get none(): boolean {
    return this.#compiled.length === 0;
  }

  /** Whether there is a handler. Without one, publications go to the subscribers unchanged. */
  handles(topic: string, what: 'subscribe' | 'publish'): boolean {
    return this.#find(topic, what) !== null;
  }

  subscribed(topic: string, client: () => Client): Ran | Promise<Ran> {
    return this.#tell('subscribe', topic, client);
  }

  unsubscribed(topic: string, client: () => Client): Ran | Promise<Ran> {
    return this.#tell('unsubscribe', topic, client);
  }

  published(published: Publication, client: () => Client): Ran | Promise<Ran> {
    const { topic, payload, exclude, eligible } = published;
    const found = this.#find(topic, 'publish');
    if (found === null) return 'done';
    return this.#operatorCode.run(found.handler.pattern, { topic, handler: 'publish' }, () =>
      found.handler.publish?.({
        ...this.#event(topic, found.params, client()),
        payload: JSON.parse(payload),
        exclude,
        eligible,
      }),
    );
  }

  /** The function that answers a call; null if there is none. */
  procedure(
    name: string,
  ): ((args: readonly unknown[] | Readonly<Record<string, unknown>>, client: Client) => unknown) | null {
    for (const { handler, pattern, methods } of this.#compiled) {
      const found = methods === null ? direct(handler, pattern, name) : method(methods, pattern, name);
      if (found === null) continue;
      const { call, params } = found;
      return (args, client) => call({ procedure: name, params, client, args, ...this.#answering });
    }
    return null;
  }

  #tell(what: 'subscribe' | 'unsubscribe', topic: string, client: () => Client): Ran | Promise<Ran> {
    const found = this.#find(topic, what);
    if (found === null) return 'done';
    return this.#operatorCode.run(found.handler.pattern, { topic, handler: what }, () =>
      found.handler[what]?.(this.#event(topic, found.params, client())),
    );
  }

  #find(topic: string, what: 'subscribe' | 'publish' | 'unsubscribe'): Found | null {
    for (const { handler, pattern } of this.#compiled) {
      if (handler[what] === undefined) continue;
      const params = pattern.match(topic);
      if (params !== null) return { handler, params };
    }
    return null;
  }

  #event(topic: string, params: TopicParams, client: Client): TopicEvent {
    return {
      ...this.#answering,
      topic,
      params,
      client,
      broadcast: (payload, options) => this.#actions.publish(topic, payload, options),
    };
  }
}

function sessionOf(client: Client | string): string {
  return typeof client === 'string' ? client : client.session;
}

type Dispatched = { readonly call: Call; readonly params: TopicParams } | null;

function direct({ call }: TopicHandler, pattern: TopicPattern, name: string): Dispatched {
  const params = typeof call === 'function' ? pattern.match(name) : null;
  return params === null || typeof call !== 'function' ? null : { call, params };
}

/** As in Clank: service, slash, method. The rest is ignored. */
function method(methods: ReadonlyMap<string, Call>, pattern: TopicPattern, name: string): Dispatched {
  const [service = '', called = ''] = name.split('/');
  const params = pattern.match(service);
  const call = methods.get(called.replaceAll('_', '').toLowerCase());
  return params === null || call === undefined ? null : { call, params };
}

function methodsOf(map: Readonly<Record<string, Call>>): ReadonlyMap<string, Call> {
  return new Map(Object.entries(map).map(([name, call]) => [name.replaceAll('_', '').toLowerCase(), call]));
}

function checkInterval(every: number): void {
  if (typeof every === 'number' && every > 0 && every <= MAX_EVERY) return;
  throw new SyncctlError('BAD_INTERVAL', `a periodic cannot run every "${every}" seconds`, {
    hint: `set "every" to a number of seconds above 0, at most ${MAX_EVERY}`,
  });
}

// The counters in the words of Prometheus. Imported only when there is an admin listener to serve them.

import { Counter, Gauge, Registry } from 'prom-client';
import type { Counters } from './counters.js';
import type { Status } from './status.js';

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

/** Reads the counters whenever it is asked for the text, so that counting costs nothing here. */
export function createMetrics(source: {
  readonly status: () => Status;
  readonly ready: () => boolean;
  readonly counters: Counters;
}): Metrics {
  const { status, ready, counters } = source;
  const registry = new Registry();

  function gauge(name: string, help: string, read: () => number): void {
    const metric: Gauge = new Gauge({
      name: `syncctl_${name}`,
      help,
      registers: [registry],
      collect: () => metric.set(read()),
    });
  }

  /** `read` gives the totals; with a label, one for each of its values. */
  function counter(name: string, help: string, read: () => number): void;
  function counter(
    name: string,
    help: string,
    read: () => Iterable<readonly [string | number, number]>,
    label: string,
  ): void;
  function counter(
    name: string,
    help: string,
    read: () => number | Iterable<readonly [string | number, number]>,
    label?: string,
  ): void {
    const metric: Counter<string> = new Counter({
      name: `syncctl_${name}_total`,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
      collect() {
        metric.reset();
        const totals = read();
        if (typeof totals === 'number') metric.inc(totals);
        else for (const [value, total] of totals) metric.inc({ [label ?? '']: value }, total);
      },
    });
  }

  gauge('ready', '1 while new clients are welcome.', () => (ready() ? 1 : 0));
  gauge('connections', 'Open websocket connections.', () => status().connections);
  gauge('subscriptions', 'Subscriptions of all connections.', () => status().subscriptions);
  gauge('topics', 'Topics with at least one subscriber.', () => status().topics);
  const kinds: Gauge<string> = new Gauge({
    name: 'syncctl_connections_by_kind',
    help: 'Open websocket connections, by what they may do.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      for (const [kind, open] of Object.entries(counters.roles)) kinds.set({ kind }, open);
    },
  });
  counter(
    'refusals',
    'What was refused, or would be under the policy enforce, by reason.',
    () => Object.entries(counters.refusals),
    'reason',
  );
  counter(
    'unchecked_tickets',
    'Tickets that nothing here could check; their holders are guests.',
    () => counters.uncheckedTickets,
  );
  counter('handler_errors', 'Handlers and periodics that failed.', () => counters.handlerErrors);
  counter(
    'handshakes',
    'Answers to requests for a websocket, by status code; 101 is a websocket.',
    () => counters.handshakes,
    'status',
  );
  counter('messages', 'Messages of clients, by type.', () => Object.entries(counters.messages), 'type');
  counter(
    'bad_messages',
    'Messages of clients that were ignored, by reason.',
    () => Object.entries(counters.badMessages),
    'reason',
  );
  counter('deliveries', 'Events handed to connections.', () => counters.deliveries);
  counter(
    'dropped_connections',
    'Connections that the server ended, by reason.',
    () => Object.entries(counters.drops),
    'reason',
  );
  counter(
    'refused_subscriptions',
    'SUBSCRIBEs beyond the limit of a connection.',
    () => counters.refusedSubscriptions,
  );
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

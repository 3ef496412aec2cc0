// The counters as Prometheus metrics. Only imported if there is an admin listener.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Counters } from './counters.js';
import type { Log } from './log.js';

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  close(): void;
}

export interface MetricsSource {
  readonly ready: () => boolean;
  readonly counters: Counters;
  readonly log: Log;
  readonly hub: { readonly subscriptions: number; readonly topics: number };
  readonly processes: { list(): readonly { readonly silent: boolean }[] };
  readonly engine: {
    readonly state: string;
    figures(): {
      readonly dropped: number;
      readonly waiting: number;
      readonly waitingBytes: number;
      readonly gaps: number;
      readonly lag: number;
    };
  };
}

type Labelled = Iterable<readonly [string | number, number]>;

/** Milliseconds between two samples of the event loop. */
const RESOLUTION = 20;
const NANOSECONDS = 1e9;

/** Reads the counters only when the text is requested, so that counting stays cheap. */
export function createMetrics({ ready, counters, log, hub, engine, processes }: MetricsSource): Metrics {
  const registry = new Registry();
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  loop.enable();

  /** `read` returns the value or, with a label, one value per label value. */
  function gauge(name: string, help: string, read: () => number | Labelled, label?: string): void {
    const metric: Gauge<string> = new Gauge({
      name: `syncctl_${name}`,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
      collect() {
        const values = read();
        if (typeof values === 'number') metric.set(values);
        else for (const [value, amount] of values) metric.set({ [label ?? '']: value }, amount);
      },
    });
  }

  function counter(name: string, help: string, read: () => number | Labelled, label?: string): void {
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

  gauge('ready', '1 while the server accepts new clients.', () => (ready() ? 1 : 0));
  gauge('connections', 'Open websocket connections, by kind.', () => Object.entries(counters.roles), 'kind');
  gauge('subscriptions', 'Subscriptions of all connections.', () => hub.subscriptions);
  gauge('topics', 'Topics with at least one subscriber.', () => hub.topics);
  counter(
    'handshakes',
    'Responses to websocket handshakes, by status code; 101 means success.',
    () => counters.handshakes,
    'status',
  );
  counter(
    'refusals',
    'Refusals, including those that only the policy enforce would make, by reason.',
    () => Object.entries(counters.refusals),
    'reason',
  );
  counter(
    'unchecked_tickets',
    'Tickets that the server could not check; these clients are guests.',
    () => counters.uncheckedTickets,
  );
  counter('handler_errors', 'Handlers and periodics that failed.', () => counters.handlerErrors);
  counter('messages', 'Messages from clients, by type.', () => Object.entries(counters.messages), 'type');
  counter(
    'bad_messages',
    'Ignored messages from clients, by reason.',
    () => Object.entries(counters.badMessages),
    'reason',
  );
  counter('deliveries', 'Events delivered to connections.', () => counters.deliveries);
  counter(
    'recoveries',
    'Subscriptions that named their last position, by result: complete if they got all missed events.',
    () => Object.entries(counters.recoveries),
    'result',
  );
  counter(
    'rewound',
    'Missed events sent to clients that came back but cannot ask for them.',
    () => counters.rewound,
  );
  counter(
    'bytes',
    'Bytes of received messages and of all sent data, by direction.',
    () => Object.entries(counters.bytes),
    'direction',
  );
  counter(
    'dropped_connections',
    'Connections dropped by the server, by reason; slow means that the client did not read.',
    () => Object.entries(counters.drops),
    'reason',
  );
  counter(
    'early_flushes',
    'Batches that were sent early because too many events were waiting.',
    () => counters.earlyFlushes,
  );
  gauge('engine_degraded', '1 while events do not reach other processes.', () =>
    engine.state === 'degraded' ? 1 : 0,
  );
  counter(
    'engine_changes',
    'How often the engine became degraded, and how often it recovered, by change.',
    () => Object.entries(counters.engineChanges),
    'change',
  );
  gauge('engine_lag_seconds', 'Time from publishing an event to delivering it.', () => engine.figures().lag);
  gauge('engine_waiting', 'Publications that wait for the engine.', () => engine.figures().waiting);
  gauge(
    'engine_waiting_bytes',
    'Bytes of the publications that wait for the engine.',
    () => engine.figures().waitingBytes,
  );
  counter(
    'engine_dropped',
    'Publications dropped because too many were waiting for the engine.',
    () => engine.figures().dropped,
  );
  counter('engine_gaps', 'How often events may have been lost.', () => engine.figures().gaps);
  gauge(
    'processes',
    'Processes that share the engine, by whether they have fallen silent.',
    () => {
      const all = processes.list();
      const silent = all.filter((one) => one.silent).length;
      return [
        ['heard', all.length - silent],
        ['silent', silent],
      ];
    },
    'state',
  );
  counter(
    'log_lines_dropped',
    'Log lines left out, by reason: rate means too many of a kind, not-read that nobody read the log.',
    () => [
      ['rate', counters.suppressedLines],
      ['not-read', log.dropped ?? 0],
    ],
    'reason',
  );
  counter('uncaught_errors', 'Uncaught errors.', () => counters.uncaughtErrors);
  gauge(
    'event_loop_delay_seconds',
    'Delay of the event loop since the last scrape, by quantile.',
    () => {
      const quantiles = [50, 99, 100].map(
        (percent) => [`${percent / 100}`, late(loop.percentile(percent))] as const,
      );
      loop.reset();
      return quantiles;
    },
    'quantile',
  );
  gauge('resident_memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss());
  return {
    contentType: registry.contentType,
    async text() {
      const lines = await registry.metrics();
      const name = 'syncctl_fanout_seconds';
      return `${lines}\n${counters.fanout.format(name, 'Duration of the fan-out of one batch in seconds.')}`;
    },
    close: () => loop.disable(),
  };
}

/** Seconds by which a sample was late. */
function late(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION / 1000);
}

// A running server as a small table.

import { type EngineStatus, type ProcessStatus, ROLES, type Status, type TopicCount } from '../core/admin.js';
import { joinHostPort, type Listener } from '../core/listener.js';
import { safe } from '../core/printable.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';

/** The server according to its pid file, and its own answer if there is one. */
export interface RunningStatus extends Partial<Omit<Status, 'listen'>> {
  readonly pid: number;
  readonly file: string;
  readonly listen: Listener;
  readonly admin: Listener | null;
  /** A file, or the journal of a unit. */
  readonly log?: { readonly path: string } | { readonly unit: string } | null;
}

const ROWS: readonly (readonly [key: keyof RunningStatus, label: string])[] = [
  ['state', 'state'],
  ['ident', 'server'],
  ['pid', 'process'],
  ['file', 'file'],
  ['listen', 'listens on'],
  ['admin', 'admin on'],
  ['log', 'log'],
  ['uptime', 'uptime'],
  ['memory', 'memory'],
  ['connections', 'connections'],
  ['subscriptions', 'subscriptions'],
  ['topicCount', 'topics'],
  ['engine', 'engine'],
];

/** The maximum number of topics, so that the table fits a screen. */
const MAX_TOPICS = 20;

const NO_KINDS: Status['kinds'] = { backend: 0, user: 0, guest: 0 };

/** Shows the known fields of a status; missing ones are left out. */
export function formatStatus(status: RunningStatus, options: ReportOptions): string {
  const paint = painter(options.colour);
  const lines = ROWS.filter(([key]) => isShown(key, status)).map(([key, label]) => {
    return `${paint('bold', label.padEnd(14))} ${shown(key, status)}`;
  });
  const tables = [...processLines(status.processes, paint), ...topicLines(status.topics, paint)];
  return `${[...lines, ...tables].join('\n')}\n`;
}

/** All processes that share the engine, if there are several. */
function processLines(
  processes: readonly ProcessStatus[] | undefined,
  paint: ReturnType<typeof painter>,
): string[] {
  if (processes === undefined || processes.length < 2) return [];
  const rows = processes.map((one) => {
    const { connections, heard, host, lag, listen, pid, self, silent, state } = one;
    // What other processes say of themselves may contain anything.
    const name = safe(`${host} ${pid}`);
    const how = silent ? `silent for ${formatDuration(heard)}` : safe(state);
    const where = `${safe(listen)}${self ? ' (this one)' : ''}`;
    return [String(connections), formatMilliseconds(lag), how, name, where] as const;
  });
  return ['', ...columns([['connections', 'lag', 'state', 'process', 'listens on'], ...rows], paint)];
}

/** The first line is bold; the first column is aligned to the right. */
function columns(rows: readonly (readonly string[])[], paint: ReturnType<typeof painter>): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row, index) => {
    const cells = row.map((cell, at) => {
      const padded = at === 0 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
      const shown = at === row.length - 1 ? cell : padded;
      return index === 0 ? paint('bold', shown) : shown;
    });
    return cells.join('  ');
  });
}

/** The busiest topics below each other, each with the number of its subscribers. */
function topicLines(topics: readonly TopicCount[] | undefined, paint: ReturnType<typeof painter>): string[] {
  if (topics === undefined || topics.length === 0) return [];
  // Clients choose topic names, so they may contain anything.
  const shown = topics.slice(0, MAX_TOPICS).map(({ topic, subscribers }) => {
    return `${String(subscribers).padStart(11)}  ${safe(topic)}`;
  });
  return ['', `${paint('bold', 'subscribers')}  ${paint('bold', 'topic')}`, ...shown];
}

/** `3 (1 backend, 2 guest)`: kinds without connections are left out. */
function counted({ connections, kinds = NO_KINDS }: RunningStatus): string {
  const named = ROLES.filter((role) => kinds[role] > 0).map((role) => `${kinds[role]} ${role}`);
  return named.length === 0 ? String(connections) : `${connections} (${named.join(', ')})`;
}

/** A single process is nothing special. */
function isShown(key: keyof RunningStatus, status: RunningStatus): boolean {
  if (key === 'engine') return status.engine !== undefined && status.engine.name !== 'memory';
  return status[key] !== undefined && status[key] !== null;
}

function eventsText(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}

/** `redis, degraded: Redis cannot be reached; 12 events waiting`: what is usual is left out. */
function engineText({ name, state, message, lag, waiting, dropped }: EngineStatus): string {
  const problem = message === undefined ? '' : `: ${message}`;
  const delay = state === 'ready' ? [`lag ${formatMilliseconds(lag)}`] : [];
  const counts = [
    ...(waiting > 0 ? [`${eventsText(waiting)} waiting`] : []),
    ...(dropped > 0 ? [`${eventsText(dropped)} dropped`] : []),
  ];
  return [`${name}, ${state}${problem}`, ...delay, ...counts].join(', ');
}

function formatMilliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}

function shown(key: keyof RunningStatus, status: RunningStatus): string {
  const value = status[key];
  if (key === 'uptime') return formatDuration(Number(value));
  if (key === 'memory') return formatBytes(Number(value));
  if (key === 'connections') return counted(status);
  if (key === 'engine') return status.engine === undefined ? '' : engineText(status.engine);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('path' in value) return value.path;
  if ('unit' in value) return `journalctl -u ${value.unit}`;
  return 'address' in value ? joinHostPort(value.address, value.port) : JSON.stringify(value);
}

/** Whole megabytes, in the sense of 10^6 bytes. */
export function formatBytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1e6))} MB`;
}

/** The two largest units, such as `2 h 5 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [
    Math.floor(whole / 86400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const named = parts.map((part, index) => `${part} ${'dhms'[index] === 'm' ? 'min' : 'dhms'[index]}`);
  const first = parts.findIndex((part) => part > 0);
  return named
    .slice(first < 0 ? 3 : first)
    .slice(0, 2)
    .join(' ');
}

// A running server as a small table.

import { joinHostPort } from '../core/listener.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';

const ROWS: readonly (readonly [key: string, label: string])[] = [
  ['state', 'state'],
  ['ident', 'server'],
  ['pid', 'process'],
  ['file', 'file'],
  ['listen', 'listens on'],
  ['admin', 'admin on'],
  ['uptime', 'uptime'],
  ['connections', 'connections'],
  ['subscriptions', 'subscriptions'],
  ['topicCount', 'topics'],
];

/** Topics that are shown, so that the table fits a screen. */
const MAX_TOPICS = 20;

/** Shows the known fields of a status; one that is not there is left out. */
export function formatStatus(status: Readonly<Record<string, unknown>>, options: ReportOptions): string {
  const paint = painter(options.colour);
  const lines = ROWS.filter(([key]) => status[key] !== undefined && status[key] !== null).map(
    ([key, label]) => {
      return `${paint('bold', label.padEnd(14))} ${shown(key, status)}`;
    },
  );
  return `${[...lines, ...topicLines(status.topics, paint)].join('\n')}\n`;
}

/** The busiest topics below each other, each with the number of its subscribers. */
function topicLines(topics: unknown, paint: ReturnType<typeof painter>): string[] {
  if (!Array.isArray(topics) || topics.length === 0) return [];
  const shown = topics.slice(0, MAX_TOPICS).map(({ topic, subscribers }) => {
    return `${String(subscribers).padStart(11)}  ${printable(String(topic))}`;
  });
  return ['', `${paint('bold', 'subscribers')}  ${paint('bold', 'topic')}`, ...shown];
}

/** A client may have put anything into the name of a topic, also what a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}

/** `3 (1 backend, 2 guest)`: kinds that nobody is of are left out. */
function counted(total: unknown, kinds: unknown): string {
  const named = Object.entries(kinds ?? {}).filter(([, count]) => Number(count) > 0);
  return named.length === 0
    ? String(total)
    : `${total} (${named.map(([kind, count]) => `${count} ${kind}`).join(', ')})`;
}

function shown(key: string, status: Readonly<Record<string, unknown>>): string {
  const value = status[key];
  if (key === 'uptime') return duration(Number(value));
  if (key === 'connections') return counted(value, status.kinds);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('path' in value) return String(value.path);
  return 'address' in value && 'port' in value
    ? joinHostPort(String(value.address), String(value.port))
    : JSON.stringify(value);
}

function duration(seconds: number): string {
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

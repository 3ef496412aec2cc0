// A running server as a small table.

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
  ['topics', 'topics'],
];

/** Shows the known fields of a status; one that is not there is left out. */
export function formatStatus(status: Readonly<Record<string, unknown>>, options: ReportOptions): string {
  const paint = painter(options.colour);
  const lines = ROWS.filter(([key]) => status[key] !== undefined && status[key] !== null).map(
    ([key, label]) => {
      return `${paint('bold', label.padEnd(14))} ${shown(key, status[key])}`;
    },
  );
  return `${lines.join('\n')}\n`;
}

function shown(key: string, value: unknown): string {
  if (key === 'uptime') return duration(Number(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if ('path' in value) return String(value.path);
  return 'address' in value && 'port' in value ? `${value.address}:${value.port}` : JSON.stringify(value);
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

// Several running servers, a line each.

import { formatListener } from '../core/listener.js';
import { safe } from '../core/printable.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';
import { formatBytes, formatDuration, type RunningStatus } from './status-text.js';

const UNKNOWN = '?';

const COLUMNS: readonly (readonly [title: string, text: (status: RunningStatus) => string])[] = [
  ['process', ({ pid }) => String(pid)],
  ['state', ({ state = UNKNOWN }) => state],
  ['uptime', ({ uptime }) => (uptime === undefined ? UNKNOWN : formatDuration(uptime))],
  ['memory', ({ memory }) => (memory === undefined ? UNKNOWN : formatBytes(memory))],
  ['connections', ({ connections = UNKNOWN }) => String(connections)],
  ['listens on', ({ listen }) => safe(formatListener(listen))],
  // Last, because it can be long.
  ['file', ({ file }) => safe(file)],
];

/** A table; columns are as wide as their widest text. */
export function formatServers(servers: readonly RunningStatus[], options: ReportOptions): string {
  const paint = painter(options.colour);
  const rows = servers.map((server) => COLUMNS.map(([, text]) => text(server)));
  const widths = COLUMNS.map(([title], at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ');
  return `${[paint('bold', line(COLUMNS.map(([title]) => title))), ...rows.map(line)].join('\n')}\n`;
}

// What a ticket says and whether a server would accept it. Never the ticket itself.

import { safe } from '../core/printable.js';
import { painter } from './colour.js';
import type { ReportOptions } from './report.js';

export interface TicketReport {
  readonly kind: 'signed' | 'oro' | 'oro2' | 'unknown';
  /** Null if only a running server can tell. */
  readonly valid: boolean | null;
  /** Why it is not valid, or what is not known; null if it is valid. */
  readonly reason: string | null;
  readonly role: 'backend' | 'user' | 'guest' | null;
  readonly user: string | null;
  /** The only topics that the ticket allows; null if the rules decide. */
  readonly topics: readonly string[] | null;
  readonly audience: readonly string[] | null;
  /** Names of further claims. */
  readonly claims: readonly string[];
  /** Seconds since 1970; null if the ticket does not say. */
  readonly issued: number | null;
  readonly expires: number | null;
  readonly algorithm: string | null;
}

const KINDS = {
  signed: 'signed ticket (JWT), for one connection',
  oro: 'ticket of Oro 3.0 or later',
  oro2: 'ticket of Oro 2.x',
  unknown: 'not a ticket',
} as const satisfies Record<TicketReport['kind'], string>;

/** A table. `now` is in seconds since 1970. */
export function formatTicket(ticket: TicketReport, now: number, options: ReportOptions): string {
  const paint = painter(options.colour);
  const { kind, role, user, topics, audience, claims, issued, expires, algorithm } = ticket;
  const rows: readonly (readonly [label: string, text: string | null])[] = [
    ['ticket', KINDS[kind]],
    ['verdict', verdictOf(ticket, paint)],
    ['role', role],
    ['user', user],
    ['topics', kind === 'signed' ? (topics?.join(', ') ?? 'as the topic rules say') : null],
    ['audience', audience?.join(', ') ?? null],
    ['claims', claims.length === 0 ? null : claims.join(', ')],
    ['issued', issued === null ? null : moment(issued, now)],
    ['expires', expires === null ? null : moment(expires, now)],
    ['algorithm', algorithm],
  ];
  const shown = rows.flatMap(([label, text]) =>
    text === null ? [] : [`${paint('bold', label.padEnd(9))}  ${label === 'verdict' ? text : safe(text)}`],
  );
  return `${shown.join('\n')}\n`;
}

function verdictOf({ valid, reason }: TicketReport, paint: ReturnType<typeof painter>): string {
  if (valid === true) return paint('good', 'valid, unless it has been used already');
  if (valid === null) return safe(reason ?? '');
  return `${paint('error', 'not valid')}: ${safe(reason ?? '')}`;
}

/** `2026-03-02 09:15:04 UTC (in 58 s)`. */
function moment(seconds: number, now: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  const distance = Math.round(seconds - now);
  const words = distance <= 0 ? `${span(-distance)} ago` : `in ${span(distance)}`;
  return `${date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '')} UTC (${words})`;
}

/** The largest fitting unit. */
function span(seconds: number): string {
  const units = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ] as const;
  const unit = units.find(([size]) => seconds >= 2 * size);
  return unit ? `${Math.floor(seconds / unit[0])} ${unit[1]}` : `${seconds} s`;
}

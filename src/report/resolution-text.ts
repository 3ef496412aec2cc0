// The endpoints as text: a diagram of who connects where, then each value with its origin.

import { joinHostPort } from '../core/listener.js';
import { safe } from '../core/printable.js';
import type { Resolution, ResolvedField } from '../core/resolution.js';
import { painter } from './colour.js';
import { originText } from './origin-text.js';
import type { ReportOptions } from './report.js';

/** `refused`: whether there are errors, so that Oro uses other values or none. */
export function formatResolutionText(
  resolution: Resolution,
  options: ReportOptions & { readonly refused?: boolean },
): string {
  if (!resolution.readable) return '';
  const paint = painter(options.colour);
  const width = Math.max(...resolution.fields.map(({ resolved }) => shown(resolved.value).length));
  const rows = resolution.fields.map((row, index) => {
    const first = resolution.fields[index - 1]?.endpoint !== row.endpoint;
    const gap = first && index > 0 ? '\n' : '';
    const name = paint('bold', (first ? row.endpoint : '').padEnd(9));
    const note = row.unresolved ? ` (${row.unresolved} cannot be resolved here)` : '';
    return `${gap}${name} ${row.field.padEnd(9)}  ${shown(row.resolved.value).padEnd(width)}  ${paint('dim', originText(row.resolved) + note)}`;
  });
  // Nobody would connect like that.
  const drawn = options.refused === true ? '' : `${picture(resolution)}\n\n`;
  return `${drawn}${rows.join('\n')}\n`;
}

function shown(value: unknown): string {
  return value === '' ? '""' : safe(String(value));
}

function picture({ fields, urls, direct }: Resolution): string {
  const value = (endpoint: ResolvedField['endpoint'], field: string): string =>
    safe(
      String(fields.find((row) => row.endpoint === endpoint && row.field === field)?.resolved.value ?? ''),
    );
  const browser = `ws(s):${safe(urls.frontend).replace('//*:', '//<host of the page>:')}`;
  const proxy = direct ? '' : 'proxy ──▶ ';
  const server = joinHostPort(value('bind', 'address'), value('bind', 'port'));
  return `browser ── ${browser} ──▶ ${proxy}${server}\nPHP ────── ${safe(urls.backend)} ──▶ ${server}`;
}

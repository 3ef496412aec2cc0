// Findings as text: where, what, the lines with the place underlined, and what to write instead.

import type { Diagnostic } from '../core/diagnostic.js';
import { inWords } from '../core/in-words.js';
import { lineStart, safe } from '../core/printable.js';
import type { Range } from '../core/range.js';
import { type Paint, painter } from './colour.js';
import { type CheckedTarget, type Report, type ReportOptions, summarize, type Tool } from './report.js';
import { terminalLink } from './terminal-link.js';
import { wrap } from './wrap.js';

/** Nobody reads more; a file with thousands of findings has one cause. */
const MAX_SHOWN = 200;

/** Longer lines are cut around the finding. */
const MAX_LINE = 160;

/** With a tool, the summary also says how to learn more, and rules are links where the terminal shows them. */
export function formatText(report: Report, options: ReportOptions, tool?: Tool): string {
  const paint = painter(options.colour);
  const blocks = report.diagnostics
    .slice(0, MAX_SHOWN)
    .map((one) => formatOne(one, report.sources.get(one.file) ?? [], paint, options, tool));
  const hidden = report.diagnostics.length - MAX_SHOWN;
  if (hidden > 0) blocks.push(`and ${count(hidden, 'more finding')}; --format json shows all of them\n`);
  const [first] = report.diagnostics;
  const more = tool && first ? `to learn more, run: syncctl explain ${first.rule}\n` : '';
  return [...blocks, formatSummary(report, paint) + more].join('\n');
}

function formatOne(
  diagnostic: Diagnostic,
  lines: readonly string[],
  paint: Paint,
  options: ReportOptions,
  tool: Tool | undefined,
): string {
  const { file, range, severity, rule, message, hint } = diagnostic;
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const page = (options.links && tool?.pageOf(rule)) || null;
  const name = page === null ? paint('dim', rule) : terminalLink(paint('dim', rule), page);
  const head = `${paint('bold', lineStart(safe(place)))}  ${paint(severity, severity)}  ${name}`;
  const frame = formatFrame(range, lines, (text) => paint(severity, text), paint);
  const prose = (text: string): string => {
    const [sentence = '', ...lines] = text.split('\n').map(safe);
    const first = options.width ? wrap(sentence, options.width) : `  ${sentence}`;
    return [first, ...lines.map((line) => `    ${line}`)].join('\n');
  };
  return `${[head, prose(message), '', ...frame, ...(hint ? [prose(hint)] : [])].join('\n')}\n`;
}

function formatFrame(
  range: Range,
  lines: readonly string[],
  underline: (text: string) => string,
  paint: Paint,
): string[] {
  const { start, end } = range;
  const text = lines[start.line];
  if (text === undefined || text.trim() === '') return [];
  const width = String(start.line + 1).length;
  const row = (number: string, content: string): string =>
    `  ${paint('dim', `${number.padStart(width + 2)} │`)} ${content}`.trimEnd();
  const before = lines[start.line - 1];
  const shown =
    before === undefined || before.trim() === '' ? [] : [row(String(start.line), cut(before, 0).text)];
  const piece = cut(text, start.character);
  const last = end.line > start.line ? text.trimEnd().length : end.character;
  const from = columns(text.slice(piece.from, start.character));
  const length = Math.max(1, columns(text.slice(start.character, Math.min(last, piece.to))));
  const marks = ' '.repeat(from + piece.lead) + underline('~'.repeat(length));
  return [...shown, row(String(start.line + 1), piece.text), row('', marks)];
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The columns before the piece, for the ellipsis. */
  readonly lead: number;
}

function cut(text: string, character: number): Piece {
  const from = character > MAX_LINE / 2 && text.length > MAX_LINE ? character - MAX_LINE / 2 : 0;
  const to = Math.min(text.length, from + MAX_LINE);
  const lead = from > 0 ? '…' : '';
  return {
    text: lead + safe(text.slice(from, to)) + (to < text.length ? '…' : ''),
    from,
    to,
    lead: lead.length,
  };
}

function columns(text: string): number {
  let width = 0;
  for (const character of safe(text)) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Two for the wide scripts of East Asia and for emoji, none for marks that combine with the character before. */
function columnsOf(point: number): number {
  if ((point >= 0x300 && point <= 0x36f) || (point >= 0x200b && point <= 0x200d) || point === 0xfe0f)
    return 0;
  const wide =
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0x1f300 && point <= 0x1faff);
  return wide ? 2 : 1;
}

function formatSummary({ diagnostics, files, quiet, targets = [] }: Report, paint: Paint): string {
  if (quiet && diagnostics.length === 0) return '';
  const checked = targets.length === 0 ? '' : `, ${targetsText(targets)}`;
  const where = `in ${count(files, 'file')}${checked}`;
  if (diagnostics.length === 0) return `${paint('good', 'no findings')} ${where}\n`;
  const { error, warning, info } = summarize(diagnostics);
  const parts = [
    error > 0 && paint('error', count(error, 'error')),
    warning > 0 && paint('warning', count(warning, 'warning')),
    info > 0 && paint('info', count(info, 'note')),
  ].filter(Boolean);
  return `${parts.join(', ')} ${where}\n`;
}

/** More versions than this are only counted. */
const MAX_TARGETS = 3;

function targetsText(targets: readonly CheckedTarget[]): string {
  if (targets.length > MAX_TARGETS) return `checked for ${targets.length} versions of Oro`;
  return `checked for ${inWords(targets.map(targetText))}`;
}

function targetText({ oro, symfony, source, oroAssumed }: CheckedTarget): string {
  if (source === null) return `Oro ${oro} (assumed; set it with --oro)`;
  if (!oroAssumed) return `Oro ${oro} (from ${safe(source)})`;
  const from = source.startsWith('--') ? safe(source) : `Symfony ${symfony} in ${safe(source)}`;
  return `Oro ${oro} (assumed from ${from})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

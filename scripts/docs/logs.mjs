// The page on logs, generated from the table of events.

import { code, fence, page, table } from './markdown.mjs';

/** The page by its path in docs/. */
export function logPages({ LOG_EVENTS }) {
  const rows = Object.entries(LOG_EVENTS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { level, meaning, fields }]) => [code(name), level, meaning, fields.map(code).join(', ')]);
  return new Map([
    [
      'logs.md',
      page('Logs', [
        'The server logs to standard error: human-readable lines if standard error is a terminal, and JSON (one object per line) otherwise. `server.log_format` or `--log-format` overrides the format. `server.log_level` or `--log-level` sets the level: `error`, `warn` (the default) or `info`. Results such as "Healthy" are not log lines; they go to standard output.',
        fence(
          'json',
          '{"level":"warn","time":"2026-01-31T12:00:00.000Z","session":"0c3f…","reason":"slow","buffered":8388608,"event":"connection-dropped"}',
        ),
        'Every line has `level`, `time` (UTC) and `event`. Event names do not change, but new fields may be added. Tickets, secrets and query strings are never logged. An error is an object with `type`, `message`, `stack` and, for system errors, `code`.',
        table([['event', 'level', 'meaning', 'fields'], ...rows]),
      ]),
    ],
  ]);
}

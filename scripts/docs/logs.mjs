// The page of the log, from the table of events.

import { code, fence, page, table } from './markdown.mjs';

/** The page by its path below docs/. */
export function logPages({ LOG_EVENTS }) {
  const rows = Object.entries(LOG_EVENTS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { level, meaning, fields }]) => [code(name), level, meaning, fields.map(code).join(', ')]);
  return new Map([
    [
      'logs.md',
      page('Logs', [
        'The server logs on standard error: JSON, one object a line, or lines for people when standard error is a terminal. `server.log_format` or `--log-format` decides otherwise, `server.log_level` or `--log-level` how much: `error`, `warn` (the default) or `info`. Results such as "Healthy" are no log and go to standard output.',
        fence(
          'json',
          '{"level":"warn","time":"2026-01-31T12:00:00.000Z","session":"0c3f…","reason":"slow","buffered":8388608,"event":"connection-dropped"}',
        ),
        'Every line has `level`, `time` (UTC) and `event`. The names of events do not change; fields may be added. Tickets, secrets and the query of a request never appear. An error is an object with `type`, `message`, `stack` and, where the system gave one, `code`.',
        table([['event', 'level', 'meaning', 'fields'], ...rows]),
      ]),
    ],
  ]);
}

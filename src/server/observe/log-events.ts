// Everything that can be logged, by its fixed name. docs/logs.md is made from this table.

interface EventDescription {
  readonly level: 'info' | 'warn' | 'error';
  readonly meaning: string;
  /** The fields beside level, time and name. */
  readonly fields: readonly string[];
}

export const LOG_EVENTS = {
  state: {
    level: 'info',
    meaning: 'The server went on in its life: starting, ready, draining, stopped.',
    fields: ['from', 'to'],
  },
  reloaded: {
    level: 'info',
    meaning:
      'The configuration was read again. Names of settings that changed at once, and of those that need a restart.',
    fields: ['applied', 'restart'],
  },
  'reload-refused': {
    level: 'error',
    meaning: 'The configuration could not be read again or is wrong; the old one stays.',
    fields: ['error'],
  },
  'few-files': {
    level: 'warn',
    meaning:
      'The process may open fewer files than `server.max_connections` and its own need: raise RLIMIT_NOFILE (`ulimit -n`, `LimitNOFILE=`) or lower the setting.',
    fields: ['limit', 'needed', 'maxConnections', 'message'],
  },
  'socket-differs': {
    level: 'warn',
    meaning:
      'The socket that systemd handed over listens elsewhere than the parameters say: render the units again.',
    fields: ['listen', 'configured', 'message'],
  },
  'socket-unused': {
    level: 'warn',
    meaning: 'systemd handed over a socket that nothing here is for.',
    fields: ['name', 'message'],
  },
  'notify-unavailable': {
    level: 'warn',
    meaning: 'systemd cannot be told that the server is ready: no way to send to its socket from here.',
    fields: ['error'],
  },
  'proxy-must-forward': {
    level: 'warn',
    meaning:
      'Browsers come through a proxy, which must set X-Forwarded-For, or whoever sends no Origin through it may publish.',
    fields: ['message'],
  },
  'backend-not-known': {
    level: 'warn',
    meaning: 'The application connects from another machine, which no setting names, so it may not publish.',
    fields: ['message'],
  },
  'users-not-known': {
    level: 'warn',
    meaning: "No module looks users up, so a ticket of Oro's that names one makes a guest.",
    fields: ['message'],
  },
  'weak-secret': {
    level: 'warn',
    meaning: '`server.secret` can be guessed.',
    fields: ['message'],
  },
  'origins-open': {
    level: 'warn',
    meaning: '`server.origins` has `*`: pages of any site may connect.',
    fields: ['message'],
  },
  'backend-everywhere': {
    level: 'warn',
    meaning:
      '`server.backend.from` has a range of all addresses: whoever sends no forwarding header may publish.',
    fields: ['message'],
  },
  'rules-not-enforced': {
    level: 'warn',
    meaning: '`server.policy` is `report`: what the rules of topics refuse happens all the same.',
    fields: ['message'],
  },
  'connection-refused': {
    level: 'warn',
    meaning:
      'A handshake was refused. At most six lines a minute for each reason; `suppressed` says how many were left out.',
    fields: ['reason', 'address', 'origin', 'cause', 'suppressed'],
  },
  refused: {
    level: 'warn',
    meaning: 'A client was not allowed what it asked for, or asked for too much at once.',
    fields: ['reason', 'topic', 'role', 'session', 'suppressed'],
  },
  'admin-refused': {
    level: 'warn',
    meaning: 'A request to the admin listener was refused. At most six lines a minute for each reason.',
    fields: ['reason', 'suppressed'],
  },
  'would-refuse': {
    level: 'warn',
    meaning: 'A client was allowed what the policy `enforce` would refuse.',
    fields: ['reason', 'topic', 'role', 'session', 'suppressed'],
  },
  'handler-failed': {
    level: 'error',
    meaning:
      "A handler or periodic of the operator's own threw, or a handler did not answer within `server.call_timeout`. At most twenty lines a minute for each.",
    fields: ['topic', 'handler', 'periodic', 'error', 'suppressed'],
  },
  'subscription-refused': {
    level: 'warn',
    meaning:
      'A connection, or all together, has as many subscriptions as it may, or has the server keep too long names. At most six lines a minute for each reason.',
    fields: ['reason', 'session', 'suppressed'],
  },
  'bad-messages': {
    level: 'warn',
    meaning:
      'A connection was closed for its invalid messages; `last` is the reason of the last one. At most six lines a minute for each reason.',
    fields: ['reason', 'session', 'last', 'count', 'suppressed'],
  },
  'connection-dropped': {
    level: 'warn',
    meaning:
      'A connection was ended: it did not read, or too much waited for all that do not; it did not answer, did not end its message, or broke the protocol or a limit; `cause` says how. At most six lines a minute for each reason.',
    fields: ['session', 'reason', 'buffered', 'pings', 'cause', 'suppressed'],
  },
  'connections-cut': {
    level: 'warn',
    meaning: 'Connections were still open when the drain was over.',
    fields: ['connections'],
  },
  'listener-error': {
    level: 'error',
    meaning: 'A listening socket had an error; it goes on.',
    fields: ['error'],
  },
  'internal-error': {
    level: 'error',
    meaning: "A fault of the server's own; one connection or request suffered from it.",
    fields: ['error', 'session'],
  },
  'uncaught-error': {
    level: 'error',
    meaning: 'A fault that nobody caught. The server drains and ends with a non-zero exit code.',
    fields: ['error'],
  },
} as const satisfies Record<string, EventDescription>;

export type LogEvent = keyof typeof LOG_EVENTS;

// All log events, by their fixed names. docs/logs.md is generated from this table.

interface EventDescription {
  readonly level: 'info' | 'warn' | 'error';
  readonly meaning: string;
  /** The fields in addition to level, time and event. */
  readonly fields: readonly string[];
}

export const LOG_EVENTS = {
  state: {
    level: 'info',
    meaning: 'The server changed its state. The states are starting, ready, draining and stopped.',
    fields: ['from', 'to'],
  },
  reloaded: {
    level: 'info',
    meaning:
      'The configuration was reloaded. `applied` lists the settings that took effect immediately, `restart` those that need a restart.',
    fields: ['applied', 'restart'],
  },
  'reload-refused': {
    level: 'error',
    meaning: 'The new configuration is invalid or cannot be read. The server keeps the old one.',
    fields: ['error', 'hint'],
  },
  'history-restored': {
    level: 'info',
    meaning: 'The server continues with the history that the previous process left.',
    fields: ['events'],
  },
  'history-lost': {
    level: 'warn',
    meaning:
      'The history of the previous process cannot be read, or that of this process cannot be written. Clients that reconnect are told that they may have missed events.',
    fields: ['path', 'reason'],
  },
  'few-files': {
    level: 'warn',
    meaning:
      'The process cannot open enough files for `server.max_connections`. Raise RLIMIT_NOFILE (`ulimit -n`, `LimitNOFILE=`) or lower the setting.',
    fields: ['limit', 'needed', 'maxConnections', 'message', 'hint'],
  },
  finding: {
    level: 'warn',
    meaning:
      'A finding of `syncctl validate` that does not keep the server from starting. A note has the level info.',
    fields: ['rule', 'file', 'line', 'message', 'hint'],
  },
  failed: {
    level: 'error',
    meaning: 'The server could not start, or failed while it was running.',
    fields: ['message', 'hint'],
  },
  'socket-differs': {
    level: 'warn',
    meaning:
      'The socket from systemd listens on another address than the parameters say. Render the units again.',
    fields: ['listen', 'configured', 'message', 'hint'],
  },
  'unit-outdated': {
    level: 'warn',
    meaning:
      'Since the systemd unit was rendered, a setting that it depends on has changed, such as an address, `server.admin`, `server.drain` or `server.max_connections`: render the units again.',
    fields: ['message', 'hint'],
  },
  'socket-unused': {
    level: 'warn',
    meaning: 'systemd passed a socket that the server does not use.',
    fields: ['name', 'message', 'hint'],
  },
  'notify-unavailable': {
    level: 'warn',
    meaning:
      'The server cannot tell systemd that it is ready, because it cannot send to the notification socket.',
    fields: ['error'],
  },
  'proxy-must-forward': {
    level: 'warn',
    meaning:
      'A browser came through a proxy that sets no X-Forwarded-For, so any client behind it that sends no Origin header may publish. Logged once.',
    fields: ['message', 'hint'],
  },
  'proxy-without-client': {
    level: 'warn',
    meaning:
      'A browser came through a trusted proxy that sets no X-Forwarded-For, so all clients behind it count as one address. Logged once.',
    fields: ['message', 'hint'],
  },
  'proxy-not-listed': {
    level: 'warn',
    meaning:
      'A client in a private network sent a forwarding header, but its address is not in `server.proxies`. If it is a proxy, all its clients count as one address. Logged once for each address, for the first eight addresses.',
    fields: ['address', 'message', 'hint'],
  },
  'proxies-everywhere': {
    level: 'warn',
    meaning:
      '`server.proxies` contains a range of all addresses, so any client can choose the address that it counts as.',
    fields: ['message', 'hint'],
  },
  'backend-not-known': {
    level: 'warn',
    meaning:
      'PHP connects from another machine that is not listed in `server.backend.from`, so it is not allowed to publish.',
    fields: ['message', 'hint'],
  },
  'users-not-known': {
    level: 'warn',
    meaning:
      'A user with an Oro ticket connected and is treated as a guest, because `server.authenticate` is not set. Logged once.',
    fields: ['message', 'hint'],
  },
  'weak-secret': {
    level: 'warn',
    meaning: '`server.secret` is easy to guess.',
    fields: ['message', 'hint'],
  },
  'origins-open': {
    level: 'warn',
    meaning: '`server.origins` contains `*`, so pages of any site may connect.',
    fields: ['message', 'hint'],
  },
  'backend-everywhere': {
    level: 'warn',
    meaning:
      '`server.backend.from` contains a range of all addresses, so any client without forwarding headers may publish.',
    fields: ['message', 'hint'],
  },
  'rules-not-enforced': {
    level: 'warn',
    meaning:
      '`server.policy` is `report`, so requests that violate the topic rules are logged but not refused.',
    fields: ['message', 'hint'],
  },
  'connection-refused': {
    level: 'warn',
    meaning:
      'A handshake was refused. Logged at most six times a minute for each reason; `suppressed` is the number of lines left out.',
    fields: ['reason', 'address', 'origin', 'cause', 'suppressed'],
  },
  refused: {
    level: 'warn',
    meaning: "A client's request was refused because it was not allowed or there were too many at once.",
    fields: ['reason', 'topic', 'role', 'session', 'suppressed'],
  },
  delayed: {
    level: 'warn',
    meaning:
      'The connections from one address together sent more than 20 times `server.max_message_rate`, so the server is reading their messages more slowly. No messages are lost. Logged at most six times a minute.',
    fields: ['reason', 'address', 'suppressed'],
  },
  'admin-refused': {
    level: 'warn',
    meaning:
      'A request to the admin listener was refused. Logged at most six times a minute for each reason.',
    fields: ['reason', 'suppressed'],
  },
  'would-refuse': {
    level: 'warn',
    meaning: "A client's request was allowed, but the policy `enforce` would refuse it.",
    fields: ['reason', 'topic', 'role', 'session', 'suppressed'],
  },
  'handler-failed': {
    level: 'error',
    meaning:
      'One of your handlers or periodics threw an error, or a handler did not answer within `server.call_timeout`. Logged at most twenty times a minute for each.',
    fields: ['topic', 'handler', 'periodic', 'error', 'suppressed'],
  },
  'subscription-refused': {
    level: 'warn',
    meaning:
      'A subscription was refused: the connection, its address or all clients together have reached the maximum of subscriptions or of the bytes of their names. Logged at most six times a minute for each reason.',
    fields: ['reason', 'session', 'suppressed'],
  },
  'bad-messages': {
    level: 'warn',
    meaning:
      'A connection was closed because it sent invalid messages; `last` is what was wrong with the last one. Logged at most six times a minute for each reason.',
    fields: ['reason', 'session', 'last', 'count', 'suppressed'],
  },
  'connection-dropped': {
    level: 'warn',
    meaning:
      'The server dropped a connection. The client did not read its messages, did not answer pings, did not finish a message, or violated the protocol or a limit; `cause` has the details. It is also dropped if too many messages are waiting for all slow clients together. Logged at most six times a minute for each reason.',
    fields: ['session', 'reason', 'buffered', 'pings', 'cause', 'suppressed'],
  },
  'connections-cut': {
    level: 'warn',
    meaning: 'When draining ended, some connections were still open and were cut.',
    fields: ['connections'],
  },
  'listener-error': {
    level: 'error',
    meaning: 'A listening socket reported an error. It keeps listening.',
    fields: ['error'],
  },
  'internal-error': {
    level: 'error',
    meaning: 'A bug in the server. It affected one connection or request.',
    fields: ['error', 'session'],
  },
  'engine-degraded': {
    level: 'warn',
    meaning:
      'Redis cannot be reached or used. Clients of this process get its events immediately, those of other processes get them later. The server keeps trying. Logged once until it recovers.',
    fields: ['engine', 'reason', 'message', 'hint'],
  },
  'engine-refused': {
    level: 'warn',
    meaning:
      'The engine is still degraded, now for a reason that only a person can fix, such as a password that Redis rejects.',
    fields: ['engine', 'reason', 'message', 'hint'],
  },
  'engine-recovered': {
    level: 'warn',
    meaning:
      'Redis can be used again, and waiting events have reached it. `dropped` is the number of events that were dropped meanwhile, because too many were waiting.',
    fields: ['engine', 'dropped'],
  },
  'events-dropped': {
    level: 'warn',
    meaning:
      'The server stopped while Redis was unavailable, so `dropped` events did not reach the clients of other processes.',
    fields: ['engine', 'dropped'],
  },
  'engine-concern': {
    level: 'warn',
    meaning: 'Redis works, but does not say whether it keeps what is written. Logged once.',
    fields: ['engine', 'message', 'hint'],
  },
  'log-lines-dropped': {
    level: 'warn',
    meaning:
      'Nobody read the log for a while, so `lines` lines were dropped. The server never waits for a log reader.',
    fields: ['lines'],
  },
  'uncaught-error': {
    level: 'error',
    meaning: 'An error that was not caught. The server drains and exits with a non-zero exit code.',
    fields: ['error'],
  },
} as const satisfies Record<string, EventDescription>;

export type LogEvent = keyof typeof LOG_EVENTS;

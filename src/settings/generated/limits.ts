// Generated from schemas/ by `npm run generate`; do not edit.

import type { Settings } from './settings.js';

/** What the server allows at most, and how long it waits. */
export interface Limits {
  /** Maximum number of tickets waiting to be verified: this many without a user name, and this many others. Beyond it, an address with few waiting tickets gets a place from the address with the most. A ticket without a place gets a 503, or makes its holder a guest if it has no user name. */
  readonly maxTicketsWaiting: number;
  /** Maximum number of invalid tickets per minute from one address. Further tickets get a 429 without being verified. */
  readonly maxBadTickets: number;
  /** Seconds that the `server.authenticate` module may take to look up a user. After that, the handshake gets a 503. */
  readonly authenticateTimeout: number;
  /** Maximum number of calls and handlers running for one connection. Another CALL gets an error. */
  readonly maxCalls: number;
  /** Maximum number of calls and handlers running for all connections together. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
  readonly maxTotalCalls: number;
  /** Seconds that a call or a handler may take. After that, the CALL gets an error. */
  readonly callTimeout: number;
  /** Seconds that a new connection has to send its complete handshake request. */
  readonly handshakeTimeout: number;
  /** Maximum size of the request line and headers of a handshake, in bytes. */
  readonly maxHeadBytes: number;
  /** Maximum size of a message from a client, in bytes. A longer message closes the connection with 1009. */
  readonly maxMessageBytes: number;
  /** Maximum size of a message from a guest, in bytes, if less than `server.max_message_bytes`. A longer message closes the connection with 1009. Guests only subscribe and call, so their messages are short. */
  readonly maxGuestMessageBytes: number;
  /** Maximum number of frames in a message. More frames close the connection with 1008. For guests the limit is lower, in proportion to their message size. */
  readonly maxFragments: number;
  /** Seconds that a guest or user has to finish a fragmented message. The server checks at this interval, so it closes the connection after one to two times this value. The backend is exempt. */
  readonly messageTimeout: number;
  /** Number of invalid messages that the server ignores per connection before it closes the connection with 1007. */
  readonly maxBadMessages: number;
  /** Maximum messages, pings and unexpected pongs per second from one connection, with bursts of up to ten seconds' worth. Excess messages are ignored and count as invalid; too many of them close the connection with 1008. The backend is exempt. 0 means no limit. */
  readonly maxMessageRate: number;
  /** Maximum number of events waiting for the end of an event-loop turn. When the limit is reached, the server writes them immediately. No event is lost. */
  readonly maxWaitingPublishes: number;
  /** Maximum length of a topic, in UTF-8 bytes. A message with a longer topic is invalid. */
  readonly maxTopicLength: number;
  /** Maximum number of prefixes (CURIEs) per connection. Another PREFIX is an invalid message. */
  readonly maxPrefixes: number;
  /** Maximum number of subscriptions per connection. Another SUBSCRIBE is refused. */
  readonly maxSubscriptions: number;
  /** Maximum number of subscriptions across all connections. Another SUBSCRIBE is refused. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. A million subscriptions to different topics take about 700 MB of memory. */
  readonly maxTotalSubscriptions: number;
  /** Maximum size of the topics and prefixes stored for one connection, in bytes. Beyond it, a SUBSCRIBE is refused and a PREFIX is an invalid message. Each topic counts twice: once resolved and once as its subscriber wrote it. The backend is exempt. */
  readonly maxStoredBytes: number;
  /** Maximum size of the topics and prefixes stored for all connections together, in bytes. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
  readonly maxTotalStoredBytes: number;
  /** Maximum number of bytes held of messages that have not arrived completely, for all connections together. Beyond it, the connection that sends more is dropped. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
  readonly maxTotalUnfinishedBytes: number;
  /** Maximum number of bytes buffered for one slow connection. Beyond it, the connection is dropped. */
  readonly maxBufferedBytes: number;
  /** Maximum number of bytes buffered for all slow connections together. Beyond it, the connections with the most buffered data are dropped. */
  readonly maxTotalBufferedBytes: number;
  /** Maximum number of open connections. Further handshakes get a 503. The server lowers it to what the process's file limit allows. The rendered systemd unit and container have a matching limit. */
  readonly maxConnections: number;
  /** Number of connections, out of `server.max_connections`, that are reserved for the application so that it can always connect. Never more than a tenth. */
  readonly reservedConnections: number;
  /** Maximum number of TCP connections that have been silent for a second without completing a request. Beyond it, the server closes the ones that have been silent longest, starting with the address that has the most, so that other clients can still connect. */
  readonly maxSilentSockets: number;
  /** Maximum number of open connections from one client address (for IPv6, one /64 network) or, with a verified ticket, of one user. Further handshakes get a 503. Behind a proxy on this machine or in `server.proxies`, the forwarded address counts. The limit is lower if fewer connections are left: an address gets at most half of `server.max_connections`. The backend is exempt. 0 means that addresses have no share of anything; set it if a proxy hides the addresses of the clients. */
  readonly maxConnectionsPerAddress: number;
  /** Seconds between websocket pings. A connection that does not answer two of them is closed, unless it only publishes. The rendered proxy configuration uses a longer timeout. */
  readonly pingInterval: number;
  /** Seconds that a lost connection is remembered for clients that cannot ask for what they missed, such as AutobahnJS. When the client comes back and subscribes to the same topics, it first gets the events since then. 0 turns this off. */
  readonly rewind: number;
  /** Seconds that a stopping server reports "not ready" but still accepts connections, so that a load balancer can take it out of rotation. */
  readonly drainDelay: number;
  /** Seconds to wait for connections to close during shutdown. Remaining connections are then cut. */
  readonly drain: number;
}

/** What holds where nothing is set. */
export const DEFAULT_LIMITS: Limits = {
  maxTicketsWaiting: 4000,
  maxBadTickets: 60,
  authenticateTimeout: 5,
  maxCalls: 100,
  maxTotalCalls: 10_000,
  callTimeout: 30,
  handshakeTimeout: 10,
  maxHeadBytes: 16_384,
  maxMessageBytes: 1_048_576,
  maxGuestMessageBytes: 16_384,
  maxFragments: 1024,
  messageTimeout: 10,
  maxBadMessages: 100,
  maxMessageRate: 200,
  maxWaitingPublishes: 10_000,
  maxTopicLength: 1024,
  maxPrefixes: 1000,
  maxSubscriptions: 1000,
  maxTotalSubscriptions: 500_000,
  maxStoredBytes: 65_536,
  maxTotalStoredBytes: 268_435_456,
  maxTotalUnfinishedBytes: 268_435_456,
  maxBufferedBytes: 8_388_608,
  maxTotalBufferedBytes: 536_870_912,
  maxConnections: 20_000,
  reservedConnections: 100,
  maxSilentSockets: 1000,
  maxConnectionsPerAddress: 5000,
  pingInterval: 30,
  rewind: 300,
  drainDelay: 0,
  drain: 10,
};

/** The limits that the settings of a server give. */
export function limitsOf(server: Settings['server']): Limits {
  return {
    maxTicketsWaiting: server.max_tickets_waiting.value,
    maxBadTickets: server.max_bad_tickets.value,
    authenticateTimeout: server.authenticate_timeout.value,
    maxCalls: server.max_calls.value,
    maxTotalCalls: server.max_total_calls.value,
    callTimeout: server.call_timeout.value,
    handshakeTimeout: server.handshake_timeout.value,
    maxHeadBytes: server.max_head_bytes.value,
    maxMessageBytes: server.max_message_bytes.value,
    maxGuestMessageBytes: server.max_guest_message_bytes.value,
    maxFragments: server.max_fragments.value,
    messageTimeout: server.message_timeout.value,
    maxBadMessages: server.max_bad_messages.value,
    maxMessageRate: server.max_message_rate.value,
    maxWaitingPublishes: server.max_waiting_publishes.value,
    maxTopicLength: server.max_topic_length.value,
    maxPrefixes: server.max_prefixes.value,
    maxSubscriptions: server.max_subscriptions.value,
    maxTotalSubscriptions: server.max_total_subscriptions.value,
    maxStoredBytes: server.max_stored_bytes.value,
    maxTotalStoredBytes: server.max_total_stored_bytes.value,
    maxTotalUnfinishedBytes: server.max_total_unfinished_bytes.value,
    maxBufferedBytes: server.max_buffered_bytes.value,
    maxTotalBufferedBytes: server.max_total_buffered_bytes.value,
    maxConnections: server.max_connections.value,
    reservedConnections: server.reserved_connections.value,
    maxSilentSockets: server.max_silent_sockets.value,
    maxConnectionsPerAddress: server.max_connections_per_address.value,
    pingInterval: server.ping_interval.value,
    rewind: server.rewind.value,
    drainDelay: server.drain_delay.value,
    drain: server.drain.value,
  };
}

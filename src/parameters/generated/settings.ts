// Generated from schemas/ by `npm run generate`; do not edit.

import type { Resolved } from '../../core/origin.js';

export interface Settings {
  /** The bundled websocket server. */
  readonly server: {
    /** Absolute path of a unix socket to listen on instead of the bind address and port, for a proxy on the same machine; the rendered nginx site connects to it. */
    readonly listen: Resolved<string> | null;
    /** Permission bits of the socket of `server.listen`. */
    readonly listen_mode: Resolved<string>;
    /** Where readiness, metrics and publishing are served: a loopback address with port (`127.0.0.1:9180`), the absolute path of a unix socket, or `off`. Without it: a unix socket in the run directory. */
    readonly admin: Resolved<string> | null;
    /** The application's secret, `%secret%` in most of them: tickets are checked with it, and its own tickets (JWT, HS256) are signed with it. Never printed. */
    readonly secret: Resolved<string> | null;
    /** URL of the keys (JWKS) of another issuer of signed tickets. */
    readonly jwks: Resolved<string> | null;
    /** What signed tickets must name as their audience (`aud`). Needed when the issuer signs tokens for other services too. */
    readonly audience: Resolved<string> | null;
    /** Path of a module, relative to syncctl.yml, whose default export looks a user up for Oro's tickets: it gets the user name and answers `{ id, name, passwordHash }` or null. */
    readonly authenticate: Resolved<string> | null;
    /** Paths of modules, relative to syncctl.yml, that export handlers of topics and procedures, and periodic work. */
    readonly handlers: Resolved<readonly string[]>;
    /** Pages that may connect: `shop.example.com`, `https://shop.example.com`, `*.example.com`, `https://*.example.com`, or `*` for all. Without it: websocket_frontend_host and the page's own host. */
    readonly origins: Resolved<readonly string[]> | null;
    /** Where the application connects from and to. */
    readonly backend: {
      /** Addresses from which the application connects, besides this machine: whoever connects from there without forwarding headers may publish. */
      readonly from: Resolved<readonly string[]>;
      /** A listener for the application alone: an address with port, or the absolute path of a unix socket. With it, nobody who connects to the public one is the application by address. */
      readonly listen: Resolved<string> | null;
    };
    /** Whether the rules of topics are enforced, or what they refuse is only logged and counted. */
    readonly policy: Resolved<'enforce' | 'report'>;
    /** Who may subscribe and publish, by topic; the first rule that fits decides. They stand before the rules for Oro's own topics. In the environment: JSON. */
    readonly topics: Resolved<readonly { readonly pattern: string; readonly requirements?: Readonly<Record<string, string | { readonly pattern?: string; readonly wildcard?: boolean }>>; readonly subscribe?: string; readonly publish?: string; readonly ping?: number }[]>;
    /** Tickets that may wait to be checked; a further handshake with one is answered with 503. */
    readonly max_tickets_waiting: Resolved<number>;
    /** Refused tickets a minute from one address; further ones are answered with 429 and not looked at. */
    readonly max_bad_tickets: Resolved<number>;
    /** Seconds that the module of `server.authenticate` may take to look a user up; then the handshake is answered with 503. */
    readonly authenticate_timeout: Resolved<number>;
    /** Calls and handlers of one connection that may be unfinished at a time; a further CALL is answered with an error. */
    readonly max_calls: Resolved<number>;
    /** Seconds that a call or a handler may take; then the CALL is answered with an error. */
    readonly call_timeout: Resolved<number>;
    /** Permission bits of the admin socket; whoever may write to it may publish. */
    readonly admin_mode: Resolved<string>;
    /** What a program must send as `Authorization: Bearer` to publish or reload through an admin listener that is an address with port. A unix socket asks for none. Never printed. */
    readonly admin_secret: Resolved<string> | null;
    /** Seconds a new connection has to send its complete request. */
    readonly handshake_timeout: Resolved<number>;
    /** Bytes of the request line and headers of a handshake. */
    readonly max_head_bytes: Resolved<number>;
    /** Bytes of one message from a client; a longer one closes the connection with 1009. */
    readonly max_message_bytes: Resolved<number>;
    /** Bytes of one message from a guest, if that is less than `server.max_message_bytes`; a longer one closes the connection with 1009. Guests subscribe and call, which takes little. */
    readonly max_guest_message_bytes: Resolved<number>;
    /** Frames that one message may come in; more close the connection with 1008. For guests fewer, in the proportion of their bytes. */
    readonly max_fragments: Resolved<number>;
    /** Seconds that a guest or a user has at least to end a message that it has begun; it is cut after that, at the latest after twice as long. The backend is not limited. */
    readonly message_timeout: Resolved<number>;
    /** Invalid messages of one connection that are ignored before it is closed with 1007. */
    readonly max_bad_messages: Resolved<number>;
    /** Messages and pings a second of one connection, with a burst of ten seconds' worth. Messages beyond are ignored and count as invalid ones, and too many close the connection with 1008. The backend is not limited; 0 is no limit. */
    readonly max_message_rate: Resolved<number>;
    /** Events that may wait for the end of a turn of the event loop; when there are so many, all are written at once. None is lost. */
    readonly max_waiting_publishes: Resolved<number>;
    /** UTF-8 bytes of a topic; a message that names a longer one is invalid. */
    readonly max_topic_length: Resolved<number>;
    /** Prefixes (CURIEs) that one connection may define; a further one is an invalid message. */
    readonly max_prefixes: Resolved<number>;
    /** Topics that one connection may be subscribed to at a time; a further SUBSCRIBE is refused. */
    readonly max_subscriptions: Resolved<number>;
    /** Subscriptions of all connections together; a further SUBSCRIBE is refused. The backend is not limited. A million of them, each of another topic, takes about 700 MB of memory. */
    readonly max_total_subscriptions: Resolved<number>;
    /** Bytes of topics and prefixes that the server keeps for one connection; a further SUBSCRIBE is refused, a further PREFIX is an invalid message. A topic counts twice, by itself and as its events call it. The backend is not limited. */
    readonly max_stored_bytes: Resolved<number>;
    /** Bytes that may wait for one slow connection before it is dropped. */
    readonly max_buffered_bytes: Resolved<number>;
    /** Bytes that may wait for all slow connections together; when there are more, those for which most waits are dropped. */
    readonly max_total_buffered_bytes: Resolved<number>;
    /** Connections at a time; a further handshake is answered with 503. The rendered unit and container get a file limit that holds them. */
    readonly max_connections: Resolved<number>;
    /** Connections of `server.max_connections`, though at most a tenth of them, that guests and users may not take, so that the application always gets in. */
    readonly reserved_connections: Resolved<number>;
    /** Network connections that may have been silent for a second without a complete request; when there are more, the longest silent of the address with most of them are ended, so that they lock nobody out. */
    readonly max_silent_sockets: Resolved<number>;
    /** Connections at a time from one client address (of IPv6, one /64 network); a further handshake is answered with 503. Behind a proxy on the machine or in a private network the address is the one it forwards. The backend is not limited; 0 is no limit. */
    readonly max_connections_per_address: Resolved<number>;
    /** Seconds between the websocket pings to a connection; it is closed after two without an answer. The rendered proxy waits longer than this. */
    readonly ping_interval: Resolved<number>;
    /** Seconds between the events "Connection keep alive" on the topic `oro/ping`, published while somebody is subscribed; 0 turns them off. A rule of `server.topics` for this topic stands above it. */
    readonly oro_ping: Resolved<number>;
    /** Seconds that a stopping server goes on accepting, already not ready, so that a load balancer can notice. */
    readonly drain_delay: Resolved<number>;
    /** Seconds that stopping may take before the remaining connections are cut. */
    readonly drain: Resolved<number>;
    /** The least that is logged: `error`, `warn` or `info`. */
    readonly log_level: Resolved<'error' | 'warn' | 'info'>;
    /** How log lines look: `json`, one object a line, or `pretty`, for people. Without it: pretty on a terminal, else json. */
    readonly log_format: Resolved<'json' | 'pretty'> | null;
  };
  /** What `syncctl validate` finds. */
  readonly lint: {
    /** Severities by the id of the rule, `off` for silence. In the environment: `privileged-port=off bind-wildcard=warning`. */
    readonly rules: Resolved<Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>>;
    /** The version that the parameters are written for, such as `oro 4.2` or `symfony 5.4`. Without it the version that composer.lock, composer.json or symfony.lock names, beside the file or in a folder above it, or else Oro 5.0. */
    readonly target: Resolved<string> | null;
  };
  /** What `syncctl render` writes into the files of the proxy, the unit and the container. */
  readonly deploy: {
    /** Host names of the site, for nginx. Without it: websocket_frontend_host, unless that is `*`. */
    readonly server_name: Resolved<readonly string[]> | null;
    /** Absolute path of the TLS certificate chain (PEM). Its presence says that the site is served over TLS. */
    readonly certificate: Resolved<string> | null;
    /** Absolute path of the private key of the certificate (PEM). Only the path is used, the file is never read. */
    readonly certificate_key: Resolved<string> | null;
    /** System user that the unit runs as. */
    readonly user: Resolved<string>;
    /** Absolute path of the folder that the unit runs in. Without it: the folder of the parameters file. */
    readonly working_directory: Resolved<string> | null;
    /** Absolute path of the Node program that the unit starts. Without it: the one that runs syncctl. */
    readonly node: Resolved<string> | null;
    /** Base image of the container, a Debian or Alpine image with Node 20.19 or newer. */
    readonly image: Resolved<string>;
    /** Version of nginx that the files are for. Without it: the installed one, else 1.22. */
    readonly nginx: Resolved<string> | null;
    /** Networks that the unit without a socket may talk to, by systemd's IPAddressAllow. Without it: the machine and private networks, or any when browsers connect to the server themselves. */
    readonly networks: Resolved<readonly string[]> | null;
  };
}

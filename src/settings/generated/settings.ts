// Generated from schemas/ by `npm run generate`; do not edit.

import type { Listener } from '../../core/listener.js';
import type { Resolved } from '../../core/origin.js';

export interface Settings {
  /** The bundled websocket server. */
  readonly server: {
    /** Absolute path of a Unix socket to listen on instead of the bind address and port. Use it when the proxy runs on the same machine. The rendered nginx site connects to it. */
    readonly listen: Resolved<string> | null;
    /** Permissions of the `server.listen` socket. */
    readonly listen_mode: Resolved<string>;
    /** Address of the admin listener, which serves readiness, metrics and publishing: a loopback address with a port (`127.0.0.1:9180`), the absolute path of a Unix socket, or `off`. If unset, a Unix socket in the run directory. */
    readonly admin: Resolved<Listener | 'off'> | null;
    /** The application's secret, usually `%secret%`. The server uses it to verify Oro's tickets and your own signed tickets (JWT, HS256). Never printed. */
    readonly secret: Resolved<string> | null;
    /** URL of a JSON Web Key Set (JWKS), if another service issues signed tickets. */
    readonly jwks: Resolved<string> | null;
    /** Required audience (`aud`) of signed tickets. Set it if the issuer also signs tokens for other services. */
    readonly audience: Resolved<string> | null;
    /** Module that looks up the user of an Oro ticket, relative to syncctl.yml. Its default export receives the user name and returns `{ id, name, passwordHash }` or null. */
    readonly authenticate: Resolved<string> | null;
    /** Modules that export topic handlers, procedures and periodic tasks, relative to syncctl.yml. */
    readonly handlers: Resolved<readonly string[]>;
    /** Origins that may connect: `shop.example.com`, `https://shop.example.com`, `*.example.com`, `https://*.example.com`, or `*` for any. If unset, websocket_frontend_host and the page's own host. */
    readonly origins: Resolved<readonly string[]> | null;
    /** Addresses and networks of proxies in front of the server, in addition to this machine and the single addresses in `server.backend.from`. The server takes the client's address from the `X-Forwarded-For` header of these proxies only. List only proxies: whoever connects from a listed address can choose the address that it counts as. */
    readonly proxies: Resolved<readonly string[]>;
    /** How the PHP application connects. */
    readonly backend: {
      /** Addresses the application connects from, in addition to this machine. Clients that connect from there without forwarding headers may publish. */
      readonly from: Resolved<readonly string[]>;
      /** Separate listener for the application: an address with a port, or the absolute path of a Unix socket. If set, a connection to the public listener never counts as the application because of its address. */
      readonly listen: Resolved<Listener> | null;
    };
    /** How many events the server remembers for clients that come back. Rules in `server.topics` can change this for single topics. */
    readonly history: {
      /** Maximum number of events to remember for each topic. 0 remembers nothing. */
      readonly count: Resolved<number>;
      /** Maximum size of the events to remember for each topic, in bytes of memory. */
      readonly bytes: Resolved<number>;
      /** Seconds that the server remembers an event. */
      readonly age: Resolved<number>;
      /** Maximum size of all events to remember, in bytes of memory. Beyond it, the oldest are forgotten first. */
      readonly total_bytes: Resolved<number>;
    };
    /** How events travel between server processes. `memory` is for a single process and needs nothing else. `redis` connects several processes, on one or more machines, through Redis 5 or later, or Valkey. */
    readonly engine: Resolved<'memory' | 'redis'>;
    /** How to connect to Redis, for `server.engine: redis`. */
    readonly redis: {
      /** `redis://host:6379`, `rediss://` for TLS, or `unix:/path`. A path selects a database, such as `redis://host/1`. It may contain a user and a password, with special characters percent-encoded. With sentinels or a cluster, it only says how to connect. If unset, Redis on this machine. Never printed. */
      readonly url: Resolved<string> | null;
      /** User to log in as, instead of the one in the URL. If there is only a password, the user is `default`. */
      readonly user: Resolved<string> | null;
      /** Password to log in with, instead of the one in the URL. Usually a reference such as `%env(REDIS_PASSWORD)%`. Never printed. */
      readonly password: Resolved<string> | null;
      /** Sentinels, which know where the master is. */
      readonly sentinel: {
        /** Name of the master, as in `sentinel monitor NAME` in sentinel.conf. */
        readonly master: Resolved<string> | null;
        /** Addresses of the sentinels. The default port is 26379. */
        readonly addresses: Resolved<readonly string[]>;
        /** User to log in to the sentinels as. */
        readonly user: Resolved<string> | null;
        /** Password to log in to the sentinels with. Never printed. */
        readonly password: Resolved<string> | null;
      };
      /** Addresses of some nodes of a Redis cluster. The server finds the others. The default port is 6379. */
      readonly cluster: Resolved<readonly string[]>;
      /** What all key names begin with. Servers with the same prefix share their events, so each application needs its own. */
      readonly prefix: Resolved<string>;
      /** PEM file with the certificates to trust for `rediss://`, relative to syncctl.yml. If unset, those that Node trusts. */
      readonly ca: Resolved<string> | null;
      /** What to do with single-use tickets while Redis is unavailable. `refuse` rejects them until Redis is back. `accept` lets each process accept a ticket once, so it may be used again at another process. */
      readonly tickets_when_away: Resolved<'refuse' | 'accept'>;
    };
    /** `enforce` applies the topic rules. `report` only logs and counts what they would refuse. */
    readonly policy: Resolved<'enforce' | 'report'>;
    /** Who may subscribe and publish, by topic. The first matching rule decides. These rules come before the built-in rules for Oro's topics. The environment variable takes JSON. */
    readonly topics: Resolved<readonly { readonly pattern: string; readonly requirements?: Readonly<Record<string, string | { readonly pattern?: string; readonly wildcard?: boolean }>>; readonly subscribe?: string; readonly publish?: string; readonly ping?: number; readonly history?: boolean | { readonly count?: number; readonly bytes?: number; readonly age?: number } }[]>;
    /** Maximum number of tickets waiting to be verified: this many without a user name, and this many others. Beyond it, an address with few waiting tickets gets a place from the address with the most. A ticket without a place gets a 503, or makes its holder a guest if it has no user name. */
    readonly max_tickets_waiting: Resolved<number>;
    /** Maximum number of invalid tickets per minute from one address. Further tickets get a 429 without being verified. */
    readonly max_bad_tickets: Resolved<number>;
    /** Seconds that the `server.authenticate` module may take to look up a user. After that, the handshake gets a 503. */
    readonly authenticate_timeout: Resolved<number>;
    /** Maximum number of calls and handlers running for one connection. Another CALL gets an error. */
    readonly max_calls: Resolved<number>;
    /** Maximum number of calls and handlers running for all connections together. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
    readonly max_total_calls: Resolved<number>;
    /** Seconds that a call or a handler may take. After that, the CALL gets an error. */
    readonly call_timeout: Resolved<number>;
    /** Permissions of the admin socket. Anyone who can write to it can publish. */
    readonly admin_mode: Resolved<string>;
    /** Token required in `Authorization: Bearer` to publish or reload through an admin listener on a port. A Unix socket needs no token. Never printed. */
    readonly admin_secret: Resolved<string> | null;
    /** Seconds that a new connection has to send its complete handshake request. */
    readonly handshake_timeout: Resolved<number>;
    /** Maximum size of the request line and headers of a handshake, in bytes. */
    readonly max_head_bytes: Resolved<number>;
    /** Maximum size of a message from a client, in bytes. A longer message closes the connection with 1009. */
    readonly max_message_bytes: Resolved<number>;
    /** Maximum size of a message from a guest, in bytes, if less than `server.max_message_bytes`. A longer message closes the connection with 1009. Guests only subscribe and call, so their messages are short. */
    readonly max_guest_message_bytes: Resolved<number>;
    /** Maximum number of frames in a message. More frames close the connection with 1008. For guests the limit is lower, in proportion to their message size. */
    readonly max_fragments: Resolved<number>;
    /** Seconds that a guest or user has to finish a fragmented message. The server checks at this interval, so it closes the connection after one to two times this value. The backend is exempt. */
    readonly message_timeout: Resolved<number>;
    /** Number of invalid messages that the server ignores per connection before it closes the connection with 1007. */
    readonly max_bad_messages: Resolved<number>;
    /** Maximum messages, pings and unexpected pongs per second from one connection, with bursts of up to ten seconds' worth. Excess messages are ignored and count as invalid; too many of them close the connection with 1008. The backend is exempt. 0 means no limit. */
    readonly max_message_rate: Resolved<number>;
    /** Maximum number of events waiting for the end of an event-loop turn. When the limit is reached, the server writes them immediately. No event is lost. */
    readonly max_waiting_publishes: Resolved<number>;
    /** Maximum length of a topic, in UTF-8 bytes. A message with a longer topic is invalid. */
    readonly max_topic_length: Resolved<number>;
    /** Maximum number of prefixes (CURIEs) per connection. Another PREFIX is an invalid message. */
    readonly max_prefixes: Resolved<number>;
    /** Maximum number of subscriptions per connection. Another SUBSCRIBE is refused. */
    readonly max_subscriptions: Resolved<number>;
    /** Maximum number of subscriptions across all connections. Another SUBSCRIBE is refused. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. A million subscriptions to different topics take about 700 MB of memory. */
    readonly max_total_subscriptions: Resolved<number>;
    /** Maximum size of the topics and prefixes stored for one connection, in bytes. Beyond it, a SUBSCRIBE is refused and a PREFIX is an invalid message. Each topic counts twice: once resolved and once as its subscriber wrote it. The backend is exempt. */
    readonly max_stored_bytes: Resolved<number>;
    /** Maximum size of the topics and prefixes stored for all connections together, in bytes. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
    readonly max_total_stored_bytes: Resolved<number>;
    /** Maximum number of bytes held of messages that have not arrived completely, for all connections together. Beyond it, the connection that sends more is dropped. One address can take at most half, and a tenth is reserved for users if there are tickets. The backend is exempt. */
    readonly max_total_unfinished_bytes: Resolved<number>;
    /** Maximum number of bytes buffered for one slow connection. Beyond it, the connection is dropped. */
    readonly max_buffered_bytes: Resolved<number>;
    /** Maximum number of bytes buffered for all slow connections together. Beyond it, the connections with the most buffered data are dropped. */
    readonly max_total_buffered_bytes: Resolved<number>;
    /** Maximum number of open connections. Further handshakes get a 503. The server lowers it to what the process's file limit allows. The rendered systemd unit and container have a matching limit. */
    readonly max_connections: Resolved<number>;
    /** Number of connections, out of `server.max_connections`, that are reserved for the application so that it can always connect. Never more than a tenth. */
    readonly reserved_connections: Resolved<number>;
    /** Maximum number of TCP connections that have been silent for a second without completing a request. Beyond it, the server closes the ones that have been silent longest, starting with the address that has the most, so that other clients can still connect. */
    readonly max_silent_sockets: Resolved<number>;
    /** Maximum number of open connections from one client address (for IPv6, one /64 network) or, with a verified ticket, of one user. Further handshakes get a 503. Behind a proxy on this machine or in `server.proxies`, the forwarded address counts. The limit is lower if fewer connections are left: an address gets at most half of `server.max_connections`. The backend is exempt. 0 means that addresses have no share of anything; set it if a proxy hides the addresses of the clients. */
    readonly max_connections_per_address: Resolved<number>;
    /** Seconds between websocket pings. A connection that does not answer two of them is closed, unless it only publishes. The rendered proxy configuration uses a longer timeout. */
    readonly ping_interval: Resolved<number>;
    /** Seconds that a lost connection is remembered for clients that cannot ask for what they missed, such as AutobahnJS. When the client comes back and subscribes to the same topics, it first gets the events since then. 0 turns this off. */
    readonly rewind: Resolved<number>;
    /** Whether `server.rewind` includes guests. They are recognized by address, browser, origin and topics, and only get events that do no harm if they reach the wrong guest. */
    readonly rewind_guests: Resolved<boolean>;
    /** Seconds between "Connection keep alive" events on the topic `oro/ping`, sent while it has subscribers. 0 turns them off. A `server.topics` rule for this topic takes precedence. */
    readonly oro_ping: Resolved<number>;
    /** Seconds that a stopping server reports "not ready" but still accepts connections, so that a load balancer can take it out of rotation. */
    readonly drain_delay: Resolved<number>;
    /** Seconds to wait for connections to close during shutdown. Remaining connections are then cut. */
    readonly drain: Resolved<number>;
    /** Minimum level to log. */
    readonly log_level: Resolved<'error' | 'warn' | 'info'>;
    /** Log format. `json` writes one object per line, `pretty` is for people. If unset, pretty on a terminal and json otherwise. */
    readonly log_format: Resolved<'json' | 'pretty'> | null;
  };
  /** What `syncctl validate` reports. */
  readonly lint: {
    /** Severity of each rule, by rule ID; `off` disables a rule. In the environment: `privileged-port=off bind-wildcard=warning`. */
    readonly rules: Resolved<Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>>;
    /** Version the parameters are for, such as `oro 4.2` or `symfony 5.4`. If unset, syncctl takes it from composer.lock, composer.json or symfony.lock in the parameters file's directory or a parent directory. If there is none, Oro 5.0. */
    readonly target: Resolved<string> | null;
  };
  /** Values for the files that `syncctl render` writes: proxy configuration, systemd units and container files. */
  readonly deploy: {
    /** The site's hostnames, for nginx. Defaults to websocket_frontend_host, unless that is `*`. */
    readonly server_name: Resolved<readonly string[]> | null;
    /** Absolute path of the TLS certificate chain (PEM). Setting it turns TLS on. */
    readonly certificate: Resolved<string> | null;
    /** Absolute path of the certificate's private key (PEM). syncctl writes only the path and never reads the file. */
    readonly certificate_key: Resolved<string> | null;
    /** System user the service runs as. */
    readonly user: Resolved<string>;
    /** Working directory of the service, as an absolute path. If unset, the directory of the parameters file. */
    readonly working_directory: Resolved<string> | null;
    /** Absolute path of the Node executable for the service. If unset, the one running syncctl. */
    readonly node: Resolved<string> | null;
    /** Base image of the container: Debian or Alpine with Node 20.19 or later. */
    readonly image: Resolved<string>;
    /** Package to install in the container image: a tarball made by `npm pack`, next to the Dockerfile, or an exact npm version, which requires `deploy.integrity`. */
    readonly package: Resolved<string> | null;
    /** Hash that the package of the container image must have, as npm prints it (`npm view syncctl@1.2.3 dist.integrity`). */
    readonly integrity: Resolved<string> | null;
    /** nginx version to generate files for. Defaults to the installed version, or 1.22 if nginx is not installed. */
    readonly nginx: Resolved<string> | null;
    /** Name of this site in the nginx files, as in `snippets/syncctl-NAME.conf`. Needed if one nginx serves several sites with a websocket server each. */
    readonly name: Resolved<string> | null;
    /** Number of server processes on this machine. More than one needs `server.engine: redis`. They listen on the ports after websocket_bind_port: with 8080 and 2 instances, 8081 and 8082. */
    readonly instances: Resolved<number>;
    /** Addresses and networks of the load balancer or CDN in front of nginx, such as `10.0.0.0/8`. nginx then takes the client's address from `deploy.real_ip_header`. Without it, all clients that come through one proxy count as one address. */
    readonly real_ip: Resolved<readonly string[]> | null;
    /** Header in which the proxies of `deploy.real_ip` send the client's address: `X-Forwarded-For`, `CF-Connecting-IP` (Cloudflare), another one, or `proxy_protocol`. */
    readonly real_ip_header: Resolved<string>;
    /** Where nginx logs handshakes, without the query string: an absolute path, `syslog:…`, or `off`. */
    readonly access_log: Resolved<string>;
    /** Where nginx logs that the websocket server cannot be reached or fails, without the query string: an absolute path, `syslog:…`, or `off`. */
    readonly error_log: Resolved<string>;
    /** Networks that a service with network access may communicate with (systemd's `IPAddressAllow=`): one that is rendered with `--no-socket`, as several instances, or for Redis. If unset, this machine, private networks and the address of Redis, or any network if browsers connect to the server directly. */
    readonly networks: Resolved<readonly string[]> | null;
  };
}

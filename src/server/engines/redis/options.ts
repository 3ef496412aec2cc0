// The options of the redis engine. This is the only place that fills in defaults and reads addresses.

import { EXIT, SyncctlError } from '../../../core/error.js';
import { DEFAULT_HISTORY, type HistoryLimits } from '../history.js';

/** A host and port, or the path of a Unix socket. */
export type Address = { readonly host: string; readonly port: number } | { readonly path: string };

export interface Credentials {
  readonly user: string | null;
  readonly password: string | null;
}

/** How every connection is made. `ca` is the text of a PEM file; null trusts what Node trusts. */
export interface Access extends Credentials {
  readonly database: number;
  readonly tls: boolean;
  readonly ca: string | null;
}

/** Where to find the server that takes writes. */
export type Place =
  | { readonly kind: 'server'; readonly address: Address }
  | {
      readonly kind: 'sentinel';
      readonly master: string;
      readonly sentinels: readonly Address[];
      readonly credentials: Credentials;
    }
  | { readonly kind: 'cluster'; readonly nodes: readonly Address[] };

/** Milliseconds. */
export interface Timing {
  /** A process that has published nothing for so long appends a marker. */
  readonly idle: number;
  /** A connection is given up when what was appended does not come back for so long. */
  readonly silent: number;
  /** The longest time for a connection and for reading history; also the longest that `start` takes. */
  readonly open: number;
  /** The longest time for `once`. */
  readonly once: number;
  /** The first and the longest pause before a new attempt. */
  readonly retry: readonly [first: number, longest: number];
  /** The longest time that `stop` waits for what is on its way. */
  readonly stop: number;
}

interface SentinelOptions extends Partial<Credentials> {
  /** The name of the master, as in `sentinel monitor NAME …`. */
  readonly master: string;
  /** `host:port`. */
  readonly addresses: readonly string[];
}

export interface RedisOptions {
  /** `redis://`, `rediss://` or `unix:/path`. With sentinels or a cluster, it only says how to connect: TLS, user, database. */
  readonly url?: string;
  /** Take precedence over those in the URL. */
  readonly user?: string;
  readonly password?: string;
  readonly sentinel?: SentinelOptions;
  /** Some nodes of a cluster, `host:port`; the others are asked for. */
  readonly cluster?: readonly string[];
  /** How all keys begin. Servers with the same prefix share their events. */
  readonly prefix?: string;
  /** Trusted certificates for `rediss://`, as the text of a PEM file. */
  readonly ca?: string;
  /** Null keeps no events for clients that come back. */
  readonly history?: HistoryLimits | null;
  /** Whether single-use tickets are refused or accepted while Redis cannot be asked; one process then accepts each only once. */
  readonly ticketsWhenAway?: 'refuse' | 'accept';
  /** The bytes of own publications that may wait. */
  readonly queueBytes?: number;
  /** The bytes of the log in Redis, approximately. */
  readonly logBytes?: number;
  readonly timing?: Partial<Timing>;
  /** Monotonic milliseconds. */
  readonly clock?: () => number;
}

export interface CompleteRedisOptions
  extends Required<
    Omit<RedisOptions, 'url' | 'user' | 'password' | 'sentinel' | 'cluster' | 'ca' | 'timing'>
  > {
  readonly access: Access;
  readonly place: Place;
  readonly timing: Timing;
}

const TIMING: Timing = {
  idle: 5000,
  silent: 10_000,
  open: 10_000,
  once: 3000,
  retry: [50, 2000],
  stop: 1000,
};
const PORT = 6379;
const SENTINEL_PORT = 26379;
/** The prefix becomes part of a pattern in an ACL, and braces have a meaning in a cluster. */
const PREFIX = /^[\w.:-]{1,64}$/;

/** Throws a SyncctlError for an invalid option. It never contains the option's value, which may be secret. */
export function completeRedisOptions(options: RedisOptions): CompleteRedisOptions {
  const { url = '', user, password, sentinel, cluster, ca = null, timing, ...rest } = options;
  const from = url === '' ? { address: { host: '127.0.0.1', port: PORT }, ...NO_ACCESS } : readUrl(url);
  const { prefix = 'syncctl:' } = rest;
  if (!PREFIX.test(prefix))
    throw invalid('The prefix for Redis is invalid', 'use 1 to 64 letters, digits and any of _ . : -');
  if (sentinel && cluster)
    throw invalid('Redis has both sentinel and cluster addresses', 'keep the one that you use');
  const access = {
    user: user ?? from.user,
    password: password ?? from.password,
    database: from.database,
    tls: from.tls,
    ca,
  };
  if (cluster && access.database !== 0)
    throw invalid('A Redis cluster has only database 0', 'remove the number from the URL');
  return {
    history: DEFAULT_HISTORY,
    ticketsWhenAway: 'refuse',
    queueBytes: 16 * 1024 * 1024,
    logBytes: 64 * 1024 * 1024,
    clock: () => performance.now(),
    ...rest,
    prefix,
    access,
    place: placeOf(from.address, sentinel, cluster),
    timing: { ...TIMING, ...timing },
  };
}

const NO_ACCESS = { user: null, password: null, database: 0, tls: false };

function placeOf(
  address: Address,
  sentinel: SentinelOptions | undefined,
  cluster: readonly string[] | undefined,
): Place {
  if (cluster) return { kind: 'cluster', nodes: cluster.map((text) => readAddress(text, PORT)) };
  if (!sentinel) return { kind: 'server', address };
  const { master, addresses, user = null, password = null } = sentinel;
  if (master === '' || addresses.length === 0)
    throw invalid(
      'Sentinels need the name of the master and their addresses',
      'set server.redis.sentinel.master and server.redis.sentinel.addresses',
    );
  return {
    kind: 'sentinel',
    master,
    sentinels: addresses.map((text) => readAddress(text, SENTINEL_PORT)),
    credentials: { user, password },
  };
}

function readUrl(text: string): { address: Address } & Omit<Access, 'ca'> {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(text)?.[1];
  if (path) return { address: { path }, ...NO_ACCESS };
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) throw invalidUrl();
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const database = /^\/?(\d{0,4})$/.exec(pathname)?.[1];
  if (hostname === '' || database === undefined || search !== '' || hash !== '') throw invalidUrl();
  return {
    address: { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || PORT) },
    user: decoded(username),
    password: decoded(password),
    database: Number(database),
    tls: protocol === 'rediss:',
  };
}

function readAddress(text: string, defaultPort: number): Address {
  const [, ipv6, name, port] = /^(?:\[([\da-f:.]+)\]|([^:/@[\]\s]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = ipv6 ?? name;
  if (host === undefined || Number(port) > 65535)
    throw invalid('An address of Redis is invalid', 'use a host and a port, such as redis-1:26379');
  return { host, port: Number(port ?? defaultPort) };
}

function decoded(text: string): string | null {
  if (text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidUrl();
  }
}

function invalidUrl(): SyncctlError {
  return invalid(
    'The URL of Redis is invalid',
    'use redis://host:6379, rediss:// for TLS, or unix:/path; encode special characters in the password',
  );
}

function invalid(message: string, hint: string): SyncctlError {
  return new SyncctlError('REDIS_OPTION', message, { hint, exit: EXIT.misconfigured });
}

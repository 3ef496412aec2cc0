// The input of rendering: plain, complete values. It must not know where they were read.

import type { Endpoints } from '../core/endpoint.js';
import type { Listener } from '../core/listener.js';
import type { NginxVersion } from './nginx-version.js';

/** The file the values come from; `hash` is the sha256 of its bytes in hex. `config` is syncctl.yml, when there is one. */
export interface RenderSource {
  readonly path: string;
  readonly hash: string;
  readonly config?: string | null;
  /** What else the server reads when it starts, by the name that `up` knows it by when it is handed over: imports, env files. */
  readonly others?: readonly HandedFile[];
}

export interface HandedFile {
  readonly name: string;
  readonly path: string;
  /** Whether it exists; an env file of a chain may come later. */
  readonly exists: boolean;
}

/** How the server logs in to Redis, without anything secret. */
export interface RenderRedis {
  /** Null if the settings name none. */
  readonly user: string | null;
  readonly prefix: string;
  /** Whether a database other than 0 is selected. */
  readonly database: boolean;
  readonly sentinel: boolean;
  readonly cluster: boolean;
}

/** The limits of the server that the files around it must fit; seconds and bytes. */
export interface RenderServer {
  readonly pingInterval: number;
  readonly maxConnections: number;
  /** 0 for no limit. */
  readonly maxConnectionsPerAddress: number;
  readonly maxMessageBytes: number;
  readonly maxHeadBytes: number;
  readonly drain: number;
  readonly drainDelay: number;
  /** The unix socket that the server listens on instead of the bind address, and its permission bits. */
  readonly listen: string | null;
  readonly listenMode: string;
  /** The listener for the application alone, and the ranges it connects from beside this machine. */
  readonly backendListen: Listener | null;
  readonly backendFrom: readonly string[];
  /** Whether proxies are listed, so that a rendered file need not do so. */
  readonly proxiesSet: boolean;
  /** Where the admin listener is; null for its usual place. */
  readonly admin: Listener | 'off' | null;
  /** Where the keys of signed tickets are fetched from. */
  readonly jwks: string | null;
  /** What carries events between processes. */
  readonly engine: 'memory' | 'redis';
  readonly redis: RenderRedis;
  /** What says where Redis is; null if nothing does. */
  readonly redisNamed: 'file' | 'environment' | null;
  /** The hosts of Redis, its sentinels or its cluster; empty for a Unix socket, and without Redis. */
  readonly redisHosts: readonly string[];
  /** Whether Redis tells where to connect to, as sentinels and clusters do. */
  readonly redisElsewhere: boolean;
}

/** The `deploy` settings. All paths are absolute; `program` is syncctl's own `bin/run.js`, `image` a container base image. */
export interface RenderDeploy {
  readonly serverNames: readonly string[];
  readonly certificate: string | null;
  readonly certificateKey: string | null;
  readonly user: string;
  readonly workingDirectory: string;
  readonly node: string;
  readonly program: string;
  readonly image: string;
  /** What the image installs: the name of a tarball, or an exact version. */
  readonly package: string | null;
  /** `sha512-` and the hash of the package in base64. */
  readonly integrity: string | null;
  readonly nginx: NginxVersion;
  /** A whole nginx site, with a server block of its own. */
  readonly site: boolean;
  readonly hsts: boolean;
  readonly ipv6: boolean;
  /** What tells the nginx files of several sites apart. */
  readonly name: string | null;
  /** The files are for the compose file that Oro ships. */
  readonly oroCompose: boolean;
  /** How many server processes there are on the machine. */
  readonly instances: number;
  /** nginx balances the application's connections, too, for instances without socket units. */
  readonly stream: boolean;
  /** Proxies in front of nginx, and the header in which they send the client's address. */
  readonly realIp: readonly string[];
  readonly realIpHeader: string;
  /** A path, `syslog:…` or `off`. */
  readonly accessLog: string;
  readonly errorLog: string;
  /** What the unit may talk to; null leaves it to what the endpoints need. */
  readonly networks: readonly string[] | null;
  /** systemd opens the listening socket and hands it over. */
  readonly socket: boolean;
  /** What `syncctl up` is told beside the file, so that it reads what was read here. */
  readonly arguments: readonly string[];
  /** Stands for the settings that a unit depends on; another one means that it has to be rendered again. */
  readonly fingerprint: string;
}

/** Everything that a rendered file may depend on. The same input gives the same bytes. */
export interface RenderInput {
  readonly version: string;
  readonly source: RenderSource;
  readonly endpoints: Endpoints;
  readonly server: RenderServer;
  readonly deploy: RenderDeploy;
}

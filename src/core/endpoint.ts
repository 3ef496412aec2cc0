// The three addresses of the websocket server: where it listens, where PHP connects and where browsers connect.

import type { Resolved } from './origin.js';

/** PHP stream context options of the backend connection, by PHP's own option names. */
export type SslContextOptions = Readonly<Record<string, unknown>>;

/** `host` is an address for `bind`; `transport` and `options` belong to `backend` alone; `path` has no outer slashes. */
export interface Endpoint {
  readonly transport?: Resolved<string>;
  readonly host: Resolved<string>;
  readonly port: Resolved<number>;
  readonly path: Resolved<string>;
  readonly options?: Resolved<SslContextOptions>;
}

export interface Endpoints {
  readonly bind: Endpoint;
  readonly backend: Endpoint;
  readonly frontend: Endpoint;
}

export type EndpointName = keyof Endpoints;

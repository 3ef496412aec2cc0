// Effective values and endpoints as plain data, ready to be shown.

import type { EndpointName } from './endpoint.js';
import type { Resolved } from './origin.js';

export interface ResolvedField {
  readonly endpoint: EndpointName;
  /** The name used by the parameters: `address` and `port` for bind, `transport`, `host`, `port` and `path` for the others. */
  readonly field: string;
  readonly parameter: string;
  readonly resolved: Resolved<unknown>;
  /** The reference that has no value here, such as `env(WS_PORT)`; the value is then its text. */
  readonly unresolved: string | null;
}

export interface Resolution {
  readonly parameters: readonly {
    readonly name: string;
    readonly resolved: Resolved<unknown>;
    readonly unresolved: string | null;
  }[];
  readonly fields: readonly ResolvedField[];
  readonly urls: { readonly backend: string; readonly frontend: string };
  /** Browsers connect to the port that the server listens on, without a proxy. */
  readonly direct: boolean;
  /** Whether the file could be read at all. */
  readonly readable: boolean;
}

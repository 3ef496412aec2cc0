// The form in which an application stores its addresses: parameters in a YAML file, or DSNs in env files.

import type { SourceText } from '../core/source-text.js';
import type { Dsns } from '../oro/dsn/dsns.js';
import type { Application } from '../symfony/application.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { Parameter } from '../symfony/section.js';
import type { DistFile } from './composer/dist-file.js';

/** A parameters file with its imports. */
export interface YamlCarrier {
  readonly kind: 'yaml';
  readonly file: ParametersFile;
  readonly application: Application;
  /** The effective websocket_* entries, in the order in which Symfony first sees their names. */
  readonly parameters: readonly Parameter[];
  /** The .dist file that Composer creates the parameters from. */
  readonly dist: DistFile | null;
}

/** The env files of Oro 5.1 and later. */
export interface EnvCarrier {
  readonly kind: 'env';
  readonly dsns: Dsns;
}

export type Carrier = YamlCarrier | EnvCarrier;

/** The file that the user named, or the one that was found. */
export function namedSource(carrier: Carrier): SourceText {
  return carrier.kind === 'yaml' ? carrier.file.source : carrier.dsns.chain.named.source;
}

const NO_PARAMETERS: Application['held'] = new Map();

/** The parameters that `%name%` may refer to; an env file has none. */
export function heldParameters(carrier: Carrier): Application['held'] {
  return carrier.kind === 'yaml' ? carrier.application.held : NO_PARAMETERS;
}

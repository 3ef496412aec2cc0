// What the addresses of an application are written in: the parameters of a YAML file, or the DSNs of env files.

import type { SourceText } from '../core/source-text.js';
import type { Dsns } from '../oro/dsn/dsns.js';
import type { Application } from '../symfony/application.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { Parameter } from '../symfony/section.js';
import type { DistFile } from './dist-file.js';

/** A parameters file, with all that it imports. */
export interface YamlCarrier {
  readonly kind: 'yaml';
  readonly file: ParametersFile;
  readonly application: Application;
  /** The websocket_* entries that hold, in the order in which Symfony first meets their names. */
  readonly parameters: readonly Parameter[];
  /** The file that Composer makes the parameters from, beside it. */
  readonly dist: DistFile | null;
}

/** The env files of Oro 5.1 and later. */
export interface EnvCarrier {
  readonly kind: 'env';
  readonly dsns: Dsns;
}

export type Carrier = YamlCarrier | EnvCarrier;

/** The file that the user named, or that was found. */
export function namedSource(carrier: Carrier): SourceText {
  return carrier.kind === 'yaml' ? carrier.file.source : carrier.dsns.chain.named.source;
}

const NO_PARAMETERS: Application['held'] = new Map();

/** The parameters that `%name%` may refer to; an env file has none. */
export function heldParameters(carrier: Carrier): Application['held'] {
  return carrier.kind === 'yaml' ? carrier.application.held : NO_PARAMETERS;
}

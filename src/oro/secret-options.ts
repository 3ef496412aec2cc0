// Which ssl context options may be shown. An unknown option may be a misspelt passphrase, and a string may contain one.

import type { SchemaNode } from '../yaml/shape.js';
import { DEFINITIONS } from './names.js';

/** The parameter that may hold a passphrase. */
export const SSL_OPTIONS = 'websocket_backend_ssl_context_options';

const OPTIONS = DEFINITIONS[SSL_OPTIONS] as SchemaNode;

/** All options that PHP knows and Oro passes on. */
export const SSL_OPTION_NAMES: readonly string[] = Object.keys(OPTIONS.properties ?? {});

/** Whether the value of this option may appear in output. */
export function isShownOption(name: string): boolean {
  return name !== 'passphrase' && Object.hasOwn(OPTIONS.properties ?? {}, name);
}

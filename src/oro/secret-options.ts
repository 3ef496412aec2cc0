// What of the ssl context options may be shown. What is not known by name may be a misspelt passphrase, and a text may hold one.

import type { SchemaNode } from '../yaml/shape.js';
import { DEFINITIONS } from './names.js';

/** The parameter that may hold a passphrase. */
export const SSL_OPTIONS = 'websocket_backend_ssl_context_options';

const OPTIONS = DEFINITIONS[SSL_OPTIONS] as SchemaNode;

/** All that PHP knows and Oro passes on. */
export const SSL_OPTION_NAMES: readonly string[] = Object.keys(OPTIONS.properties ?? {});

/** Whether the name of a key that nobody knows says that its value is a secret. */
export function soundsSecret(name: string): boolean {
  return /secret|passw|passphrase|token|credential|(api|private)_?key/i.test(name);
}

/** Whether the value of an option of that name may appear in output. */
export function isShownOption(name: string): boolean {
  return name !== 'passphrase' && Object.hasOwn(OPTIONS.properties ?? {}, name);
}

// Which ssl context options may be shown. What is not known by name may be a misspelt passphrase.

import { DEFINITIONS } from './names.js';
import type { SchemaNode } from './shape.js';

const OPTIONS = DEFINITIONS.websocket_backend_ssl_context_options as SchemaNode;

/** Whether the value of an option of that name may appear in output. */
export function isShownOption(name: string): boolean {
  return name !== 'passphrase' && Object.hasOwn(OPTIONS.properties ?? {}, name);
}

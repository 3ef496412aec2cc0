// The list of all rules. One file a rule, named by its id.

import { backendThroughProxy } from './backend-through-proxy.js';
import { backendUnreachable } from './backend-unreachable.js';
import { backendWildcard } from './backend-wildcard.js';
import { bindNotAnIp } from './bind-not-an-ip.js';
import { bindWildcard } from './bind-wildcard.js';
import { dsnContextOptions } from './dsn-context-options.js';
import { dsnIgnoredPart } from './dsn-ignored-part.js';
import { dsnInvalid } from './dsn-invalid.js';
import { dsnLeftover } from './dsn-leftover.js';
import { dsnMissingColon } from './dsn-missing-colon.js';
import { dsnTransport } from './dsn-transport.js';
import { dsnWithoutHost } from './dsn-without-host.js';
import { dsnWithoutPort } from './dsn-without-port.js';
import { duplicateParameter } from './duplicate-parameter.js';
import { envSyntax } from './env-syntax.js';
import { frontendDirectOnTls } from './frontend-direct-on-tls.js';
import { frontendHostUnusable } from './frontend-host-unusable.js';
import { hostWithPortOrScheme } from './host-with-port-or-scheme.js';
import { invalidIgnore } from './invalid-ignore.js';
import { missingParameter } from './missing-parameter.js';
import { nullBlocksFallback } from './null-blocks-fallback.js';
import { portRange } from './port-range.js';
import { privilegedPort } from './privileged-port.js';
import type { Rule } from './rule.js';
import { supersededParameters } from './superseded-parameters.js';
import { unknownParameter } from './unknown-parameter.js';
import { unloadableFile } from './unloadable-file.js';
import { unreadDsns } from './unread-dsns.js';
import { unresolvedReference } from './unresolved-reference.js';
import { unusedIgnore } from './unused-ignore.js';
import { wrongType } from './wrong-type.js';
import { yamlSyntax } from './yaml-syntax.js';

export const RULES: readonly Rule[] = [
  yamlSyntax,
  unloadableFile,
  duplicateParameter,
  unknownParameter,
  wrongType,
  portRange,
  hostWithPortOrScheme,
  missingParameter,
  unresolvedReference,
  bindWildcard,
  bindNotAnIp,
  nullBlocksFallback,
  backendUnreachable,
  backendThroughProxy,
  frontendHostUnusable,
  frontendDirectOnTls,
  privilegedPort,
  supersededParameters,
  envSyntax,
  dsnInvalid,
  dsnLeftover,
  dsnMissingColon,
  dsnWithoutHost,
  dsnWithoutPort,
  dsnTransport,
  dsnContextOptions,
  dsnIgnoredPart,
  backendWildcard,
  unreadDsns,
  invalidIgnore,
  unusedIgnore,
];

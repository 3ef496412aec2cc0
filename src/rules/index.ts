// The list of all rules. One file a rule, named by its id.

import { backendThroughProxy } from './backend-through-proxy.js';
import { backendUnreachable } from './backend-unreachable.js';
import { bindNotAnIp } from './bind-not-an-ip.js';
import { bindWildcard } from './bind-wildcard.js';
import { droppedByComposer } from './dropped-by-composer.js';
import { duplicateParameter } from './duplicate-parameter.js';
import { frontendDirectOnTls } from './frontend-direct-on-tls.js';
import { frontendHostUnusable } from './frontend-host-unusable.js';
import { hostWithPortOrScheme } from './host-with-port-or-scheme.js';
import { invalidEnvReference } from './invalid-env-reference.js';
import { invalidIgnore } from './invalid-ignore.js';
import { missingAgainstDist } from './missing-against-dist.js';
import { missingParameter } from './missing-parameter.js';
import { nullBlocksFallback } from './null-blocks-fallback.js';
import { portRange } from './port-range.js';
import { privilegedPort } from './privileged-port.js';
import type { Rule } from './rule.js';
import { serviceReference } from './service-reference.js';
import { unknownInTarget } from './unknown-in-target.js';
import { unknownParameter } from './unknown-parameter.js';
import { unloadableFile } from './unloadable-file.js';
import { unresolvedReference } from './unresolved-reference.js';
import { unusableImport } from './unusable-import.js';
import { unusedIgnore } from './unused-ignore.js';
import { wrongType } from './wrong-type.js';
import { yamlSyntax } from './yaml-syntax.js';

export const RULES: readonly Rule[] = [
  yamlSyntax,
  unloadableFile,
  unusableImport,
  duplicateParameter,
  unknownParameter,
  unknownInTarget,
  wrongType,
  portRange,
  hostWithPortOrScheme,
  missingParameter,
  droppedByComposer,
  missingAgainstDist,
  unresolvedReference,
  invalidEnvReference,
  serviceReference,
  bindWildcard,
  bindNotAnIp,
  nullBlocksFallback,
  backendUnreachable,
  backendThroughProxy,
  frontendHostUnusable,
  frontendDirectOnTls,
  privilegedPort,
  invalidIgnore,
  unusedIgnore,
];

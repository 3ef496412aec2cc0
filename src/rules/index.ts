// The list of all rules. One file a rule, named by its id.

import { backendByPublicName } from './backend-by-public-name.js';
import { backendFromAnywhere } from './backend-from-anywhere.js';
import { backendPathIgnored } from './backend-path-ignored.js';
import { backendThroughProxy } from './backend-through-proxy.js';
import { backendUnreachable } from './backend-unreachable.js';
import { backendWildcard } from './backend-wildcard.js';
import { bindExposed } from './bind-exposed.js';
import { bindNotAnIp } from './bind-not-an-ip.js';
import { bindWildcard } from './bind-wildcard.js';
import { directPublicPort } from './direct-public-port.js';
import { doublePort } from './double-port.js';
import { droppedByComposer } from './dropped-by-composer.js';
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
import { frontendUnreachable } from './frontend-unreachable.js';
import { historyShorterThanRewind } from './history-shorter-than-rewind.js';
import { hostInvalid } from './host-invalid.js';
import { hostWithPortOrScheme } from './host-with-port-or-scheme.js';
import { invalidEnvReference } from './invalid-env-reference.js';
import { invalidIgnore } from './invalid-ignore.js';
import { missingAgainstDist } from './missing-against-dist.js';
import { missingParameter } from './missing-parameter.js';
import { nestedParameter } from './nested-parameter.js';
import { noOrigins } from './no-origins.js';
import { nullBlocksFallback } from './null-blocks-fallback.js';
import { onlyByFallback } from './only-by-fallback.js';
import { originsOpen } from './origins-open.js';
import { outdatedTls } from './outdated-tls.js';
import { parameterLeftover } from './parameter-leftover.js';
import { pathWithQueryOrScheme } from './path-with-query-or-scheme.js';
import { plainToTls } from './plain-to-tls.js';
import { policyNotEnforced } from './policy-not-enforced.js';
import { portRange } from './port-range.js';
import { privilegedPort } from './privileged-port.js';
import { proxiesAnywhere } from './proxies-anywhere.js';
import { proxyWithoutPath } from './proxy-without-path.js';
import { publishOpen } from './publish-open.js';
import { redisUnusable } from './redis-unusable.js';
import { redisUnused } from './redis-unused.js';
import type { Rule } from './rule.js';
import { serviceReference } from './service-reference.js';
import { supersededParameters } from './superseded-parameters.js';
import { tlsUnverified } from './tls-unverified.js';
import { unknownInTarget } from './unknown-in-target.js';
import { unknownParameter } from './unknown-parameter.js';
import { unloadableFile } from './unloadable-file.js';
import { unreadDsns } from './unread-dsns.js';
import { unresolvedReference } from './unresolved-reference.js';
import { unusableDist } from './unusable-dist.js';
import { unusableImport } from './unusable-import.js';
import { unusedIgnore } from './unused-ignore.js';
import { unusedSslOptions } from './unused-ssl-options.js';
import { weakSecret } from './weak-secret.js';
import { wrongType } from './wrong-type.js';
import { yamlSyntax } from './yaml-syntax.js';

export const RULES: readonly Rule[] = [
  yamlSyntax,
  unloadableFile,
  unusableImport,
  duplicateParameter,
  unknownParameter,
  unknownInTarget,
  parameterLeftover,
  wrongType,
  portRange,
  hostWithPortOrScheme,
  hostInvalid,
  pathWithQueryOrScheme,
  nestedParameter,
  missingParameter,
  onlyByFallback,
  droppedByComposer,
  missingAgainstDist,
  unusableDist,
  unresolvedReference,
  invalidEnvReference,
  historyShorterThanRewind,
  redisUnusable,
  redisUnused,
  serviceReference,
  bindWildcard,
  bindNotAnIp,
  bindExposed,
  nullBlocksFallback,
  backendUnreachable,
  plainToTls,
  backendThroughProxy,
  backendByPublicName,
  backendPathIgnored,
  outdatedTls,
  tlsUnverified,
  unusedSslOptions,
  frontendHostUnusable,
  frontendUnreachable,
  frontendDirectOnTls,
  directPublicPort,
  proxiesAnywhere,
  proxyWithoutPath,
  doublePort,
  privilegedPort,
  publishOpen,
  backendFromAnywhere,
  policyNotEnforced,
  originsOpen,
  noOrigins,
  weakSecret,
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

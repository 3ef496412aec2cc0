import { bareHost, isIpv4, isLoopback, isUnspecified, looksLikeIpv6, reaches } from '../core/host.js';
import { bracketed } from '../core/listener.js';
import type { Resolved } from '../core/origin.js';
import { type Hint, hint, removal } from '../core/suggestion.js';
import { requiredNames } from '../oro/availability.js';
import type { ParameterName } from '../oro/names.js';
import { type Assignments, assignment } from '../project/assignment.js';
import { listenerForBackend } from '../project/backend-listener.js';
import { areSidesUsable } from '../project/configured.js';
import { displayAddress, displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { goesThroughProxy } from './backend-through-proxy.js';
import { defineRule, type FindingLocation } from './rule.js';

export const backendUnreachable = defineRule({
  id: 'backend-unreachable',
  severity: 'error',
  summary: 'PHP connects to an address where the server does not listen.',
  symptom: `The page loads, but nothing on it is ever updated. The browser shows no error, because Oro leaves its
websocket code out of the page when its own connection fails. If a firewall drops the packets, each page also takes a
second longer.`,
  cause: `To publish, the PHP application opens its own connection: to this machine, unless a host is set. The host or
the port is not the one that the server listens on. In a container, the port inside the container counts, not the one
published on the host. Another cause is that PHP uses TLS but the server does not. No Oro server does: only a proxy
has a certificate.`,
  fix: `Set the backend port to the server's port, and the backend host to \`*\` or to the server's address.
On the same machine, use the transport \`tcp\`. If \`server.backend.listen\` is set in syncctl.yml, PHP must connect
to that listener.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    if (!isKnown(project) || goesThroughProxy(project)) return;
    const { backend } = project.endpoints;
    const bind = listenerForBackend(project);
    const to = backend.host.value;
    const on = bind.host.value;
    const here = isLoopback(to) || isUnspecified(to) || to === on;
    const connects = (): string =>
      `the backend connects to "${displayAddress(backend, project)}", but the server listens on "${displayAddress(bind, project)}"`;
    if (here && backend.port.value !== bind.port.value) {
      if (isMissing(project, 'websocket_backend_port')) return;
      report({ at: backend.port, message: connects(), hint: portHint(project, bind.port) });
    } else if (isPlace(on) && (here ? !reaches(to, on) : isLoopback(on))) {
      report({
        at: backend.host,
        message: connects(),
        hint: hostHint(here, bracketed(displayValue(bind.host, project)), project),
      });
    } else if ((here || isSite(project)) && backend.transport && /^(ssl|tls)/.test(backend.transport.value)) {
      report({
        at: backend.transport,
        message: `the backend connects with "${backend.transport.value}" to "${displayAddress(backend, project)}", but the server there does not use TLS`,
        hint: transportHint(project, here),
      });
    }
  },
});

/** A missing parameter has its own finding, with the value that fits. */
function isMissing({ carrier, effective, target }: Project, name: ParameterName): boolean {
  return carrier.kind === 'yaml' && !effective.values.has(name) && requiredNames(target.oro).includes(name);
}

function transportHint(project: Project, here: boolean): Hint<never> {
  const tcp = { 'backend.transport': 'tcp' };
  if (here) return hint`set ${assignment(project, tcp)}; the connection does not leave this machine`;
  const local = assignment(project, { ...tcp, 'backend.host': '127.0.0.1' });
  return hint`set ${local} if PHP runs on the same machine as the server, otherwise ${assignment(project, tcp)}`;
}

/** PHP connects to the port of the server with the hostname that browsers use. */
function isSite({ endpoints: { bind, backend, frontend } }: Project): boolean {
  return (
    bareHost(backend.host.value) === bareHost(frontend.host.value) && backend.port.value === bind.port.value
  );
}

/** A value of the wrong type has its own rule, and the intended value is unknown. */
const SHAPED = /^websocket_(port|bind_port|backend_port|backend_transport)$/;

/** Values that only the running application knows are not checked, and invalid ports have their own rule. */
function isKnown(project: Project): boolean {
  const { effective, endpoints, shapeFaults } = project;
  const names = [
    'websocket_bind_address',
    'websocket_bind_port',
    'websocket_backend_host',
    'websocket_backend_port',
  ] as const;
  if (!areSidesUsable(project, 'server', 'backend') || endpoints.backend.host.value === '*') return false;
  if (shapeFaults.some(({ holds, name }) => holds && SHAPED.test(name))) return false;
  return (
    [endpoints.bind, endpoints.backend].every(({ port }) => port.value > 0) &&
    names.every((name) => !effective.unresolved.has(name))
  );
}

/** An invalid bind address has its own rule. */
function isPlace(address: string): boolean {
  return isIpv4(address) || looksLikeIpv6(bareHost(address)) || address === 'localhost';
}

function portHint(project: Project, port: Resolved<number>): Hint<FindingLocation> {
  const { endpoints, effective } = project;
  const fallback = effective.values.get('websocket_bind_port')?.origin;
  const orRemove =
    fallback?.kind === 'fallback' && port.value === endpoints.bind.port.value
      ? hint`, or remove ${removal('it', 'websocket_backend_port')} to use websocket_port`
      : '';
  return hint`set ${assignment(project, { 'backend.port': displayValue(port, project) })}${orRemove}`;
}

/** A direct connection to the server on this machine. */
function direct({ endpoints }: Project, port: string): Assignments {
  const { backend } = endpoints;
  const isTls = /^(ssl|tls)/.test(backend.transport?.value ?? '');
  return {
    'backend.host': '127.0.0.1',
    'backend.port': port,
    'backend.path': '',
    ...(isTls ? { 'backend.transport': 'tcp', 'backend.options': '' } : {}),
  };
}

function hostHint(here: boolean, address: string, project: Project): Hint<never> {
  if (here) return hint`set ${assignment(project, { 'backend.host': address })}`;
  const port = displayValue(listenerForBackend(project).port, project);
  const local = assignment(project, direct(project, port));
  return hint`set ${local}, or ${assignment(project, { 'bind.host': '0.0.0.0' })} if PHP runs on another machine`;
}

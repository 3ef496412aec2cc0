import { bareHost, isLoopback } from '../core/host.js';
import type { Resolved } from '../core/origin.js';
import { areSound } from '../oro/dsn/mistakes.js';
import type { Project } from '../project/model.js';
import { dsnToWrite } from '../project/wording.js';
import { quotable, quotableAddress } from '../project/written.js';
import { defineRule } from './rule.js';

export const backendThroughProxy = defineRule({
  id: 'backend-through-proxy',
  severity: 'warning',
  summary: 'PHP connects through the proxy instead of directly to the server.',
  symptom: 'Live updates fail now and then, on some pages but not on others, and no error is shown.',
  cause: `Oro's PHP client expects the server's handshake response and its first message to arrive together. The
server sends them together, but a proxy splits them. In tests behind nginx, the client of Oro 5.0 failed now and then,
and the client of Oro 7.0 failed most of the time. Each failure is a page without live updates.`,
  fix: `Let PHP connect directly to the port that the server listens on, with the transport \`tcp\`. If PHP runs on
the same machine, it needs neither TLS nor the proxy.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    if (!goesThroughProxy(project)) return;
    const { bind, backend } = project.endpoints;
    report({
      at: backend.port,
      message: `the backend connects to "${quotableAddress(backend, project)}", where the proxy for the browsers is`,
      hint: project.dsns
        ? `write ${dsnToWrite(project, 'backend', { scheme: 'tcp', host: '127.0.0.1', port: quotable(bind.port, project), path: '' })} when PHP runs on the server's machine`
        : `set websocket_backend_port to ${portToWrite(bind.port, project)}, websocket_backend_transport to tcp${emptied(project)} and websocket_backend_host to "*" when PHP runs on the server's machine`,
    });
  },
});

/** What had a meaning on the way through the proxy alone. */
function emptied({ endpoints: { backend } }: Project): string {
  const path = backend.path.value === '' ? '' : ', websocket_backend_path to ""';
  const options = Object.keys(backend.options?.value ?? {}).length === 0;
  return `${path}${options ? '' : ', websocket_backend_ssl_context_options to {}'}`;
}

/** A port for a hint; a reference is written in quotes. */
export function portToWrite(port: Resolved<number>, project: Project): string {
  const text = quotable(port, project);
  return text.includes('%') ? `"${text}"` : text;
}

/** The backend uses the port and the manner of the browsers, on this machine or on the browsers' host. */
export function goesThroughProxy({ endpoints, effective, dsns }: Project): boolean {
  const { bind, backend, frontend } = endpoints;
  const names = [
    'websocket_bind_port',
    'websocket_backend_port',
    'websocket_frontend_port',
    'websocket_backend_host',
  ] as const;
  if (names.some((name) => effective.unresolved.has(name))) return false;
  if (!areSound(dsns, ['server', 'frontend', 'backend']) || backend.host.value === '*') return false;
  if (frontend.port.value === bind.port.value || backend.port.value !== frontend.port.value) return false;
  const samePath = backend.path.value !== '' && backend.path.value === frontend.path.value;
  const proxied = samePath || backend.transport?.value !== 'tcp' || [80, 443].includes(backend.port.value);
  if (!proxied) return false;
  const host = bareHost(backend.host.value);
  return (
    isLoopback(host) ||
    frontend.host.value === '*' ||
    host === bareHost(frontend.host.value) ||
    host === bareHost(bind.host.value)
  );
}

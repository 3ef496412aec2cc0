import { type Surplus, surplusOf } from '../core/host.js';
import type { Resolved } from '../core/origin.js';
import { type Hint, hint, parameterLine, together } from '../core/suggestion.js';
import { withoutUser } from '../oro/dsn/secrets.js';
import type { ParameterName } from '../oro/names.js';
import { leftoverOf } from '../project/configured.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { defineRule } from './rule.js';

/** The parameters with a host or an address; the fallback is checked through the parameters that use it. */
export const HOST_NAMES = [
  'websocket_bind_address',
  'websocket_frontend_host',
  'websocket_backend_host',
] as const satisfies readonly ParameterName[];

export const hostWithPortOrScheme = defineRule({
  id: 'host-with-port-or-scheme',
  severity: 'error',
  summary: 'A host value includes a scheme, a port or a path.',
  symptom: `Browsers are sent to an address such as \`ws://wss://example.com:8080/\` or
\`ws://example.com:8000:8000/\`, or the server says that its address is invalid.`,
  cause: `Oro builds the address from scheme, host, port and path, but the host already contains one of the others.
Before Oro 2.5 there was no parameter for the path, so people appended it to the host.`,
  fix: `Keep only the host. Port and path have their own parameters, and the scheme follows the page: wss on https,
ws on http.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const reported = new Set<string>();
    for (const name of HOST_NAMES) {
      const host = textOf(project, name);
      const parts = host && surplusOf(host.value);
      if (!host || !parts) continue;
      const where = host.origin.kind === 'fallback' ? host.origin.from : name;
      if (reported.has(where)) continue;
      reported.add(where);
      const side = name.replace(/_(host|address)$/, '');
      report({
        at: host,
        message: `${where} is "${displayValue(host, project)}", which is not just a host: it contains a ${parts.what}`,
        hint: referenceIn(host, project)
          ? 'make it resolve to a host without anything else'
          : hintFor(where, side, parts),
      });
    }
  },
});

/** The effective value of a parameter if it is a string without anything that another rule wants removed. */
export function textOf(project: Project, name: ParameterName): Resolved<string> | null {
  const resolved = project.effective.values.get(name);
  if (typeof resolved?.value !== 'string' || leftoverOf(project, name)) return null;
  return { ...resolved, value: resolved.value };
}

function hintFor(where: string, side: string, { host, port, path }: Surplus): string | Hint<never> {
  const prefix = where === 'websocket_host' ? 'websocket' : side;
  const lines = [
    ...(host ? [parameterLine(where, `"${host}"`)] : []),
    ...(port ? [parameterLine(`${prefix}_port`, port)] : []),
    ...(path && side !== 'websocket_bind' ? [parameterLine(`${prefix}_path`, `"${withoutUser(path)}"`)] : []),
  ];
  return lines.length > 0 ? hint`set ${together(lines)}` : 'keep only the host';
}

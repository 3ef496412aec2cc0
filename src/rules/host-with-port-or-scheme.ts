import { bareHost, isIpv4, looksLikeIpv6, type Surplus, surplusOf } from '../core/host.js';
import type { Resolved } from '../core/origin.js';
import { trimSlashes } from '../core/path.js';
import { type Hint, hint, parameterLine, together } from '../core/suggestion.js';
import { withoutUser } from '../oro/dsn/secrets.js';
import type { ParameterName } from '../oro/names.js';
import { assignment, isSettable } from '../project/assignment.js';
import { leftoverOf } from '../project/configured.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import type { Project, YamlProject } from '../project/project.js';
import { sourcesOf } from '../project/visible-lines.js';
import { defineRule, type Finding } from './rule.js';

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
          : hintFor(where, side, parts, project),
        ...fixFor(where, side, parts, project),
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

function hintFor(where: string, side: string, parts: Surplus, project: Project): string | Hint<never> {
  // The server needs an address of its own machine, which this name is not.
  if (side === 'websocket_bind' && !isAddress(parts.host) && isSettable(project, 'bind.host')) {
    const port = parts.port ? { 'bind.port': parts.port } : {};
    return hint`set ${assignment(project, { 'bind.host': '0.0.0.0', ...port })}`;
  }
  const lines = linesOf(where, side, parts);
  return lines.length > 0
    ? hint`set ${together(lines.map(([name, value]) => parameterLine(name, value)))}`
    : 'keep only the host';
}

function isAddress(host: string): boolean {
  return isIpv4(host) || looksLikeIpv6(bareHost(host));
}

/** The parameters that a host with surplus stands for. */
function linesOf(where: string, side: string, { host, port, path }: Surplus): [string, string][] {
  const prefix = where === 'websocket_host' ? 'websocket' : side;
  const lines: [string, string][] = [];
  if (host) lines.push([where, `"${host}"`]);
  if (port) lines.push([`${prefix}_port`, port]);
  if (path && side !== 'websocket_bind') lines.push([`${prefix}_path`, `"${withoutUser(path)}"`]);
  return lines;
}

/** Certain if the other parts are already set to the same, or are not set at all. */
function fixFor(where: string, side: string, parts: Surplus, project: YamlProject): Pick<Finding, 'fix'> {
  const parameter = project.carrier.application.held.get(where);
  const source = sourcesOf(project).find(({ name }) => name === parameter?.file);
  const [host, ...others] = linesOf(where, side, parts);
  if (!parameter || !source || host?.[0] !== where || parts.path.includes('@')) return {};
  if (side === 'websocket_bind' && !isAddress(parts.host)) return {};
  const { start, end } = parameter.range;
  const from = source.slice(parameter.range);
  const before = source.line(start.line).slice(0, parameter.keyRange.start.character);
  const isAlone = before.trim() === '' && source.line(end.line).slice(end.character).trim() === '';
  const missing = others.filter(([name]) => !project.carrier.application.held.has(name));
  const areSame = others.every(
    ([name, value]) => missing.some(([one]) => one === name) || isSet(name, value, project),
  );
  if (!areSame || (missing.length > 0 && !isAlone)) return {};
  const to = [host[1], ...missing.map(([name, value]) => `${before}${name}: ${value}`)].join('\n');
  return { fix: [{ at: parameter, from, to }] };
}

function isSet(name: string, value: string, { carrier }: YamlProject): boolean {
  const node = carrier.application.held.get(name)?.node;
  const text = node?.kind === 'scalar' ? String(node.value) : null;
  return text !== null && trimSlashes(text) === value.replaceAll('"', '');
}

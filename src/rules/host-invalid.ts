import { hostFault, surplusOf } from '../core/host.js';
import type { Resolved } from '../core/origin.js';
import { type Hint, hint } from '../core/suggestion.js';
import { isUsable } from '../oro/dsn/mistakes.js';
import { isBefore } from '../oro/target.js';
import { type AddressField, assignment, labelOf } from '../project/assignment.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

export const hostInvalid = defineRule({
  id: 'host-invalid',
  severity: 'error',
  summary: 'A host is neither an IP address nor a possible hostname.',
  symptom: `Pages load without live updates. The browser's console says that the name cannot be resolved or that the address is
invalid, or PHP logs "getaddrinfo failed".`,
  cause: `No name server knows a name such as \`shop..example.com\`, and no machine has the address \`10.0.0.256\`. Each number in an
IPv4 address must be from 0 to 255, without leading zeros. A part of a name has at most 63 letters, digits and hyphens, and begins and ends
with a letter or digit.`,
  fix: 'Correct the address or the name.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const reported = new Set<string>();
    for (const [field, name] of HOSTS) {
      const host = textOf(project, name);
      if (!host || host.value === '*' || host.value === '' || surplusOf(host.value)) continue;
      const fault = hostFault(host.value);
      if (fault === null || isReportedElsewhere(project, field)) continue;
      const where = host.origin.kind === 'fallback' ? host.origin.from : labelOf(project, field);
      if (reported.has(where)) continue;
      reported.add(where);
      report({
        at: host,
        message: `${where} is "${displayValue(host, project)}", which ${fault}`,
        hint: hintFor(field, host, project),
      });
    }
  },
});

const HOSTS = [
  ['bind.host', 'websocket_bind_address'],
  ['frontend.host', 'websocket_frontend_host'],
  ['backend.host', 'websocket_backend_host'],
] as const satisfies readonly (readonly [AddressField, string])[];

/** From Oro 3.0 on, the bind address has to be an IP address, which has its own rule. */
function isReportedElsewhere(project: Project, field: (typeof HOSTS)[number][0]): boolean {
  if (field === 'bind.host') return project.carrier.kind === 'env' || !isBefore(project.target.oro, '3.0');
  const { carrier } = project;
  return (
    carrier.kind === 'env' && !isUsable(carrier.dsns[field === 'frontend.host' ? 'frontend' : 'backend'])
  );
}

function hintFor(field: AddressField, host: Resolved<string>, project: Project): string | Hint<never> {
  if (referenceIn(host, project)) return 'make it resolve to an IP address or a hostname';
  const withoutDots = host.value.replace(/\.{2,}/g, '.').replace(/^\./, '');
  return withoutDots !== '' && hostFault(withoutDots) === null
    ? hint`set ${assignment(project, { [field]: withoutDots })}`
    : 'use an IP address or a hostname';
}

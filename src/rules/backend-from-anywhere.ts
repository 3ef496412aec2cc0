import { hint, replacement } from '../core/suggestion.js';
import { settingLocation } from '../project/nested-location.js';
import { defineRule } from './rule.js';

/** No company network is larger than the largest private ones: 10.0.0.0/8 and fc00::/7. */
const SMALLEST_PREFIX = { ipv4: 8, ipv6: 7 } as const;

export const backendFromAnywhere = defineRule({
  id: 'backend-from-anywhere',
  severity: 'warning',
  summary: 'Anyone who connects is treated as the application.',
  symptom: `Visitors see messages that the application never sent, or somebody could send them such messages: anyone
may publish to every topic.`,
  cause: `A client that connects from an address in \`server.backend.from\` without forwarding headers is the backend,
so it may publish. A range such as \`0.0.0.0/0\` contains the whole internet.`,
  fix: `List the addresses of the machines or containers that run PHP, such as \`172.18.0.0/16\`. Or give the
application its own listener with \`server.backend.listen\`, or a signed ticket.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { from } = project.settings.server.backend;
    for (const [index, range] of from.value.entries()) {
      if (!isAnywhere(range)) continue;
      const at = settingLocation(project, from, ['server', 'backend', 'from', String(index)]);
      report({
        at,
        message: `server.backend.from has "${range}": any client from there is treated as the application and may publish`,
        hint: hint`list the addresses of the machines that run PHP, such as ${replacement('"172.18.0.0/16"', at)}`,
      });
    }
  },
});

/** Whether a range is larger than any private network, so that it contains much of the internet. */
export function isAnywhere(range: string): boolean {
  const [, prefix] = /\/(\d+)$/.exec(range) ?? [];
  const smallest = range.includes(':') ? SMALLEST_PREFIX.ipv6 : SMALLEST_PREFIX.ipv4;
  return prefix !== undefined && Number(prefix) < smallest;
}

import { hint, replacement } from '../core/suggestion.js';
import { settingLocation } from '../project/nested-location.js';
import { isAnywhere } from './backend-from-anywhere.js';
import { defineRule } from './rule.js';

export const proxiesAnywhere = defineRule({
  id: 'proxies-anywhere',
  severity: 'warning',
  summary: 'Anyone who connects is treated as a proxy.',
  symptom: `One visitor uses up all connections although \`server.max_connections_per_address\` is set, or the log shows
addresses that nobody has.`,
  cause: `The server takes the client's address from the \`X-Forwarded-For\` header of every address in \`server.proxies\`. A
range such as \`0.0.0.0/0\` contains the whole internet, so any client can choose the address that it counts as.`,
  fix: 'List only the addresses of your proxies, such as `10.0.3.7` or `172.18.0.0/16`.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { proxies } = project.settings.server;
    for (const [index, range] of proxies.value.entries()) {
      if (!isAnywhere(range)) continue;
      const at = settingLocation(project, proxies, ['server', 'proxies', String(index)]);
      report({
        at,
        message: `server.proxies has "${range}": any client from there can choose the address that it counts as`,
        hint: hint`list only the addresses of your proxies, such as ${replacement('"10.0.3.7"', at)}`,
      });
    }
  },
});

import { hint, removal, replacement } from '../core/suggestion.js';
import { defineRule } from './rule.js';

export const policyNotEnforced = defineRule({
  id: 'policy-not-enforced',
  severity: 'warning',
  summary: 'Requests that violate the topic rules are only logged.',
  symptom: `Clients can subscribe and publish against the rules. The log shows it, but the server does not refuse
anything.`,
  cause: `\`server.policy\` is still set to \`report\`, which is meant for trying out new rules.`,
  fix: `Once the log shows no unexpected refusals, set \`policy: enforce\` or remove the line.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { policy } = project.settings.server;
    if (policy.value !== 'report') return;
    report({
      at: policy,
      message:
        'server.policy is "report", so requests that violate the topic rules are logged but not refused',
      hint: hint`set ${replacement('policy: enforce', policy, 'enforce')}, or remove ${removal('the line', policy)}`,
    });
  },
});

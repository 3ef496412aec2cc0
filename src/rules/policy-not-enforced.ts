import { defineRule } from './rule.js';

export const policyNotEnforced = defineRule({
  id: 'policy-not-enforced',
  severity: 'warning',
  summary: 'What the rules of topics refuse is only logged.',
  symptom: `Clients may subscribe and publish against the rules. The log says so, and nobody is stopped.`,
  cause: `\`server.policy\` is \`report\`, which is for trying new rules out. It stayed there.`,
  fix: `Write \`policy: enforce\`, or remove the line, once the log shows no refusal that you did not expect.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { policy } = project.settings.server;
    if (policy.value !== 'report') return;
    report({
      at: policy,
      message:
        'server.policy is "report": what the rules of topics refuse is logged and happens all the same',
      hint: 'write policy: enforce, or remove the line',
    });
  },
});

import { hint, worded } from '../core/suggestion.js';
import { assignment, labelOf } from '../project/assignment.js';
import { defineRule } from './rule.js';

export const outdatedTls = defineRule({
  id: 'outdated-tls',
  severity: 'warning',
  summary: 'PHP is told to use a TLS version that is disabled almost everywhere.',
  symptom: `PHP cannot connect: the handshake fails with an error about the protocol version, often after an upgrade
of the operating system.`,
  cause: `TLS 1.0 and 1.1 were deprecated in 2021 (RFC 8996). OpenSSL 3 disables them by default, and proxies refuse
them.`,
  fix: `Use \`ssl\`, which negotiates the best version that both sides support, or \`tlsv1.2\` or \`tlsv1.3\`.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { transport } = project.endpoints.backend;
    if (transport?.value !== 'tlsv1.0' && transport?.value !== 'tlsv1.1') return;
    report({
      at: transport,
      message: `${labelOf(project, 'backend.transport')} is "${transport.value}", a TLS version that OpenSSL and proxies no longer accept`,
      hint: hint`set ${assignment(project, { 'backend.transport': 'ssl' })} for the best version that both sides support, or use ${worded('tlsv1.2', assignment(project, { 'backend.transport': 'tlsv1.2' }))}`,
    });
  },
});

import { isLoopback } from '../core/host.js';
import { hint } from '../core/suggestion.js';
import { areConfigured } from '../project/configured.js';
import { sslOption } from '../project/ssl-option.js';
import { defineRule } from './rule.js';

/** Options with the value that turns a check off, and the effect. */
const UNSAFE = [
  ['verify_peer', false, 'PHP accepts every certificate'],
  ['verify_peer_name', false, 'PHP accepts a certificate issued for another hostname'],
  ['allow_self_signed', true, 'PHP accepts a self-signed certificate, which anyone can create'],
] as const;

export const tlsUnverified = defineRule({
  id: 'tls-unverified',
  severity: 'warning',
  summary: "PHP does not verify the server's certificate.",
  symptom: 'None, and that is the problem: the connection works no matter who answers.',
  cause: `The option turns off part of the verification. TLS then protects against eavesdroppers, but not against
somebody who impersonates the server: that person receives the tickets and messages of all users. If the connection
stays on the same machine, it is only a note.`,
  fix: `Remove the option. If the certificate comes from your own authority, set \`cafile\` to that authority's
certificate. If it is for another name, set \`peer_name\` to that name.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { host, transport, options } = project.endpoints.backend;
    if (!transport || !/^(ssl|tls)/.test(transport.value) || !options || !areConfigured(project, options))
      return;
    // With "*" in a DSN, PHP cannot connect at all; another rule reports that.
    if (host.value === '*') return;
    for (const [name, value, means] of UNSAFE) {
      if (options.value[name] !== value) continue;
      const { at, without } = sslOption(project, name);
      report({
        at: at ?? options,
        message: `${name} is ${value}: ${means}`,
        hint: hint`remove ${without}; for your own certificate authority, set cafile, and for another name in the certificate, set peer_name`,
        ...(isLoopback(host.value) ? { severity: 'info' as const } : {}),
      });
    }
  },
});

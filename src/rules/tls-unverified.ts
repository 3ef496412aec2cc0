import { areGiven } from '../parameters/given.js';
import { isLoopback } from '../parameters/host.js';
import { nestedPlace } from '../parameters/nested-place.js';
import { SSL_OPTIONS } from '../parameters/secret-options.js';
import { defineRule } from './rule.js';

/** Options by the value that turns a check off, and what PHP does then. */
const UNSAFE = [
  ['verify_peer', false, 'PHP accepts every certificate'],
  ['verify_peer_name', false, 'PHP accepts a certificate that is for another name'],
  ['allow_self_signed', true, 'PHP accepts a certificate that anybody can make'],
] as const;

export const tlsUnverified = defineRule({
  id: 'tls-unverified',
  severity: 'warning',
  summary: 'PHP does not check whose certificate it is shown.',
  symptom: `None, and that is the trouble: the connection works, with anybody at its other end.`,
  cause: `The option turns a part of the check off. Then TLS hides what is sent from those who listen, and not from somebody who takes the
place of the server: tickets and messages of all users go to whoever answers. On the same machine it is a note.`,
  fix: `Remove the option. For a certificate of your own authority give its file as \`cafile\`, and for one with another name give that as
\`peer_name\`.`,
  since: '0.1.0',
  check(project, report) {
    const { host, transport, options } = project.endpoints.backend;
    if (!transport || !/^(ssl|tls)/.test(transport.value) || !options || !areGiven(options)) return;
    const entry = project.parametersFile.parameters.get(SSL_OPTIONS);
    for (const [name, value, means] of UNSAFE) {
      if (options.value[name] !== value) continue;
      const at = entry && nestedPlace({ ...entry, source: project.parametersFile.source }, [name]);
      report({
        at: at ?? options,
        message: `${name} is ${value}: ${means}`,
        hint: `remove ${name}; cafile names the authority of your own certificates, peer_name the name that they are for`,
        ...(isLoopback(host.value) ? { severity: 'info' as const } : {}),
      });
    }
  },
});

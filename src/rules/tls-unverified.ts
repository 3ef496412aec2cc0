import { isLoopback } from '../core/host.js';
import { originOf } from '../oro/dsn/dsns.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { areGiven } from '../project/given.js';
import type { Project } from '../project/model.js';
import { nestedPlace } from '../project/nested-place.js';
import { defineRule, type Place } from './rule.js';

/** Options by the value that turns a check off, and what PHP does then. */
const UNSAFE = [
  ['verify_peer', false, 'PHP accepts every certificate'],
  ['verify_peer_name', false, 'PHP accepts a certificate that is for another name'],
  ['allow_self_signed', true, 'PHP accepts a certificate that anybody can make'],
] as const;

export const tlsUnverified = defineRule({
  id: 'tls-unverified',
  severity: 'warning',
  summary: "PHP does not verify the server's certificate.",
  symptom: 'None, and that is the problem: the connection works, whoever answers it.',
  cause: `The option turns off a part of the verification. TLS then protects against eavesdroppers, but not against
somebody who impersonates the server: that person receives the tickets and messages of all users. If the connection
stays on the same machine, it is only a note.`,
  fix: `Remove the option. If the certificate comes from your own authority, set \`cafile\` to the certificate of that
authority. If it is for another name, set \`peer_name\` to that name.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { host, transport, options } = project.endpoints.backend;
    if (!transport || !/^(ssl|tls)/.test(transport.value) || !options || !areGiven(project, options)) return;
    // PHP connects nowhere with a "*" in a DSN, which has a rule of its own.
    if (host.value === '*') return;
    for (const [name, value, means] of UNSAFE) {
      if (options.value[name] !== value) continue;
      report({
        at: placeOf(name, project) ?? options,
        message: `${name} is ${value}: ${means}`,
        hint: `remove ${project.dsns ? `context_options[${name}]` : name}; cafile names the authority of your own certificates, peer_name the name that they are for`,
        ...(isLoopback(host.value) ? { severity: 'info' as const } : {}),
      });
    }
  },
});

/** The option itself, in whichever file holds it. */
function placeOf(name: string, { dsns, application }: Project): Place | null {
  if (dsns) {
    const pair = dsns.backend.parsed?.pairs.findLast(
      ({ keys }) => keys[0] === 'context_options' && keys[1] === name,
    );
    return pair ? { ...dsns.backend.text, origin: originOf(dsns.backend, pair) } : null;
  }
  const entry = application.held.get(SSL_OPTIONS);
  const source = application.files.find((file) => file.source.name === entry?.file)?.source;
  return entry && source ? nestedPlace({ source, node: entry.node, pointer: entry.pointer }, [name]) : null;
}

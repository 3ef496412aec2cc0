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
  summary: 'PHP does not check whose certificate it is shown.',
  symptom: `None, and that is the trouble: the connection works, with anybody at its other end.`,
  cause: `The option turns a part of the check off. Then TLS hides what is sent from those who listen, and not from somebody who takes the
place of the server: tickets and messages of all users go to whoever answers. On the same machine it is a note.`,
  fix: `Remove the option. For a certificate of your own authority give its file as \`cafile\`, and for one with another name give that as
\`peer_name\`.`,
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

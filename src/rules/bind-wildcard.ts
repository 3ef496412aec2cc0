import { type Hint, hint } from '../core/suggestion.js';
import { assignment, isSettable, labelOf } from '../project/assignment.js';
import type { Project } from '../project/project.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

export const bindWildcard = defineRule({
  id: 'bind-wildcard',
  severity: 'error',
  summary: 'The server is told to listen on "*".',
  symptom: `The websocket server does not start. The error mentions an invalid address or a name that cannot be looked
up.`,
  cause: `\`*\` has a meaning for the two hosts that clients connect to, but a server cannot listen on it. Often it
comes from \`websocket_host: "*"\`, because the bind address inherits that value when its own key is missing.`,
  fix: `Set \`websocket_bind_address: "0.0.0.0"\` to listen on all addresses, or \`"127.0.0.1"\` behind a proxy on
the same machine. Keep \`websocket_host\` for the other two.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const address = textOf(project, 'websocket_bind_address');
    if (address?.value !== '*') return;
    const { origin } = address;
    const by = origin.kind === 'fallback' ? ` (inherited from ${origin.from})` : '';
    report({
      at: address,
      message: `${labelOf(project, 'bind.host')} is "*"${by}, but a server cannot listen on "*"`,
      hint: isSettable(project, 'bind.host')
        ? hintFor(project)
        : 'use an address of this machine that browsers can reach; Oro 1.8 and later have websocket_bind_address',
    });
  },
});

/** Behind a proxy, it matters where that runs. */
function hintFor(project: Project): Hint<never> {
  const { bind, frontend } = project.endpoints;
  const all = assignment(project, { 'bind.host': '0.0.0.0' });
  if (frontend.port.value === bind.port.value) return hint`set ${all}`;
  const local = assignment(project, { 'bind.host': '127.0.0.1' });
  return hint`set ${local} if the proxy runs on this machine, otherwise ${all}`;
}

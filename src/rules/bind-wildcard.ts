import { assignment, isSettable, labelOf } from '../project/assignment.js';
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
        ? `set ${assignment(project, { 'bind.host': '0.0.0.0' })} for all addresses, or 127.0.0.1 behind a proxy on this machine`
        : 'use an address of this machine that browsers can reach; Oro 1.8 and later have websocket_bind_address',
    });
  },
});

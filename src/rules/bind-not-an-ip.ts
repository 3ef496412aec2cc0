import { bareHost, isIpv4, isPublic, looksLikeIpv6, surplusOf } from '../core/host.js';
import type { Resolved } from '../core/origin.js';
import { hint } from '../core/suggestion.js';
import { isAssumed, isBefore } from '../oro/target.js';
import { assignment, isSettable, labelOf } from '../project/assignment.js';
import { areSidesUsable } from '../project/configured.js';
import { displayValue, referenceIn } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule, type Finding } from './rule.js';

export const bindNotAnIp = defineRule({
  id: 'bind-not-an-ip',
  severity: 'error',
  summary: 'The bind address is not an IP address.',
  symptom: `The websocket server does not start because the address is invalid. Oro 2.6 and older say that they cannot
assign the address.`,
  cause: `From Oro 3.0 on, the server accepts only an IPv4 address, or an IPv6 address in brackets. It rejects
\`localhost\`, the name of a container, \`127.1\`, an address with leading zeros and \`::1\` without brackets. Often
the value is the site's public hostname, which the bind address inherits from \`websocket_host\`. Before 3.0, Oro
looks the name up. That works only if the name resolves to an address of the machine itself, and behind a router or in
a container the public name does not. A name is only a warning if the version of Oro is assumed.`,
  fix: `Set websocket_bind_address to an IP address: \`127.0.0.1\` behind a proxy on the same machine, otherwise
\`0.0.0.0\`. The public name belongs only in websocket_frontend_host.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const address = textOf(project, 'websocket_bind_address');
    if (!address || address.value === '' || address.value === '*') return;
    const { value } = address;
    if (!areSidesUsable(project, 'server')) return;
    const bracketed = value.startsWith('[') && looksLikeIpv6(bareHost(value));
    if (isIpv4(value) || bracketed || (surplusOf(value) && !looksLikeIpv6(value))) return;
    if (isBefore(project.target.oro, '3.0') && !looksLikeIpv6(value)) {
      if (isPublic(value)) report({ at: address, severity: 'warning', ...publicName(address, project) });
      return;
    }
    const isGuess = project.carrier.kind === 'yaml' && isName(value) && isAssumed(project.target);
    report({
      at: address,
      message: `${labelOf(project, 'bind.host')} is "${displayValue(address, project)}", ${looksLikeIpv6(value) ? 'but an IPv6 address needs brackets here' : 'which is not an IP address'}${isGuess ? '; Oro 3.0 and later do not start with it' : ''}`,
      hint: referenceIn(address, project)
        ? 'make it resolve to an IPv4 address, or to an IPv6 address in brackets'
        : hint`set ${assignment(project, { 'bind.host': suggestion(value) })}`,
      ...(isGuess ? { severity: 'warning' as const } : {}),
    });
  },
});

/** Anything but a mistyped address. */
function isName(value: string): boolean {
  return !looksLikeIpv6(value) && !/^[\d.]+$/.test(value);
}

/** Oro before 3.0 resolves a name and listens on its address; 1.8 was the first version with a bind address. */
function publicName(address: Resolved<string>, project: Project): Pick<Finding, 'message' | 'hint'> {
  const { origin } = address;
  const name = origin.kind === 'fallback' ? origin.from : 'websocket_bind_address';
  return {
    message: `the server is told to listen on "${displayValue(address, project)}" (${name}), which works only if that name resolves to an address of this machine`,
    hint: isSettable(project, 'bind.host')
      ? hint`set ${assignment(project, { 'bind.host': '0.0.0.0' })}`
      : 'use an address of this machine that browsers can reach; Oro 1.8 and later have websocket_bind_address',
  };
}

function suggestion(value: string): string {
  if (looksLikeIpv6(value)) return `[${value}]`;
  return value === 'localhost' || value.startsWith('127.') ? '127.0.0.1' : '0.0.0.0';
}

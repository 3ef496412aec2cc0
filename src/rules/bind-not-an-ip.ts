import { areSound } from '../parameters/dsn/mistakes.js';
import { calledIn, dsnToWrite } from '../parameters/dsn/wording.js';
import { bareHost, isIpv4, isIpv6, surplusOf } from '../parameters/host.js';
import { quotable, writtenReference } from '../parameters/written.js';
import { textOf } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

export const bindNotAnIp = defineRule({
  id: 'bind-not-an-ip',
  severity: 'error',
  summary: 'The bind address is not an IP address.',
  why: `From Oro 3.0 on the websocket server accepts an IPv4 address or an IPv6 address in brackets, and nothing else: \`localhost\`, the name
of a container, \`127.1\`, an address with leading zeros and a bare \`::1\` are refused when it starts.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const address = textOf(project, 'websocket_bind_address');
    if (!address || address.value === '' || address.value === '*') return;
    const { value } = address;
    if (!areSound(project.dsns, ['server'])) return;
    const bracketed = value.startsWith('[') && isIpv6(bareHost(value));
    if (isIpv4(value) || bracketed || (surplusOf(value) && !isIpv6(value))) return;
    report({
      at: address,
      message: `${calledIn(project, 'websocket_bind_address')} is "${quotable(address, project)}", ${isIpv6(value) ? 'and an IPv6 address needs brackets here' : 'which is not an IP address'}`,
      hint: writtenReference(address, project)
        ? 'let it stand for an IPv4 address, or for an IPv6 address in brackets'
        : project.dsns
          ? `write ${dsnToWrite(project, 'server', { host: suggestion(value) })}`
          : `write websocket_bind_address: "${suggestion(value)}"`,
    });
  },
});

function suggestion(value: string): string {
  if (isIpv6(value)) return `[${value}]`;
  return value === 'localhost' || value.startsWith('127.') ? '127.0.0.1' : '0.0.0.0';
}

import { isIpv4 } from '../core/host.js';
import { hint, parameterLine } from '../core/suggestion.js';
import type { ParameterName } from '../oro/names.js';
import { displayValue } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { HOST_NAMES } from './host-with-port-or-scheme.js';
import { defineRule } from './rule.js';

const PORT_NAMES = [
  'websocket_bind_port',
  'websocket_frontend_port',
  'websocket_backend_port',
] as const satisfies readonly ParameterName[];

export const onlyByFallback = defineRule({
  id: 'only-by-fallback',
  severity: 'info',
  summary: 'Two of three related values have their own keys, and the third depends on a fallback.',
  symptom: `Everything works until somebody changes the fallback or \`composer install\` removes it. Then the server
uses another port, or Oro does not start.`,
  cause: `Host and port are needed three times: for the server, for PHP and for browsers. Two of them have their own
keys, and the third, probably forgotten, gets its value from \`websocket_host\` or \`websocket_port\`. Composer
rewrites parameters.yml and drops keys that the .dist file does not contain. From Oro 1.8 on, the .dist file contains
none of the fallbacks.`,
  fix: 'Add the missing key with its current value.',
  since: '0.1.0',
  carrier: 'yaml',
  oro: { since: '1.8' },
  check(project, report) {
    for (const names of [HOST_NAMES, PORT_NAMES]) {
      const held = names.flatMap((name) => {
        const resolved = project.effective.values.get(name);
        return resolved ? [{ name, resolved, origin: resolved.origin }] : [];
      });
      const lent = held.find(({ origin }) => origin.kind === 'fallback');
      if (!lent || held.filter(({ origin }) => origin.kind === 'file').length !== 2) continue;
      const { name, resolved, origin } = lent;
      if (origin.kind !== 'fallback' || !isShared(project, names, name)) continue;
      const value = displayValue({ ...resolved, value: String(resolved.value) }, project);
      report({
        at: resolved,
        message: `${name} is not set, and is "${value}" only because it falls back to ${origin.from}`,
        hint: hint`add ${parameterLine(name, /^\d+$/.test(value) ? value : `"${value}"`)}`,
      });
    }
  },
});

/** A port that no other side uses, or an invalid address, is wrong and not just forgotten: other rules report it. */
function isShared({ effective }: Project, names: readonly ParameterName[], name: ParameterName): boolean {
  const textOf = (one: ParameterName): string => String(effective.values.get(one)?.value);
  const value = textOf(name);
  if (name === 'websocket_bind_address') return isIpv4(value) || value.startsWith('[');
  return names === HOST_NAMES || names.some((other) => other !== name && textOf(other) === value);
}

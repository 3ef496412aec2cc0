import { isIpv4 } from '../core/host.js';
import type { ParameterName } from '../oro/names.js';
import type { Project } from '../project/model.js';
import { quotable } from '../project/written.js';
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
  summary: 'Of three values that belong together, two have keys and the third has only a fallback.',
  symptom: `It works, until somebody changes the fallback or \`composer install\` removes it: then the server is on another port, or Oro
does not start.`,
  cause: `Host and port are wanted three times: for the server, for PHP and for browsers. Two of them were written, and \`websocket_host\`
or \`websocket_port\` stands in for the one that was forgotten. Composer rewrites parameters.yml, and drops keys that the .dist file does
not have; of the fallbacks it has none from Oro 1.8 on.`,
  fix: `Write the key that is missing, with the value that it has now.`,
  since: '0.1.0',
  carrier: 'parameters',
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
      const value = quotable({ ...resolved, value: String(resolved.value) }, project);
      report({
        at: resolved,
        message: `${name} has no key, and is "${value}" only because ${origin.from} stands in for it`,
        hint: `add ${name}: ${/^\d+$/.test(value) ? value : `"${value}"`}`,
      });
    }
  },
});

/** A port that no other side has, or an address that is none, is wrong and not just forgotten: other rules speak of it. */
function isShared({ effective }: Project, names: readonly ParameterName[], name: ParameterName): boolean {
  const textOf = (one: ParameterName): string => String(effective.values.get(one)?.value);
  const value = textOf(name);
  if (name === 'websocket_bind_address') return isIpv4(value) || value.startsWith('[');
  return names === HOST_NAMES || names.some((other) => other !== name && textOf(other) === value);
}

import { hint, type Suggestion } from '../core/suggestion.js';
import { requiredNames } from '../oro/availability.js';
import { isParameterName } from '../oro/names.js';
import type { YamlProject } from '../project/project.js';
import { withoutSecrets } from '../project/resolution.js';
import type { NativeValue } from '../yaml/native-value.js';
import { nativeValue } from '../yaml/native-value.js';
import { defineRule } from './rule.js';

export const missingAgainstDist = defineRule({
  id: 'missing-against-dist',
  severity: 'info',
  summary: `The next \`composer install\` will add a key.`,
  symptom: `After a deployment, the server uses another port or path than before, although nobody has changed the
file.`,
  cause: `Up to Oro 5.0, Composer adds keys that are only in the .dist file to parameters.yml, with their values from
the .dist file. That is harmless, unless the key had its value from a fallback or an imported file until then. In that
case the new key overrides it, and the finding is a warning.`,
  fix: 'Add the key and set it to the value you want.',
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const { dist, file: parametersFile } = project.carrier;
    if (!dist || dist.file.loadFaults.length > 0 || parametersFile.loadFaults.length > 0) return;
    for (const { name, node } of dist.file.parameters.values()) {
      if (!name.startsWith('websocket_') || parametersFile.parameters.has(name)) continue;
      if (isMissing(name, project)) continue;
      const value = nativeValue(node)?.value ?? null;
      const before = changed(name, value, project);
      report({
        at: name,
        message: `${name} is missing, and composer install will add it with ${shown(name, value)} from ${dist.file.source.name}${before ? `, which replaces ${before}` : ''}`,
        hint: before
          ? hint`add ${addition(name, project, name)} with the value that you want`
          : hint`add ${addition(name, project, 'it')}, or let composer install add it`,
        ...(before ? { severity: 'warning' as const } : {}),
      });
    }
  },
});

/** Also missing for Oro, which another rule reports. */
function isMissing(name: string, { target, effective, carrier }: YamlProject): boolean {
  if (!isParameterName(name) || !requiredNames(target.oro).includes(name)) return false;
  return (
    !effective.values.has(name) && !effective.unresolved.has(name) && !carrier.application.held.has(name)
  );
}

/** The current value of the key from elsewhere, if it is different. */
function changed(name: string, value: NativeValue, { effective }: YamlProject): string | null {
  if (!isParameterName(name)) return null;
  const unknown = effective.unresolved.get(name);
  if (unknown) return unknown.text === value ? null : `the value of ${unknown.parameter.name}`;
  const held = effective.values.get(name);
  if (!held || held.origin.kind === 'default' || JSON.stringify(held.value) === JSON.stringify(value))
    return null;
  return held.origin.kind === 'fallback' ? `the value of ${held.origin.from}` : 'the imported value';
}

/** With its current value, if that is known. */
function addition(name: string, project: YamlProject, words: string): Suggestion<never> | string {
  if (!isParameterName(name)) return words;
  const value = withoutSecrets(name, project.effective.values.get(name)?.value ?? null);
  const change = { kind: 'set', name, value: JSON.stringify(value), file: project.path } as const;
  return { words, changes: [change] };
}

function shown(name: string, value: NativeValue): string {
  const plain = withoutSecrets(name, value);
  return plain === null ? 'null' : typeof plain === 'object' ? 'its options' : JSON.stringify(plain);
}

import { hint } from '../core/suggestion.js';
import { isParameterName } from '../oro/names.js';
import { keyOf } from '../symfony/section.js';
import { defineRule } from './rule.js';

export const droppedByComposer = defineRule({
  id: 'dropped-by-composer',
  severity: 'warning',
  summary: `The next \`composer install\` will remove a key.`,
  symptom: `Everything works until the next deployment. Then \`websocket_host\`, \`websocket_port\` or
\`websocket_path\` is gone from the file, and Oro does not start or live updates are off.`,
  cause: `Up to Oro 5.0, Composer rewrites parameters.yml on each install and update. It keeps the keys that are in
the .dist file, with their current values, and silently drops all others.`,
  fix: `Add the key to the .dist file as well, or set \`keep-outdated\` under \`extra.incenteev-parameters\` in
composer.json.`,
  since: '0.1.0',
  carrier: 'yaml',
  check({ carrier: { dist, file: parametersFile } }, report) {
    if (
      !dist ||
      dist.keepsOutdated ||
      dist.missing ||
      dist.file.loadFaults.length > 0 ||
      parametersFile.loadFaults.length > 0
    )
      return;
    for (const parameter of parametersFile.parameters.values()) {
      const { name } = parameter;
      if (!name.startsWith('websocket_') || dist.file.parameters.has(name)) continue;
      // Losing a key that nothing reads does not matter, and it has its own finding.
      if (!isParameterName(name)) continue;
      report({
        at: keyOf(parameter),
        message: `the next composer install removes ${name}, because ${dist.file.source.name} does not contain it`,
        hint: hint`add ${{ words: name, changes: [{ kind: 'set', name, value: 'null', file: dist.file.source.name }] }} to ${dist.file.source.name} as well`,
      });
    }
  },
});

import { isParameterName } from '../oro/names.js';
import { defineRule } from './rule.js';

export const droppedByComposer = defineRule({
  id: 'dropped-by-composer',
  severity: 'warning',
  summary: 'A key that the next `composer install` removes.',
  symptom: `It works until the next deployment. Then \`websocket_host\`, \`websocket_port\` or \`websocket_path\` are gone from the file, and Oro does not start or
live updates are off.`,
  cause: `Up to Oro 5.0, Composer writes parameters.yml anew with each install and update: it takes the keys of the .dist file, with the values
that the file has, and drops all other keys without a word.`,
  fix: `Add the key to the .dist file as well, or set \`keep-outdated\` below \`extra.incenteev-parameters\` in composer.json.`,
  since: '0.1.0',
  carrier: 'parameters',
  check({ dist, parametersFile }, report) {
    if (
      !dist ||
      dist.keepsOutdated ||
      dist.missing ||
      dist.file.loadFaults.length > 0 ||
      parametersFile.loadFaults.length > 0
    )
      return;
    for (const { name, file, pointer, keyRange } of parametersFile.parameters.values()) {
      if (!name.startsWith('websocket_') || dist.file.parameters.has(name)) continue;
      // A key that nothing reads is no loss, and has a finding of its own.
      if (!isParameterName(name)) continue;
      report({
        at: { file, pointer, range: keyRange },
        message: `the next composer install drops ${name}: ${dist.file.source.name} does not have it`,
        hint: `add ${name} to ${dist.file.source.name} too`,
      });
    }
  },
});

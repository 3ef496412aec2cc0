import { startOf } from '../core/source-text.js';
import { defineRule } from './rule.js';

export const unusableDist = defineRule({
  id: 'unusable-dist',
  severity: 'warning',
  summary: 'Composer cannot use the .dist file.',
  symptom: `\`composer install\` stops with an error of the parameter handler, in a deployment that worked before.`,
  cause: `Up to Oro 5.0, Composer builds parameters.yml from the .dist file on each install and update. Either the
file that composer.json sets as \`dist-file\` does not exist, or Symfony cannot read it.`,
  fix: `Correct the .dist file, or set the right one in composer.json under \`extra.incenteev-parameters\`.`,
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    const { dist, file } = project.carrier;
    if (!dist) return;
    const { source, loadFaults } = dist.file;
    const [fault] = loadFaults;
    if (dist.missing) {
      report({
        // The finding is reported in the file that the user checks.
        at: startOf(file.source),
        message: `composer.json sets ${source.name} as the dist-file of these parameters, but that file does not exist`,
        hint: 'set the right file in composer.json, or add the missing one: composer install fails without it',
      });
    } else if (fault) {
      report({
        at: startOf(file.source),
        message: `composer install cannot parse line ${fault.range.start.line + 1} of ${source.name}`,
        hint: `run syncctl validate ${source.name}`,
      });
    }
  },
});

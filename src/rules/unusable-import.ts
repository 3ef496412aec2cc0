import { defineRule } from './rule.js';

export const unusableImport = defineRule({
  id: 'unusable-import',
  severity: 'error',
  summary: 'A file that is imported cannot be.',
  why: `Symfony does not build the application when a file below \`imports:\` is missing, or when files import one another. The path counts from
the folder of the file that imports it. With \`ignore_errors: not_found\` a file may be missing (since Symfony 4.4; before, it means the same as true).
With \`ignore_errors: true\` a file that is there and broken is left out too, and nobody hears of it, which is a warning here.`,
  since: '0.1.0',
  check(project, report) {
    for (const { kind, message, hint, file, pointer, range } of project.application.importFaults) {
      const milder = kind === 'passed over' || kind === 'limit' ? { severity: 'warning' as const } : {};
      report({ at: { file, pointer, range }, message, hint, ...milder });
    }
  },
});

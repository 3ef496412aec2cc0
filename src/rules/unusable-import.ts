import { defineRule } from './rule.js';

export const unusableImport = defineRule({
  id: 'unusable-import',
  severity: 'error',
  summary: 'A file that is imported cannot be.',
  symptom: `Symfony stops with "file not found" or a circular reference, or a value from another file has no effect and nobody hears why.`,
  cause: `Below \`imports:\` a file is missing or broken, or files import one another. The path counts from the folder of the file that imports
it. With \`ignore_errors: not_found\` a file may be missing (since Symfony 4.4; before, it means the same as true). With \`ignore_errors:
true\` a file that is there and broken is left out too, without a word, which is a warning here.`,
  fix: `Correct the path or the file, or remove the import.`,
  since: '0.1.0',
  carrier: 'parameters',
  check(project, report) {
    for (const { kind, message, hint, file, pointer, range } of project.application.importFaults) {
      const milder = kind === 'passed over' || kind === 'limit' ? { severity: 'warning' as const } : {};
      report({ at: { file, pointer, range }, message, hint, ...milder });
    }
  },
});

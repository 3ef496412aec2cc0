import { defineRule } from './rule.js';

export const unusableImport = defineRule({
  id: 'unusable-import',
  severity: 'error',
  summary: 'An imported file cannot be loaded.',
  symptom: `Symfony reports "file not found" or a circular reference. Or a value from another file has no effect, and
there is no error message.`,
  cause: `A file under \`imports:\` is missing or broken, or files import each other. Paths are relative to the
importing file's folder. With \`ignore_errors: not_found\`, a file may be missing (since Symfony 4.4; before, it means
the same as true). With \`ignore_errors: true\`, Symfony also skips a broken file silently, which is a warning here.`,
  fix: 'Correct the path or the file, or remove the import.',
  since: '0.1.0',
  carrier: 'yaml',
  check(project, report) {
    for (const fault of project.carrier.application.importFaults) {
      const { kind, message, hint } = fault;
      const milder = kind === 'passed over' || kind === 'limit' ? { severity: 'warning' as const } : {};
      report({ at: fault, message, hint, ...milder });
    }
  },
});

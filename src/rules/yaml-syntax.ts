import { defineRule } from './rule.js';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'Symfony cannot load the file.',
  why: `The application does not start with such a file, and no value of it can be trusted. Only one fault is
reported at a time: what stands after it cannot be read reliably. Frequent causes are an unquoted \`*\` or \`%\`, a tab in the
indentation, a line that is indented deeper than its neighbours, a missing blank after the colon, and a template (\`{{ … }}\`) that was
never filled in.`,
  since: '0.1.0',
  fixed: true,
  check(project, report) {
    for (const { source, loadFaults } of [project.parametersFile, project.settingsFile].filter(
      (file) => file !== null,
    )) {
      for (const { message, hint, pointer, range } of loadFaults) {
        report({ at: { file: source.name, pointer, range }, message, hint });
      }
    }
  },
});

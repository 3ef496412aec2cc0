import { type Project, projectFiles } from '../project/model.js';
import type { LoadFault } from '../symfony/load-fault.js';
import { defineRule, type Finding } from './rule.js';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  summary: "Symfony's YAML parser refuses the file.",
  symptom: 'The application does not start, and no value of the file can be trusted.',
  cause: `Symfony's YAML parser refuses the file. Frequent causes are an unquoted \`*\` or \`%\`, a tab in the indentation, a line that is
indented deeper than its neighbours, a missing colon, no blank after the colon, and a template (\`{{ … }}\`, \`%NAME%\`) that was never
filled in. Only one fault is reported at a time: what stands after it cannot be read reliably. A file that is YAML and cannot be loaded
all the same has a rule of its own, \`unloadable-file\`.`,
  fix: `Put the line right that the finding names, often with quotes around the value, and check again.`,
  since: '0.1.0',
  carrier: 'both',
  fixed: true,
  check(project, report) {
    for (const finding of loadFindings(project, 'yaml-syntax')) report(finding);
  },
});

/** Why the project's files cannot be loaded, as far as it is one rule's business. */
export function loadFindings(project: Project, rule: LoadFault['rule']): Finding[] {
  return projectFiles(project).flatMap(({ source, loadFaults }) =>
    loadFaults
      .filter((fault) => fault.rule === rule)
      .map(({ message, hint, pointer, range }) => ({
        at: { file: source.name, pointer, range },
        message,
        hint,
      })),
  );
}

import { type Project, yamlFiles } from '../project/project.js';
import type { LoadFault } from '../symfony/load-fault.js';
import { defineRule, type Finding } from './rule.js';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  summary: "Symfony's YAML parser cannot parse the file.",
  symptom: 'The application does not start, and no value in the file can be trusted.',
  cause: `The file contains something that Symfony's YAML parser refuses. Frequent causes are an unquoted \`*\` or
\`%\`, a tab in the indentation, a line that is indented more than its neighbours, a missing colon, a missing space
after a colon, and a placeholder (\`{{ … }}\`, \`%NAME%\`) that was never filled in. Only one error is reported at a
time, because nothing after it can be read reliably. For a file that is valid YAML but cannot be loaded, see
\`unloadable-file\`.`,
  fix: 'Correct the line that the finding points at, often by quoting the value, and check again.',
  since: '0.1.0',
  carrier: 'both',
  fixed: true,
  check(project, report) {
    for (const finding of loadFindings(project, 'yaml-syntax')) report(finding);
  },
});

/** Why the project's files cannot be loaded, limited to the faults of one rule. */
export function loadFindings(project: Project, rule: LoadFault['rule']): Finding[] {
  return yamlFiles(project).flatMap(({ source, loadFaults }) =>
    loadFaults
      .filter((fault) => fault.rule === rule)
      .map(({ message, hint, pointer, range }) => ({
        at: { file: source.name, pointer, range },
        message,
        hint,
      })),
  );
}

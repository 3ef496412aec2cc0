import type { Location } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import type { TextChange } from '../core/text-change.js';
import { type Project, yamlFiles } from '../project/project.js';
import type { LoadFault } from '../symfony/load-fault.js';
import { defineRule, type Finding, type Replacement } from './rule.js';

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  summary: "Symfony's YAML parser cannot parse the file.",
  symptom: 'The application does not start, and no value in the file can be trusted.',
  cause: `The file contains something that Symfony's YAML parser rejects. Frequent causes are an unquoted \`*\` or
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

/** Changes to the text of a file, as the edits of a finding. */
export function replacements(source: SourceText, changes: readonly TextChange[]): Replacement[] {
  return changes.map(({ start, end, text }) => ({
    at: { file: source.name, pointer: '', range: source.range(start, end) },
    from: source.text.slice(start, end),
    to: text,
  }));
}

/** Puts the text at a place in quotes. */
export function inQuotes({ file, pointer, range: { start, end } }: Location): Replacement[] {
  return [start, end].map((at) => ({
    at: { file, pointer, range: { start: at, end: at } },
    from: '',
    to: '"',
  }));
}

/** Why the project's files cannot be loaded, limited to the faults of one rule. */
export function loadFindings(project: Project, rule: LoadFault['rule']): Finding[] {
  return yamlFiles(project).flatMap(({ source, loadFaults }) =>
    loadFaults
      .filter((fault) => fault.rule === rule)
      .map(({ message, hint, pointer, range, changes }) => ({
        at: { file: source.name, pointer, range },
        message,
        hint,
        ...(changes ? { fix: replacements(source, changes) } : {}),
      })),
  );
}

import { defineRule } from './rule.js';
import { loadFindings } from './yaml-syntax.js';

export const unloadableFile = defineRule({
  id: 'unloadable-file',
  severity: 'error',
  summary: "Symfony's container refuses the file although it is YAML.",
  symptom: `The application does not start, although the YAML parser is content: "There is no extension able to load the configuration for
…".`,
  cause: `The container wants \`parameters:\` at the root with names and values below it. Frequent causes are parameters that are not
indented, that are indented with no-break spaces from a web page, or that are written \`name:value\` without a blank, a byte order mark,
which becomes a part of the first key, and a file that is meant for something else. In syncctl.yml it is syncctl that wants sections such
as \`server:\` and \`deploy:\`.`,
  fix: `Begin with a line \`parameters:\` and indent all names below it by the same number of ordinary blanks.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const finding of loadFindings(project, 'unloadable-file')) report(finding);
  },
});

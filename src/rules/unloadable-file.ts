import { defineRule } from './rule.js';
import { loadFindings } from './yaml-syntax.js';

export const unloadableFile = defineRule({
  id: 'unloadable-file',
  severity: 'error',
  summary: "The file is valid YAML, but Symfony's container cannot load it.",
  symptom: `The application does not start, although the YAML is valid: "There is no extension able to load the
configuration for …".`,
  cause: `The container expects \`parameters:\` at the top level, with names and values below it. Frequent causes are
parameters that are not indented, that are indented with no-break spaces copied from a web page, or that are written
\`name:value\` without a space; a byte order mark, which becomes part of the first key; and a file that is meant for
something else. In syncctl.yml, syncctl expects sections such as \`server:\` and \`deploy:\`.`,
  fix: `Begin with a line \`parameters:\` and indent all names below it by the same number of ordinary spaces.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const finding of loadFindings(project, 'unloadable-file')) report(finding);
  },
});

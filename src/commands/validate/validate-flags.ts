// The flags of validate.

import { boolean, option, string } from '../../cli/flags.js';
import { SEVERITIES } from '../../core/diagnostic.js';
import { FORMAT_NAMES } from '../../report/formats.js';
import { applicationFlags } from '../loading/flags.js';

export const validateFlags = {
  format: string({
    description: `Output format, and optionally a file to write it to. Formats: ${FORMAT_NAMES.join(', ')}`,
    helpValue: 'NAME[=FILE]',
    multiple: true,
    multipleNonGreedy: true,
    default: ['text'],
  }),
  'fail-on': option({ options: SEVERITIES, description: 'Lowest severity that makes the exit code 1' })({
    default: 'error',
  }),
  fix: boolean({
    description: 'Apply the fixes that are certain, and report what is left',
  }),
  'dry-run': boolean({
    description: 'With --fix, show the changes instead of writing them',
    dependsOn: ['fix'],
    exclusive: ['write-baseline'],
  }),
  quiet: boolean({ description: 'Show errors only. Warnings and notes still count for --fail-on' }),
  baseline: string({
    description: 'Hide the findings that are accepted in this file',
    helpValue: 'FILE',
  }),
  'write-baseline': boolean({
    description: 'Accept all current findings and write them to the file named by --baseline',
    dependsOn: ['baseline'],
  }),
  'inline-ignores': boolean({
    default: true,
    allowNo: true,
    description: 'Respect comments such as "# syncctl-ignore rule-id: reason"',
  }),
  'stdin-filename': string({
    description: 'Name to show for standard input. syncctl.yml is read from its directory',
    helpValue: 'FILE',
  }),
  tls: boolean({ description: 'The site is served over TLS' }),
  ...applicationFlags,
};

// The flags of validate.

import { boolean, option, string } from '../../cli/flags.js';
import { SEVERITIES } from '../../core/diagnostic.js';
import { FORMAT_NAMES } from '../../report/formats.js';
import { applicationFlags } from '../loading/flags.js';

export const validateFlags = {
  format: string({
    description: `how to show the findings, and the file to write it to: ${FORMAT_NAMES.join(', ')}`,
    helpValue: 'NAME[=FILE]',
    multiple: true,
    multipleNonGreedy: true,
    default: ['text'],
  }),
  'fail-on': option({ options: SEVERITIES, description: 'lowest severity that gives exit code 1' })({
    default: 'error',
  }),
  quiet: boolean({ description: 'errors only: leave out what is milder; it still counts for --fail-on' }),
  baseline: string({
    description: 'leave out the findings that this file accepts',
    helpValue: 'FILE',
  }),
  'write-baseline': boolean({
    description: 'accept what is found now: write it to the file that --baseline names',
    dependsOn: ['baseline'],
  }),
  'inline-ignores': boolean({
    default: true,
    allowNo: true,
    description: 'let comments such as "# syncctl-ignore rule-id: reason" silence rules',
  }),
  'stdin-filename': string({
    description: 'what to call standard input; syncctl.yml is looked for beside it',
    helpValue: 'FILE',
  }),
  tls: boolean({ description: 'the site is served over TLS' }),
  ...applicationFlags,
};

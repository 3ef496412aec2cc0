// syncctl validate: what is wrong with the websocket parameters, where, and what to write instead.

import { string } from '@oclif/core/args';
import { boolean, option, string as text } from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command.js';
import { reportFailure } from '../cli/report-failure.js';
import { SEVERITIES } from '../core/diagnostic.js';
import { EXIT } from '../core/error.js';
import { FORMAT_NAMES } from '../report/formats.js';
import { reaches } from '../report/report.js';
import { RULES } from '../rules/index.js';
import { checkFiles } from './shared/checked-files.js';
import { deliverReport, outputsOf } from './shared/outputs.js';

export default class Validate extends BaseCommand {
  static override summary =
    'Say what is wrong with the websocket parameters, where, and what to write instead.';
  static override description =
    `Looks for config/parameters.yml, app/config/parameters.yml and parameters.yml when no file is named; - is
standard input. Exits with 1 if there is a finding at or above --fail-on.`;
  static override examples = [
    '<%= config.bin %> validate',
    '<%= config.bin %> validate --format json config/parameters.yml',
    '<%= config.bin %> validate --format text --format sarif=out.sarif',
  ];
  static override strict = false;
  static override args = { file: string({ description: 'parameters files', ignoreStdin: true }) };
  static override flags = {
    format: text({
      description: `how to show the findings, and the file to write it to: ${FORMAT_NAMES.join(', ')}`,
      helpValue: 'NAME[=FILE]',
      multiple: true,
      multipleNonGreedy: true,
      default: ['text'],
    }),
    'fail-on': option({ options: SEVERITIES, description: 'lowest severity that gives exit code 1' })({
      default: 'error',
    }),
    'inline-ignores': boolean({
      default: true,
      allowNo: true,
      description: 'let comments such as "# syncctl-ignore rule-id: reason" silence rules',
    }),
    tls: boolean({ description: 'the site is served over TLS' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate);
    const outputs = outputsOf(flags.format);
    const paths = argv.length > 0 ? [...new Set(argv as string[])] : [undefined];
    const report = await checkFiles(
      paths.map((path) => ({ path, tls: flags.tls })),
      { inlineIgnores: flags['inline-ignores'] },
      (error) => reportFailure(error, this.look(process.stderr)),
    );
    if (report.files === 0) return;
    await deliverReport(report, outputs, this, { version: this.config.version, rules: RULES });
    if (!process.exitCode && reaches(report.diagnostics, flags['fail-on'])) process.exitCode = EXIT.findings;
  }
}

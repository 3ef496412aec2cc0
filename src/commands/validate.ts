// syncctl validate: what is wrong with the websocket parameters, where, and what to write instead.

import { several, string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { reportFailure } from '../cli/report-failure.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { errorsOnly, reaches } from '../report/report.js';
import { rulePage } from '../report/rule-page.js';
import { RULES } from '../rules/index.js';
import { applicationOf } from './loading/flags.js';
import { checkFiles, filesToCheck } from './validate/checked-files.js';
import { deliverReport, outputsOf, spareInputs } from './validate/outputs.js';
import { validateFlags } from './validate/validate-flags.js';

export default class Validate extends BaseCommand {
  static override summary = 'Check the websocket parameters and show how to fix them.';
  static override description =
    `Without FILE, checks the first of config/parameters.yml, app/config/parameters.yml, parameters.yml, .env-app and .env-app.local
that exists. The search begins in the current folder and goes up to the first one with a composer.json or .git. FILE can be a pattern with *, ? and **, or - for standard input. A file whose name starts with .env is checked for the DSNs of
Oro 5.1 and later. The exit code is 1 if there are findings at or above --fail-on.`;
  static override examples = [
    '<%= config.bin %> validate',
    '<%= config.bin %> validate --format json config/parameters.yml',
    '<%= config.bin %> validate --format sarif=out.sarif "apps/**/parameters.yml"',
    '<%= config.bin %> validate --baseline syncctl-baseline.json --write-baseline',
  ];
  static override strict = false;
  static override args = {
    file: several(string({ description: 'Parameters files or env files', ignoreStdin: true })),
  };
  static override flags = validateFlags;

  async run(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Validate);
    const outputs = outputsOf(flags.format);
    const options = { tls: flags.tls, ...applicationOf(flags) };
    const files = await filesToCheck(argv as string[], flags['stdin-filename'], options);
    spareInputs(outputs, files);
    let failed: ExitCode = EXIT.ok;
    const all = await checkFiles(files, { inlineIgnores: flags['inline-ignores'] }, (error) => {
      failed = reportFailure(error, this.look('stderr'));
    });
    if (all.files === 0) return failed;
    const baseline = { path: flags.baseline, write: flags['write-baseline'], complete: failed === EXIT.ok };
    const found = flags.baseline
      ? await (await import('./validate/baseline.js')).applyBaseline(all, baseline)
      : all;
    const accepted = all.diagnostics.length - found.diagnostics.length;
    if (baseline.write && baseline.complete) this.note(`accepted in ${baseline.path}: ${accepted}\n`);
    const report = flags.quiet ? errorsOnly(found) : found;
    const { version } = this.config;
    const homepage = this.config.homepage?.replace(/\/$/, '');
    const pageOf = (rule: string): string | null => rulePage(this.config, rule);
    await deliverReport(report, outputs, this, { version, homepage, pageOf, rules: RULES });
    return failed === EXIT.ok && reaches(found.diagnostics, flags['fail-on']) ? EXIT.findings : failed;
  }
}

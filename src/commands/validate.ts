// syncctl validate: what is wrong with the websocket parameters, where, and what to write instead.

import { several, string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { reportFailure } from '../cli/report-failure.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { errorsOnly, reaches } from '../report/report.js';
import { checkFiles, filesToCheck, reportOn } from './validate/checked-files.js';
import { deliverReport, outputsOf, spareInputs, toolOf } from './validate/outputs.js';
import { validateFlags } from './validate/validate-flags.js';

export default class Validate extends BaseCommand {
  static override summary = 'Check the websocket parameters and show how to fix them.';
  static override description =
    `Without FILE, checks the first of config/parameters.yml, app/config/parameters.yml, parameters.yml, .env-app and .env-app.local
that exists. The search begins in the current folder and goes up to the first one with a composer.json or .git. FILE can be a pattern with *, ? and **, or - for standard input. A file whose name starts with .env is checked for the DSNs of
Oro 5.1 and later. The exit code is 1 if there are findings at or above --fail-on.

--fix applies the fixes that are certain and reports what is left. It edits only the application's own parameters, env files and
syncctl.yml, and makes no change that would lead to a new finding.`;
  static override examples = [
    '<%= config.bin %> validate',
    '<%= config.bin %> validate --format json config/parameters.yml',
    '<%= config.bin %> validate --format sarif=out.sarif "apps/**/parameters.yml"',
    '<%= config.bin %> validate --fix --dry-run',
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
    const files = await filesToCheck(argv as string[], flags);
    spareInputs(outputs, files);
    let failed: ExitCode = EXIT.ok;
    const check = { inlineIgnores: flags['inline-ignores'] };
    const checked = await checkFiles(files, check, (error) => {
      failed = reportFailure(error, this.look('stderr'));
    });
    if (checked.length === 0) return failed;
    const baseline = { path: flags.baseline, write: flags['write-baseline'], complete: failed === EXIT.ok };
    const fixing = { ...flags, check, baseline, outputs };
    const left = flags.fix ? await (await import('./validate/fix.js')).fix(checked, fixing, this) : checked;
    const all = reportOn(left);
    const found = flags.baseline
      ? await (await import('./validate/baseline.js')).applyBaseline(all, baseline)
      : all;
    const accepted = all.diagnostics.length - found.diagnostics.length;
    if (baseline.write && baseline.complete) this.note(`accepted in ${baseline.path}: ${accepted}\n`);
    const report = flags.quiet ? errorsOnly(found) : found;
    await deliverReport(report, outputs, this, toolOf(this.config));
    return failed === EXIT.ok && reaches(found.diagnostics, flags['fail-on']) ? EXIT.findings : failed;
  }
}

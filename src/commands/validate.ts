// syncctl validate: what is wrong with the websocket parameters, where, and what to write instead.

import { string } from '@oclif/core/args';
import { boolean, option } from '@oclif/core/flags';
import { BaseCommand, reportFailure } from '../cli/base-command.js';
import { nodeIo } from '../cli/node-io.js';
import { compareDiagnostics, type Diagnostic, SEVERITIES } from '../core/diagnostic.js';
import { EXIT } from '../core/error.js';
import { visibleSources } from '../parameters/visible-lines.js';
import { loadProject } from '../project.js';
import { FORMATS, type FormatName } from '../report/formats.js';
import { reaches } from '../report/report.js';
import { checkProject } from '../rules/check.js';
import { RULES } from '../rules/index.js';

export default class Validate extends BaseCommand {
  static override summary =
    'Say what is wrong with the websocket parameters, where, and what to write instead.';
  static override description =
    `Looks for config/parameters.yml, app/config/parameters.yml and parameters.yml when no file is named; - is
standard input. Exits with 1 if there is a finding at or above --fail-on.`;
  static override examples = [
    '<%= config.bin %> validate',
    '<%= config.bin %> validate --format json config/parameters.yml',
  ];
  static override strict = false;
  static override args = { file: string({ description: 'parameters files', ignoreStdin: true }) };
  static override flags = {
    format: option({
      options: Object.keys(FORMATS) as FormatName[],
      description: 'how to print the findings',
    })({ default: 'text' }),
    'fail-on': option({ options: SEVERITIES, description: 'lowest severity that gives exit code 1' })({
      default: 'error',
    }),
    tls: boolean({ description: 'the site is served over TLS' }),
  };

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Validate);
    const paths = argv.length > 0 ? (argv as string[]) : [undefined];
    const diagnostics: Diagnostic[] = [];
    const sources = new Map<string, readonly string[]>();
    let files = 0;
    for (const path of paths) {
      try {
        const project = await loadProject({ path, tls: flags.tls }, nodeIo);
        for (const one of checkProject(project, RULES)) diagnostics.push(one);
        for (const [name, lines] of visibleSources(project)) sources.set(name, lines);
        files++;
      } catch (error) {
        reportFailure(error as Error, this.look(process.stderr));
      }
    }
    if (files === 0) return;
    diagnostics.sort(compareDiagnostics);
    this.print(FORMATS[flags.format]({ diagnostics, sources, files }, this.look(process.stdout)));
    if (!process.exitCode && reaches(diagnostics, flags['fail-on'])) process.exitCode = EXIT.findings;
  }
}

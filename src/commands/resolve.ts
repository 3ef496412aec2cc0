// syncctl resolve: the three endpoints as every side sees them, each value with where it came from.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { option } from '../cli/flags.js';
import { nodeIo } from '../cli/node-io.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { checkProject } from '../lint/check.js';
import { loadProject } from '../project/load.js';
import { resolutionOf } from '../project/resolution.js';
import { reaches } from '../report/report.js';
import { ENV_FORMATS } from '../report/resolution-env.js';
import { formatResolutionJson } from '../report/resolution-json.js';
import { formatResolutionText } from '../report/resolution-text.js';
import { RULES } from '../rules/index.js';
import { noteFindings, reportOf } from './loading/findings.js';
import { applicationFlags, applicationOf } from './loading/flags.js';

const FORMATS = { text: formatResolutionText, json: formatResolutionJson, ...ENV_FORMATS };

export default class Resolve extends BaseCommand {
  static override summary = 'Show where the server listens and where clients connect.';
  static override description =
    `Shows the origin of each value: its own key, the fallback it came from, or the default. If the file has errors, resolve
prints the values it can, writes the findings to standard error and exits with code 1.

The formats env, shell and systemd write NAME=value lines. The output of env means the same to docker --env-file,
systemd and a shell; if a value would need quotes, resolve reports it and exits with code 3. The other two formats quote values, for a
POSIX shell and for systemd's EnvironmentFile=.`;
  static override examples = [
    '<%= config.bin %> resolve',
    '<%= config.bin %> resolve --format env config/parameters.yml',
    'eval "$(<%= config.bin %> resolve --format shell)"',
  ];
  static override args = { file: string({ description: 'Parameters file or env file', ignoreStdin: true }) };
  static override flags = {
    format: option({
      options: ['text', 'json', 'env', 'shell', 'systemd'] as const,
      description: 'Output format',
    })({
      default: 'text',
    }),
    ...applicationFlags,
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Resolve);
    const project = await loadProject({ path: args.file, ...applicationOf(flags) }, nodeIo);
    const diagnostics = checkProject(project, RULES);
    const refused = reaches(diagnostics, 'error');
    this.print(FORMATS[flags.format](resolutionOf(project), { ...this.look('stdout'), refused }));
    if (!refused) return EXIT.ok;
    noteFindings(this, reportOf(project, diagnostics));
    return EXIT.findings;
  }
}

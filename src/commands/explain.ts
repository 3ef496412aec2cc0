// syncctl explain: the chain that led to one value, or the page of a rule.

import { string } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { nodeIo } from '../cli/node-io.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { explanationOf } from '../project/explanation.js';
import { loadProject } from '../project/load.js';
import { formatExplanation } from '../report/explanation-text.js';
import { rulePage } from '../report/rule-page.js';
import { formatRule } from '../report/rule-text.js';
import { RULES } from '../rules/index.js';
import { describedRule } from './explain/described-rule.js';
import { applicationFlags, applicationOf } from './loading/flags.js';

export default class Explain extends BaseCommand {
  static override summary = 'Explain a value or a rule.';
  static override description =
    `For a value, shows where it comes from and what was tried before. NAME is a parameter (websocket_bind_port), a DSN
(ORO_WEBSOCKET_SERVER_DSN), a field of an endpoint (bind.port), a setting of syncctl.yml (deploy.user) or a rule (bind-wildcard).`;
  static override examples = [
    '<%= config.bin %> explain bind.port',
    '<%= config.bin %> explain bind-wildcard',
  ];
  static override args = {
    name: string({
      description: 'Parameter, endpoint field, setting or rule',
      required: true,
      ignoreStdin: true,
    }),
    file: string({ description: 'Parameters file or env file', ignoreStdin: true }),
  };

  static override flags = applicationFlags;

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Explain);
    const rule = await describedRule(args.name);
    const look = this.look('stdout');
    if (rule) {
      this.print(formatRule(rule, look, rulePage(this.config, rule.id)));
      return EXIT.ok;
    }
    const project = await loadProject({ path: args.file, ...applicationOf(flags) }, nodeIo);
    const ids = RULES.map(({ id }) => id);
    this.print(formatExplanation(explanationOf(project, args.name, ids), look));
    return EXIT.ok;
  }
}

// syncctl schema: the JSON Schemas, for editors and for programs that read reports.

import { string } from '@oclif/core/args';
import report from '../../schemas/report.schema.json' with { type: 'json' };
import { BaseCommand } from '../cli/base-command.js';
import { parametersFileSchema, settingsFileSchema } from '../parameters/editor-schema.js';
import { RULES } from '../rules/index.js';

const SCHEMAS = {
  parameters: parametersFileSchema,
  syncctl: () => settingsFileSchema(RULES.map(({ id }) => id)),
  report: () => report,
} as const;

export default class Schema extends BaseCommand {
  static override summary = 'Print a JSON Schema.';
  static override description =
    `NAME is parameters (a parameters.yml), syncctl (a syncctl.yml) or report (what validate --format json
prints). With the first two an editor completes keys and shows their meaning.`;
  static override examples = [
    '<%= config.bin %> schema > parameters.schema.json',
    '<%= config.bin %> schema syncctl > syncctl.schema.json',
  ];
  static override args = {
    name: string({
      description: 'parameters, syncctl or report',
      options: Object.keys(SCHEMAS),
      default: 'parameters',
      ignoreStdin: true,
    }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Schema);
    const schema = SCHEMAS[args.name as keyof typeof SCHEMAS]();
    this.print(`${JSON.stringify(schema, null, 2)}\n`);
  }
}

// syncctl schema: the JSON Schemas, for editors and for programs that read reports.

import report from '../../schemas/report.schema.json' with { type: 'json' };
import { string as stringArgument } from '../cli/args.js';
import { BaseCommand } from '../cli/base-command.js';
import { string } from '../cli/flags.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { parametersFileSchema, settingsFileSchema } from '../project/editor-schema.js';
import { RULES } from '../rules/index.js';
import { oroVersion } from './loading/flag-values.js';

const SCHEMAS = {
  parameters: parametersFileSchema,
  syncctl: () => settingsFileSchema(RULES.map(({ id }) => id)),
  report: () => report,
} as const;

export default class Schema extends BaseCommand {
  static override summary = 'Print a JSON Schema.';
  static override description =
    `parameters describes a parameters.yml, syncctl a syncctl.yml, and report the output of validate --format json. With the first
two, editors can complete keys and show what they mean. The schema for parameters covers all versions of Oro before 5.1. Use
--oro to choose one.`;
  static override examples = [
    '<%= config.bin %> schema > parameters.schema.json',
    '<%= config.bin %> schema --oro 4.2 > parameters.schema.json',
    '<%= config.bin %> schema syncctl > syncctl.schema.json',
  ];
  static override args = {
    name: stringArgument({
      description: 'Which schema to print',
      options: Object.keys(SCHEMAS),
      default: 'parameters',
      ignoreStdin: true,
    }),
  };
  static override flags = {
    oro: string({
      description: 'Include only the parameters that this version of Oro reads',
      helpValue: 'VERSION',
      parse: oroVersion,
    }),
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Schema);
    if (flags.oro !== undefined && args.name !== 'parameters') {
      throw usage(`--oro: the schema "${args.name}" is the same for all versions`);
    }
    const schema = SCHEMAS[args.name as keyof typeof SCHEMAS](flags.oro);
    if (!schema) throw usage(`Oro ${flags.oro} has no parameters: since 5.1 it reads DSNs from .env-app`);
    this.print(`${JSON.stringify(schema, null, 2)}\n`);
    return EXIT.ok;
  }
}

function usage(sentence: string): SyncctlError {
  return new SyncctlError('NO_SCHEMA', sentence, { exit: EXIT.usage });
}

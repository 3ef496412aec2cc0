// syncctl migrate: parameters become the DSNs that say the same, and DSNs become parameters.

import { BaseCommand } from '../cli/base-command.js';
import { boolean, string } from '../cli/flags.js';
import { EXIT } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { applicationFlags, applicationOf } from './loading/flags.js';
import { migrationOf } from './migrate/migration.js';

export default class Migrate extends BaseCommand {
  static override summary = 'Convert parameters to the DSNs of Oro 5.1 and later, or back.';
  static override description =
    `From a parameters file come the three lines for .env-app, from an env file the block for parameters.yml. What is
lost is said on standard error. The lines are read back and compared with what they came from; when a field does not agree, it is
named and the exit code is 1. Secrets are written to files only. Without FILE the parameters file is taken, and .env-app when
there is none.`;
  static override examples = [
    '<%= config.bin %> migrate',
    '<%= config.bin %> migrate config/parameters.yml --write',
    '<%= config.bin %> migrate .env-app --write --to app/config/parameters.yml',
  ];
  static override args = { file: fileArgument };
  static override flags = {
    write: boolean({
      default: false,
      description:
        'put the values into the other file: lines that are there in their place, others at the end',
    }),
    to: string({
      description: 'the other file; without it .env-app, or parameters.yml, where the application keeps it',
      helpValue: 'FILE',
      dependsOn: ['write'],
    }),
    create: boolean({
      default: false,
      description: 'let --write make the other file when there is none',
      dependsOn: ['write'],
    }),
    ...applicationFlags,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Migrate);
    const migration = await migrationOf(this, args.file, applicationOf(flags));
    if (!migration) return;
    for (const note of migration.notes) this.note(`note: ${note}\n`);
    for (const sentence of migration.disagreements) this.note(`cannot be converted: ${sentence}\n`);
    if (migration.disagreements.length > 0) process.exitCode = EXIT.findings;
    if (!flags.write) return this.print(migration.shown);
    if (migration.disagreements.length > 0) return this.note('nothing was written\n');
    const { writeMigration } = await import('./migrate/migration-file.js');
    this.print(await writeMigration(migration, flags.to, flags.create));
  }
}

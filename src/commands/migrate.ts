// syncctl migrate: parameters become the DSNs that say the same, and DSNs become parameters.

import { BaseCommand } from '../cli/base-command.js';
import { boolean, string } from '../cli/flags.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { fileArgument } from './loading/file-argument.js';
import { applicationFlags, applicationOf } from './loading/flags.js';
import { migrationOf, noteMigration, shownLines } from './migrate/migration.js';

export default class Migrate extends BaseCommand {
  static override summary = 'Convert parameters to the DSNs of Oro 5.1 and later, or back.';
  static override description =
    `Prints the three lines for .env-app if FILE is a parameters file, and the parameters if it is an env file. Without FILE,
reads the parameters file, or .env-app if there is none.

The lines apply to every environment. Values for a single environment, in a when@ section or in .env-app.prod, are left alone and listed;
--env NAME converts them. The values of .env-app.local are left alone too, unless FILE is that file. Anything that cannot be converted is listed on standard error. The result is read back and compared with FILE.
If a value differs, it is listed and the exit code is 1. Secrets are never printed, only written with --write.`;
  static override examples = [
    '<%= config.bin %> migrate',
    '<%= config.bin %> migrate config/parameters.yml --write',
    '<%= config.bin %> migrate .env-app --write --to app/config/parameters.yml',
  ];
  static override args = { file: fileArgument };
  static override flags = {
    write: boolean({
      description:
        'Write the result to the other file, replacing existing lines and adding new ones at the end',
    }),
    to: string({
      description: 'File to write (default: .env-app, or the existing parameters.yml)',
      helpValue: 'FILE',
      dependsOn: ['write'],
    }),
    create: boolean({
      description: 'Allow --write to create the file',
      dependsOn: ['write'],
    }),
    ...applicationFlags,
  };

  async run(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Migrate);
    const migration = await migrationOf(this, args.file, applicationOf(flags));
    if (!migration) return EXIT.findings;
    noteMigration(this, migration);
    const exit = migration.disagreements.length > 0 ? EXIT.findings : EXIT.ok;
    if (!flags.write) this.print(shownLines(migration));
    else if (exit !== EXIT.ok) this.note('nothing was written\n');
    else {
      const { writeMigration } = await import('./migrate/migration-file.js');
      this.print(await writeMigration(this, migration, flags.to, flags.create === true));
    }
    return exit;
  }
}

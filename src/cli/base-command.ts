// What all commands share: output, colours, and the Config that a command runs with.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import type { ReportOptions } from '../report/report.js';
import { reportFailure } from './report-failure.js';

export abstract class BaseCommand extends Command {
  /** Runs the command with a Config that is ready, where oclif's own `run` would load one. `root` is where syncctl is. */
  static async start<T extends BaseCommand>(
    this: new (
      argv: string[],
      config: Config,
    ) => T,
    argv: string[],
    root: URL,
  ): Promise<void> {
    await new this(argv, bareConfig(root))._run();
  }

  /** Results go to standard output, everything else to standard error. */
  print(text: string): void {
    process.stdout.write(text);
  }

  note(text: string): void {
    process.stderr.write(text);
  }

  /** How a report may look on a stream. */
  look(stream: NodeJS.WriteStream): ReportOptions {
    return {
      colour: stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
      width: stream.columns,
    };
  }

  /** oclif calls this with whatever a command threw. */
  protected override async catch(error: Error): Promise<void> {
    reportFailure(error, this.look(process.stderr));
  }
}

/** As much of a Config as one command asks for. The class itself would load plugins, help and more, which takes long. */
function bareConfig(root: URL): Config {
  const pjson = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { name, version } = pjson;
  const config: Partial<Config> = {
    pjson,
    name,
    version,
    bin: name,
    root: fileURLToPath(root),
    runHook: async () => ({ successes: [], failures: [] }),
    scopedEnvVar: () => undefined,
    scopedEnvVarTrue: () => false,
    scopedEnvVarKey: (key) => `SYNCCTL_${key}`,
  };
  return config as Config;
}

// The commands by name. Each is loaded when it is asked for.

import type { Config } from '@oclif/core/config';

interface Startable {
  start(argv: string[], config: Config): Promise<void>;
}

type Load = () => Promise<{ default: Startable }>;

export const COMMANDS: Readonly<Record<string, Load>> = {
  validate: () => import('../commands/validate.js'),
  resolve: () => import('../commands/resolve.js'),
  explain: () => import('../commands/explain.js'),
};

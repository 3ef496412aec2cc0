// The commands by name. Each is loaded when it is asked for.

import type { CommandClass } from '../../cli/base-command.js';

type Load = () => Promise<{ default: CommandClass }>;

export const COMMANDS: Readonly<Record<string, Load>> = {
  validate: () => import('../validate.js'),
  resolve: () => import('../resolve.js'),
  explain: () => import('../explain.js'),
  init: () => import('../init.js'),
  migrate: () => import('../migrate.js'),
  schema: () => import('../schema.js'),
  render: () => import('../render.js'),
  up: () => import('../up.js'),
  status: () => import('../status.js'),
  reload: () => import('../reload.js'),
  restart: () => import('../restart.js'),
  logs: () => import('../logs.js'),
  health: () => import('../health.js'),
  down: () => import('../down.js'),
  subscribe: () => import('../subscribe.js'),
  publish: () => import('../publish.js'),
  call: () => import('../call.js'),
  token: () => import('../token.js'),
  maintenance: () => import('../maintenance.js'),
};

// The commands by name. Each is loaded when it is asked for.

/** A command class, as far as starting it needs to know. */
export interface Startable {
  start(argv: string[], root: URL): Promise<void>;
}

type Load = () => Promise<{ default: Startable }>;

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
  health: () => import('../health.js'),
  down: () => import('../down.js'),
  subscribe: () => import('../subscribe.js'),
  publish: () => import('../publish.js'),
  call: () => import('../call.js'),
  maintenance: () => import('../maintenance.js'),
};

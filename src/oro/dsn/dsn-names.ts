// The three DSN variables of Oro 5.1 and later, and their defaults from Oro's config.yml.

export const DSN_NAMES = [
  'ORO_WEBSOCKET_SERVER_DSN',
  'ORO_WEBSOCKET_FRONTEND_DSN',
  'ORO_WEBSOCKET_BACKEND_DSN',
] as const;
export type DsnName = (typeof DSN_NAMES)[number];

/** The defaults of the application's container; an empty variable counts as set. */
export const CONTAINER_DEFAULTS: Readonly<Record<DsnName, string>> = {
  ORO_WEBSOCKET_SERVER_DSN: '//0.0.0.0:8080',
  ORO_WEBSOCKET_FRONTEND_DSN: '//*:8080/ws',
  ORO_WEBSOCKET_BACKEND_DSN: 'tcp://127.0.0.1:8080',
};

/** Who uses a DSN; `server` listens. */
export type DsnSide = 'server' | 'frontend' | 'backend';

export function sideOf(name: DsnName): DsnSide {
  return name.slice('ORO_WEBSOCKET_'.length, -'_DSN'.length).toLowerCase() as DsnSide;
}

export function isDsnName(name: string): name is DsnName {
  return (DSN_NAMES as readonly string[]).includes(name);
}

/** The first Oro that reads DSNs. */
export const FIRST_ORO_WITH_DSNS = '5.1';

/** Whether a file is read as an env file, by its name. */
export function isEnvPath(path: string): boolean {
  return /(^|[/\\])\.env[^/\\]*$/.test(path);
}

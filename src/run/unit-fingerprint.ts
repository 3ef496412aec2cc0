// Stands for what a rendered unit depends on, so that a server can tell at its start that the unit is older than its settings.

import { createHash } from 'node:crypto';
import type { Project } from '../project/project.js';

/** A few characters; another bind address, listener or limit gives others. */
export function unitFingerprint({ endpoints: { bind }, settings: { server } }: Project): string {
  const values = [
    [bind.host.value, bind.port.value],
    [server.listen?.value, server.listen_mode.value, server.backend.listen?.value],
    [server.admin?.value, server.jwks?.value],
    ...(server.engine.value === 'redis' ? [['redis', hostOf(server.redis.url?.value)]] : []),
    [server.max_connections.value, server.drain_delay.value, server.drain.value],
  ];
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 12);
}

/** Where Redis is; the URL itself may contain a password. */
function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

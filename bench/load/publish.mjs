// Single publications over HTTP, compared with a bare server of Node that parses them.

import { createServer } from 'node:net';
import { compareRates } from './rates.mjs';
import { startServer } from './servers.mjs';
import { measureRounds } from './slices.mjs';

const SLICE = 400;
const WARM_UP = 3;
/** Publishers, each of which waits for the answer to its last publication. */
const PUBLISHERS = 16;
const SECRET = 'the secret of the benchmark';
const BARE = 'node:http';
const GOALS = { [BARE]: { floor: 0.8 } };

export async function measurePublish({ rounds }) {
  const port = await freePort();
  const servers = [];
  let measured;
  const measure = (server) =>
    server.ask('publish', {
      ms: SLICE,
      publishers: PUBLISHERS,
      secret: SECRET,
      port: server.name === BARE ? null : port,
    });
  try {
    const env = { SYNCCTL_SERVER_ADMIN: `127.0.0.1:${port}`, SYNCCTL_SERVER_ADMIN_SECRET: SECRET };
    servers.push(await startServer('syncctl', { env }), await startServer(BARE));
    for (let time = 0; time < WARM_UP; time++) for (const server of servers) await measure(server);
    measured = await measureRounds(servers, rounds, measure);
  } finally {
    for (const server of servers) await server.stop();
  }
  return compareRates(measured, { count: ({ requests }) => requests, unit: 'requests/s', goals: GOALS });
}

/** A port of this machine that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

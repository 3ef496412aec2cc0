// Handshakes per second on a warm server, including the WELCOME.

import { compareRates } from './rates.mjs';
import { startServer } from './servers.mjs';
import { measureRounds } from './slices.mjs';

const SLICE = 400;
const WARM_UP = 3;
const PEERS = ['syncctl', 'ws send()', 'socket.io'];
const GOALS = { 'ws send()': { floor: 1, aim: 1.3 } };

export async function measureConnects({ rounds }) {
  const servers = [];
  let measured;
  // A different one each time, because the ports of the previous run stay in use for a minute.
  const network = 2 + Math.floor(Math.random() * 250);
  let slice = 0;
  const measure = (server) =>
    server.ask('connects', { ms: SLICE, address: `127.${network}.1.${1 + (slice++ % 250)}` });
  try {
    for (const name of PEERS) servers.push(await startServer(name));
    for (let time = 0; time < WARM_UP; time++) for (const server of servers) await measure(server);
    measured = await measureRounds(servers, rounds, measure);
  } finally {
    for (const server of servers) await server.stop();
  }
  return compareRates(measured, { count: ({ connects }) => connects, unit: 'connects/s', goals: GOALS });
}

// Start-up: wall time and CPU time of whole processes against the floor, `node -e 0`.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './environment.mjs';
import { columns, median } from './figures.mjs';
import { nodeOf } from './nodes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = join(root, 'bin/run.js');
const FLOOR = ['-e', '0'];
const WARM_UP = 3;

/** What each command may take, as a multiple of the floor: [Node 20, later versions]. Node caches compiled code from 22 on. */
const COMMANDS = [
  { argv: ['validate', 'parameters.yml'], limits: [2.2, 1.8] },
  { argv: ['resolve', 'parameters.yml'], limits: [2.2, 1.8] },
  { argv: ['health', 'parameters.yml'], limits: [2.2, 2.2] },
  { argv: ['render', 'nginx', 'parameters.yml'], limits: [3, 3] },
  { argv: ['--version'], limits: [1.3, 1.3] },
  { argv: ['--help'], limits: [3, 3] },
];

const PARAMETERS = `parameters:
    websocket_bind_address: '127.0.0.1'
    websocket_bind_port: 8080
    websocket_frontend_host: '*'
    websocket_frontend_port: 80
    websocket_frontend_path: 'ws'
    websocket_backend_host: '127.0.0.1'
    websocket_backend_port: 8080
    websocket_backend_path: ''
`;

/** Measures pairs of runs in alternating order, so that a busy machine slows both sides. */
export async function measureStartup({ nodes, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-bench-'));
  writeFileSync(join(folder, 'parameters.yml'), PARAMETERS);
  const server = await startServer(folder);
  try {
    const figures = [process.execPath, ...nodes.map(nodeOf)].flatMap((program) => {
      const version = versionOf(program);
      return COMMANDS.map((command) => measureCommand({ program, version, folder, rounds, ...command }));
    });
    process.stdout.write(tableOf(figures));
    if (figures.some(({ wall, cpu, limit }) => Math.max(wall, cpu) > limit)) process.exitCode = 1;
    return figures;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The server that `health` asks. The port is the system's choice. */
async function startServer(folder) {
  const argv = [ENTRY, 'up', 'parameters.yml', '--bind-port', '0'];
  const server = spawn(process.execPath, argv, {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    printed += text;
    if (printed.includes('Healthy')) return server;
  }
  throw new Error(`up ended: ${printed}`);
}

function versionOf(program) {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
}

function measureCommand({ program, version, folder, rounds, argv, limits }) {
  const floor = [];
  const command = [];
  const sides = [
    [floor, FLOOR],
    [command, [ENTRY, ...argv]],
  ];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [times, words] of round % 2 === 0 ? sides : [...sides].reverse()) {
      const time = timeOf(program, words, folder);
      if (round >= 0) times.push(time);
    }
  }
  const ratio = (figure) => round2(median(command.map((time, index) => time[figure] / floor[index][figure])));
  return {
    node: version,
    command: argv.join(' '),
    pairs: rounds,
    floor: round2(median(floor.map(({ wall }) => wall))),
    time: round2(median(command.map(({ wall }) => wall))),
    wall: ratio('wall'),
    cpu: ratio('cpu'),
    limit: limits[Number.parseInt(version, 10) >= 22 ? 1 : 0],
  };
}

/** Milliseconds of one process. bash asks the system for both; Node tells neither of a process that has ended. */
function timeOf(program, argv, cwd) {
  const script = `TIMEFORMAT='%3R %3U %3S'; time "$@" > /dev/null`;
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', program, ...argv], {
    cwd,
    env: environment(),
    encoding: 'utf8',
  });
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  if (status !== 0 || !(wall >= 0)) throw new Error(`${argv.join(' ')} exited with ${status}: ${stderr}`);
  return { wall: wall * 1000, cpu: (user + system) * 1000 };
}

function round2(number) {
  return Math.round(number * 100) / 100;
}

function tableOf(figures) {
  const head = ['Node', 'command', 'node -e 0', 'command', 'wall', 'CPU', 'limit'];
  const cell = (ratio, limit) => `${ratio}${ratio > limit ? ' (over)' : ''}`;
  const rows = figures.map(({ node, command, floor, time, wall, cpu, limit }) => [
    node,
    command,
    `${floor} ms`,
    `${time} ms`,
    cell(wall, limit),
    cell(cpu, limit),
    String(limit),
  ]);
  return columns([head, ...rows]);
}

// The units that `syncctl render systemd` writes, run without systemd: systemd-socket-activate opens what the .socket units say,
// a loop restarts what the .service unit says, with its environment, its credentials and its pause.

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findProgram } from '../programs.js';
import { Running, type Workplace } from './program.js';

/** The values of a directive in a unit's text, in their order. */
function directivesOf(unit: string, directive: string): string[] {
  return unit
    .split('\n')
    .filter((line) => line.startsWith(`${directive}=`))
    .map((line) => line.slice(directive.length + 1));
}

function directiveOf(unit: string, directive: string): string {
  const [value] = directivesOf(unit, directive);
  if (value === undefined) throw new Error(`the unit has no ${directive}=`);
  return value;
}

/** Renders into the workplace and runs the service as long as the test lasts. Its standard output has a line `pid N` for each process. */
export async function runRenderedUnits(place: Workplace): Promise<Running> {
  const parameters = join(place.folder, 'parameters.yml');
  const folder = join(place.folder, 'units');
  const { code, stderr } = await place.run(['render', 'systemd', parameters, '--out', folder]);
  if (code !== 0) throw new Error(stderr);
  const sockets = readdirSync(folder)
    .filter((name) => name.endsWith('.socket'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const service = readFileSync(join(folder, 'syncctl.service'), 'utf8');

  const credentials = join(place.folder, 'credentials');
  mkdirSync(credentials);
  for (const credential of directivesOf(service, 'LoadCredential')) {
    const [name = '', path = ''] = credential.split(/:(.*)/s);
    if (existsSync(path)) copyFileSync(path, join(credentials, name));
  }
  for (const credential of directivesOf(service, 'SetCredential')) {
    const [name = '', value = ''] = credential.split(/:(.*)/s);
    if (!existsSync(join(credentials, name))) writeFileSync(join(credentials, name), value);
  }
  const run = join(place.folder, directiveOf(service, 'RuntimeDirectory'));
  mkdirSync(run, { mode: Number.parseInt(directiveOf(service, 'RuntimeDirectoryMode'), 8) });
  const environment = [
    ...directivesOf(service, 'Environment'),
    `CREDENTIALS_DIRECTORY=${credentials}`,
    `RUNTIME_DIRECTORY=${run}`,
    `PATH=${process.env.PATH ?? ''}`,
  ];
  const pause = Number.parseInt(directiveOf(service, 'RestartSec'), 10);
  const unit = directiveOf(service, 'RestartSec').replace(/^\d+/, '');
  const loop = `while :; do sh -c 'echo "pid $$"; LISTEN_PID=$$ exec ${directiveOf(service, 'ExecStart')}'; sleep ${unit === 'ms' ? pause / 1000 : pause}; done`;
  const activator = spawn(
    findProgram('systemd-socket-activate') ?? '',
    [
      ...sockets.flatMap((socket) => ['-l', directiveOf(socket, 'ListenStream')]),
      `--fdname=${sockets.map((socket) => directiveOf(socket, 'FileDescriptorName')).join(':')}`,
      ...environment.flatMap((variable) => ['-E', variable]),
      ...['sh', '-c', loop],
    ],
    { cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const running = new Running(activator);
  onTestFinished(() => {
    // First what restarts the server, which is the activator itself: it has become the loop.
    activator.kill('SIGKILL');
    const last = pidsIn(running).at(-1);
    if (last !== undefined && activator.exitCode === null) tryKill(last);
  });
  return running;
}

/** The processes of the service so far. */
export function pidsIn(running: Running): number[] {
  return [...running.stdout.matchAll(/^pid (\d+)$/gm)].map(([, pid]) => Number(pid));
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

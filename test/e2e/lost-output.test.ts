// Whoever read what the server prints may go; the server and its drain stay.

import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { join } from '../server/raw-client.js';
import { PROGRAM, Running, Workplace } from './program.js';

const CLIENTS = 20;

async function prepared(): Promise<{ place: Workplace; port: number }> {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  place.write('syncctl.yml', 'server:\n  drain: 2\n');
  return { place, port };
}

/** The codes by which clients of our own are sent away. */
async function farewells(port: number): Promise<Promise<number>[]> {
  const lines = ['Sec-WebSocket-Protocol: wamp, syncctl.v1'];
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => join(port, lines)));
  return clients.map(async ({ client }) => {
    const code = await client.closeCode();
    client.socket.destroy();
    return code;
  });
}

test('a drain tells everybody, with exit code 0, though nobody reads the output any more', async () => {
  const { place, port } = await prepared();
  const up = place.start(['up', '--log-level', 'info']);
  await up.prints(/Healthy/);
  const told = await farewells(port);
  up.child.stdout?.destroy();
  up.child.stderr?.destroy();
  const { code } = await up.stop();
  expect(await Promise.all(told)).toEqual(told.map(() => 1012));
  expect(code).toBe(0);
});

/** Runs a program in a terminal of its own, which goes away when standard input ends; exits as the program did. */
const TERMINAL = `
import os, pty, select, sys
pid, fd = pty.fork()
if pid == 0: os.execvp(sys.argv[1], sys.argv[1:])
while 0 not in (ready := select.select([0, fd], [], [])[0]): os.write(1, os.read(fd, 4096))
os.close(fd)
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(code if code >= 0 else 128 - code)
`;

describeWith(['python3'], 'in a terminal', () => {
  test.each([[[]], [['--log-format', 'pretty', '--log-level', 'info']]])(
    'a drain tells everybody, with exit code 0, when the terminal is closed (%j)',
    async (flags) => {
      const { place, port } = await prepared();
      const argv = ['-c', TERMINAL, process.execPath, PROGRAM, 'up', ...flags];
      const up = new Running(spawn('python3', argv, { cwd: place.folder, env: place.env }));
      await up.prints(/Healthy/);
      const told = await farewells(port);
      up.child.stdin?.end();
      expect(await Promise.all(told)).toEqual(told.map(() => 1012));
      expect((await up.ended).code).toBe(0);
    },
  );
});

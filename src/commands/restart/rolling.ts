// Restarts several servers one after the other. The next one has its turn only when the one before takes clients again.

import { setTimeout as delay } from 'node:timers/promises';
import type { BaseCommand } from '../../cli/base-command.js';
import { type Found, findRunning } from '../../control/find-running.js';
import { EXIT, type ExitCode, SyncctlError } from '../../core/error.js';
import { isReady, type Patience, untilReplaced } from './replaced.js';
import { startAgain } from './start-again.js';
import { NOT_PERMITTED, restartUnit } from './systemctl.js';
import { commandsFor, type Way, waysOf } from './ways.js';

/** Milliseconds in which a restarted server must take clients. */
const READY = 60_000;

/** Milliseconds before the next server: nginx leaves out one that refused a connection for up to two seconds. */
const SETTLE = 3000;

/** Milliseconds that a process may need beside its drain. */
const GRACE = 10_000;

/** Rejects with a SyncctlError that names those that were left alone. */
export async function restartInTurn(
  command: BaseCommand,
  servers: readonly Found[],
  root: string,
): Promise<ExitCode> {
  const ways = waysOf(servers);
  for (const [at, way] of ways.entries()) {
    if (at > 0) await delay(SETTLE);
    const began = performance.now();
    const untouched = ways.slice(at + 1);
    const failure = await restartOne(way, root);
    if (failure === NOT_PERMITTED) return printCommands(command, ways.slice(at));
    if (failure !== null) throw stopped(way, failure, untouched);
    command.print(`${way.name}: ready after ${Math.ceil((performance.now() - began) / 1000)} s\n`);
  }
  return EXIT.ok;
}

/** Why it is not ready; null if it is. */
async function restartOne({ found, by }: Way, root: string): Promise<string | null> {
  const { running, files } = found;
  const look = async (): Promise<Found | null> => await findRunning([files]);
  const patience: Patience = { leave: running.drain * 1000 + GRACE, ready: READY };
  if ('launch' in by) {
    const exit = await startAgain(by.launch, running, root);
    if (exit !== EXIT.ok) return 'could not be started again';
    return (await untilReplaced(found, { look, isReady, patience, over: null })) ? null : tooLate();
  }
  const call = restartUnit(by.unit);
  const isReplaced = await untilReplaced(found, { look, isReady, patience, over: call.over });
  if (isReplaced) return null;
  const outcome = await Promise.race([call.over, Promise.resolve(null)]);
  return outcome ?? tooLate();
}

function tooLate(): string {
  return `was not ready within ${READY / 1000} s`;
}

function stopped({ name, by }: Way, failure: string, untouched: readonly Way[]): SyncctlError {
  const names = untouched.map((way) => way.name);
  const rest = names.length === 0 ? '' : `. Not restarted: ${names.join(', ')}`;
  return new SyncctlError('NOT_READY', `${name} ${failure}${rest}`, {
    exit: EXIT.findings,
    hint:
      'unit' in by
        ? `for the reason, run: journalctl -u ${by.unit} -n 50`
        : 'for the reason, run: syncctl logs',
  });
}

function printCommands(command: BaseCommand, ways: readonly Way[]): ExitCode {
  command.note(
    'this user may not restart units. Run these commands as root, each after the one before has ended:\n',
  );
  command.print(`${commandsFor(ways).join('\n')}\n`);
  return EXIT.failed;
}

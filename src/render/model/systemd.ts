// The values of the systemd unit: paths, limits, and how far the sandbox can close around them.

import type { RenderInput } from '../input.js';
import { absolutePath, printable, refuse, wholeNumber } from '../plain.js';
import { bindModel } from './bind.js';
import { openFiles, stopSeconds } from './limits.js';

export interface SystemdModel {
  readonly user: string;
  readonly workingDirectory: string;
  readonly node: string;
  readonly program: string;
  readonly parameters: string;
  readonly openFiles: number;
  readonly stopSeconds: number;
  /** Something the unit reads lies in a home directory, so these stay visible, read-only. */
  readonly homeVisible: boolean;
  /** Something the unit reads lies in /tmp or /var/tmp, so it cannot have its own. */
  readonly tmpVisible: boolean;
  /** Binds one address of an interface, which must be up first. */
  readonly waitsForNetwork: boolean;
  /** Talks to the machine itself only. */
  readonly loopback: boolean;
  /** Takes a port below 1024. */
  readonly privilegedPort: boolean;
}

export function systemdModel(input: RenderInput): SystemdModel {
  const { deploy } = input;
  const bind = bindModel(input);
  if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,30}$/.test(printable(deploy.user, 'deploy.user'))) {
    refuse('deploy.user', deploy.user, 'is not the name of a system user');
  }
  const node = absolutePath(deploy.node, 'deploy.node');
  if (/[$"'\\]/.test(node)) {
    refuse('deploy.node', node, 'holds a "$", quote or backslash, which systemd takes in no program');
  }
  const workingDirectory = absolutePath(deploy.workingDirectory, 'deploy.working_directory');
  if (/[\s\\]$/u.test(workingDirectory)) {
    refuse(
      'deploy.working_directory',
      workingDirectory,
      'ends in a space or a backslash, which systemd drops',
    );
  }
  const program = absolutePath(deploy.program, "the path of syncctl's program");
  const parameters = absolutePath(input.source.path, 'the path of the parameters file');
  const paths = [node, workingDirectory, program, parameters];
  return {
    user: deploy.user,
    workingDirectory,
    node,
    program,
    parameters,
    openFiles: openFiles(wholeNumber(input.server.maxConnections, 'server.max_connections', 1)),
    stopSeconds: stopSeconds(wholeNumber(input.server.drain, 'server.drain')),
    homeVisible: paths.some((path) => /^\/(home|root|run\/user)(\/|$)/.test(path)),
    tmpVisible: paths.some((path) => /^\/(tmp|var\/tmp)(\/|$)/.test(path)),
    waitsForNetwork: !bind.wildcard && !bind.loopback,
    loopback: bind.loopback,
    privilegedPort: bind.privileged,
  };
}

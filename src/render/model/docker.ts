// The values of the container and of its compose file.

import { isEnvPath } from '../../parameters/dsn/dsn-names.js';
import type { RenderInput } from '../input.js';
import { absolutePath, printable, refuse, wholeNumber } from '../plain.js';
import { bindModel } from './bind.js';
import { openFiles, stopSeconds } from './limits.js';

export interface DockerModel {
  /** Base image. */
  readonly image: string;
  readonly version: string;
  /** What the built image is called. */
  readonly tag: string;
  /** Numeric, so that an orchestrator can see that it is not root. */
  readonly uid: number;
  readonly port: number;
  /** Bound to one address: only the host's own network has it, so the container shares that. */
  readonly hostNetwork: boolean;
  /** `published:container`, on the loopback of the host unless browsers connect to this port themselves. */
  readonly publish: string;
  readonly direct: boolean;
  readonly privilegedPort: boolean;
  readonly parameters: string;
  /** The file is an env file with DSNs; in the container, too, its name says how it is read. */
  readonly dsns: boolean;
  /** syncctl.yml, or empty. */
  readonly config: string;
  readonly openFiles: number;
  readonly stopSeconds: number;
}

export function dockerModel(input: RenderInput): DockerModel {
  const { image } = input.deploy;
  if (!/^[a-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(printable(image, 'deploy.image'))) {
    refuse('deploy.image', image, 'is not the name of an image', 'write one such as "node:22-bookworm-slim"');
  }
  const bind = bindModel(input);
  const direct = input.endpoints.frontend.port.value === bind.port;
  return {
    image,
    version: input.version,
    tag: `syncctl:${input.version.replaceAll('+', '-')}`,
    uid: 10001,
    port: bind.port,
    hostNetwork: !bind.wildcard,
    publish: `${direct ? '' : '127.0.0.1:'}${bind.port}:${bind.port}`,
    direct,
    privilegedPort: bind.privileged,
    parameters: absolutePath(input.source.path, 'the path of the parameters file'),
    dsns: isEnvPath(input.source.path),
    config: input.source.config ? absolutePath(input.source.config, 'the path of syncctl.yml') : '',
    openFiles: openFiles(wholeNumber(input.server.maxConnections, 'server.max_connections', 1)),
    stopSeconds: stopSeconds(
      wholeNumber(input.server.drainDelay, 'server.drain_delay'),
      wholeNumber(input.server.drain, 'server.drain'),
    ),
  };
}

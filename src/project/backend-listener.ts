// Where PHP should connect: the listener for the application if there is one, otherwise the public one.

import type { Endpoint } from '../core/endpoint.js';
import { bracketed } from '../core/listener.js';
import type { Project } from './project.js';

/** Oro's PHP client cannot use a Unix socket, so a socket is for other programs. */
export function listenerForBackend({ endpoints, settings }: Project): Endpoint {
  const { bind } = endpoints;
  const listen = settings.server.backend.listen;
  if (listen === null || 'path' in listen.value) return bind;
  const { address, port } = listen.value;
  return {
    ...bind,
    host: { ...listen, value: bracketed(address) },
    port: { ...listen, value: port },
  };
}

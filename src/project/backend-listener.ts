// Where PHP is meant to connect: the listener for the application alone when there is one, else the public one.

import type { Endpoint } from '../core/endpoint.js';
import { bracketed } from '../core/listener.js';
import type { Project } from './project.js';

/** A unix socket is for other programs than PHP, whose client of Oro cannot use one. */
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

// The values that both forms have, from the endpoints and user agents of a project.

import type { Endpoints } from '../core/endpoint.js';
import type { EffectiveParameters } from '../oro/effective.js';
import type { NativeValue } from '../yaml/native-value.js';

export function comparedValues({ bind, frontend, backend }: Endpoints, { values }: EffectiveParameters) {
  const compared = new Map<string, NativeValue>([
    ['websocket_bind_address', bind.host.value],
    ['websocket_bind_port', bind.port.value],
    ['websocket_frontend_host', frontend.host.value],
    ['websocket_frontend_port', frontend.port.value],
    ['websocket_frontend_path', frontend.path.value],
    ['websocket_backend_host', backend.host.value],
    ['websocket_backend_port', backend.port.value],
    ['websocket_backend_path', backend.path.value],
    ['websocket_backend_transport', backend.transport?.value ?? 'tcp'],
    ['websocket_backend_ssl_context_options', (backend.options?.value ?? {}) as NativeValue],
  ]);
  for (const side of ['frontend', 'backend'] as const) {
    const agent = values.get(`websocket_${side}_user_agent`)?.value;
    if (typeof agent === 'string' && agent !== '') compared.set(`websocket_${side}_user_agent`, agent);
  }
  return compared;
}

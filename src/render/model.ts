// Everything a template may name, computed from the input. A group is computed when a template first asks for it, so that what
// one target refuses is no obstacle to another.

import { type BindModel, bindModel } from './bind.js';
import type { RenderInput } from './input.js';
import { type DockerModel, dockerModel } from './targets/docker.js';
import { type NginxModel, nginxModel } from './targets/nginx.js';
import { type SystemdModel, systemdModel } from './targets/systemd.js';

/** The names of the model. Lists hold strings; a text that is absent is empty. */
export interface RenderModel {
  readonly version: string;
  readonly bind: BindModel;
  readonly nginx: NginxModel;
  readonly systemd: SystemdModel;
  readonly docker: DockerModel;
}

/** Builds the model. Reading a group throws `SyncctlError` when its values cannot be what they should be. */
export function renderModel(input: RenderInput): RenderModel {
  return lazily<RenderModel>({
    version: () => input.version,
    bind: () => bindModel(input),
    nginx: () => nginxModel(input),
    systemd: () => systemdModel(input),
    docker: () => dockerModel(input),
  });
}

function lazily<T extends object>(groups: { readonly [K in keyof T]: () => T[K] }): T {
  const found = new Map<string, unknown>();
  const model = {};
  for (const [name, compute] of Object.entries<() => unknown>(groups)) {
    Object.defineProperty(model, name, {
      enumerable: true,
      get: () => {
        if (!found.has(name)) found.set(name, compute());
        return found.get(name);
      },
    });
  }
  return model as T;
}

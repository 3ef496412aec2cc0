// The list of targets, and everything a template may name, computed from the input. A group is computed when a template first asks
// for it, so that what one target refuses is no obstacle to another.

import { type BindModel, bindModel } from './bind.js';
import type { RenderInput } from './input.js';
import type { TargetOptions } from './target-options.js';
import { docker } from './targets/docker.js';
import { nginx } from './targets/nginx.js';
import { redis } from './targets/redis.js';
import { systemd } from './targets/systemd.js';

/** By the name of the group in the model, which is that of the folder in `templates/`. */
export const TARGETS = { nginx, systemd, docker, redis } as const satisfies Readonly<
  Record<string, TargetOptions<object>>
>;

type Targets = typeof TARGETS;

/** The names of the switches that the targets take. */
export type SwitchName = { [Name in keyof Targets]: keyof Targets[Name]['switches'] }[keyof Targets];

/** The names of the model. Lists hold strings; a text that is absent is empty. */
export type RenderModel = { readonly version: string; readonly bind: BindModel } & {
  readonly [Name in keyof Targets]: ReturnType<Targets[Name]['model']>;
};

/** Builds the model. Reading a group throws `SyncctlError` when its values cannot be what they should be. */
export function renderModel(input: RenderInput): RenderModel {
  const groups = Object.entries(TARGETS).map(([name, { model }]) => [name, () => model(input)] as const);
  return lazily({
    version: () => input.version,
    bind: () => bindModel(input),
    ...Object.fromEntries(groups),
  }) as RenderModel;
}

function lazily(groups: Readonly<Record<string, () => unknown>>): object {
  const found = new Map<string, unknown>();
  const model = {};
  for (const [name, compute] of Object.entries(groups)) {
    Object.defineProperty(model, name, {
      enumerable: true,
      get: () => {
        if (!found.has(name)) found.set(name, compute());
        return found.get(name);
      },
    });
  }
  return model;
}

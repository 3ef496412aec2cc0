// What a target of syncctl's own is: the options that it takes, and the model of `templates/<name>/`.

import type { RenderInput } from './input.js';

/** A switch on the command line, such as `--site`. */
export interface TargetSwitch {
  readonly default: boolean;
  /** Without the name of the target, which is put before it. */
  readonly description: string;
}

export interface TargetOptions<Model extends object> {
  /** By the name of the flag, which is also the name in `RenderDeploy`. */
  readonly switches: Readonly<Record<string, TargetSwitch>>;
  /** Settings of `deploy` that the model uses; their flags and descriptions are those of the schema. */
  readonly settings: readonly string[];
  /** Throws `SyncctlError` when the values cannot be what they should be. */
  readonly model: (input: RenderInput) => Model;
}

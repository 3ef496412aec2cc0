// What whoever loads a project says of it.

import type { Target } from '../oro/target.js';
import type { SettingFlags } from '../settings/setting-sources.js';
import type { KnownFolder } from './composer-files.js';

export interface LoadOptions {
  /** The parameters file as the user named it; without it the usual places are tried. */
  readonly path?: string | undefined;
  /** What standard input is called; syncctl.yml is looked for beside that. */
  readonly stdinName?: string | undefined;
  readonly flags?: SettingFlags;
  /** The site is served over TLS. */
  readonly tls?: boolean;
  /** The version that the user names. */
  readonly target?: Target | undefined;
  /** The environment whose `when@` sections hold; without it the one that the variables of the process name, or prod. */
  readonly environment?: string | undefined;
  /** Files with variables of the environment; a later one counts more, and the process's own variables most. */
  readonly envFiles?: readonly string[] | undefined;
  /** What is known of folders already, for those who load many files. */
  readonly folders?: Map<string, KnownFolder>;
}

// The options for loading a project.

import type { Target } from '../oro/target.js';
import type { SettingFlags } from '../settings/setting-sources.js';
import type { KnownFolder } from './composer/files.js';

export interface LoadOptions {
  /** The parameters file as the user named it; without it, the usual places are searched. */
  readonly path?: string | undefined;
  /** The file name for standard input; syncctl.yml is looked for beside it. */
  readonly stdinName?: string | undefined;
  readonly flags?: SettingFlags;
  /** Whether the site uses TLS. */
  readonly tls?: boolean;
  /** The version given by the user. */
  readonly target?: Target | undefined;
  /** The environment whose `when@` sections apply. Default: from the environment variables, otherwise prod. */
  readonly environment?: string | undefined;
  /** Files with environment variables; later files override earlier ones, and the process environment overrides them all. */
  readonly envFiles?: readonly string[] | undefined;
  /** A cache of folders, for loading many files. */
  readonly folders?: Map<string, KnownFolder>;
}

// Where the values of settings come from.

import type { ReferenceScope } from '../symfony/reference-search.js';
import type { SettingsFile } from './settings-file.js';

/** Values from the command line by the path of the setting, such as `deploy.server_name`. */
export type SettingFlags = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SettingSources {
  readonly file: SettingsFile | null;
  readonly flags: SettingFlags;
  readonly scope: ReferenceScope;
}

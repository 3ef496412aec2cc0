// What is known about one application's websocket configuration. Rules and renderers get this and nothing else.

import type { Endpoints } from '../core/endpoint.js';
import type { Resolved } from '../core/origin.js';
import type { Dsns } from '../oro/dsn/dsns.js';
import type { EffectiveParameters } from '../oro/effective.js';
import type { Target } from '../oro/target.js';
import type { Settings } from '../settings/generated/settings.js';
import type { SettingsFile } from '../settings/settings-file.js';
import type { Application } from '../symfony/application.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { Parameter } from '../symfony/section.js';
import type { PlainValue } from '../yaml/plain-value.js';
import type { FileShapeFault } from '../yaml/shape.js';
import type { DistFile } from './dist-file.js';

export interface Project {
  /** The parameters file or the env file as the user named it; `-` is standard input. */
  readonly path: string;
  /** What Oro 5.1 and later have instead of the parameters, when an env file is judged; the parameters file is empty then. */
  readonly dsns: Dsns | null;
  readonly target: Target;
  /** The environment whose `when@` sections hold. */
  readonly environment: string;
  readonly parametersFile: ParametersFile;
  /** That file with all that it imports. */
  readonly application: Application;
  /** The websocket_* entries that hold, in the order in which Symfony first meets their names. */
  readonly parameters: readonly Parameter[];
  /** The file that Composer makes the parameters from, beside it. */
  readonly dist: DistFile | null;
  readonly effective: EffectiveParameters;
  readonly endpoints: Endpoints;
  /** syncctl.yml when there is one. */
  readonly settingsFile: SettingsFile | null;
  readonly settings: Settings;
  /** The site is served over TLS: a certificate is configured, or the user says so. */
  readonly tls: boolean;
  readonly shapeFaults: readonly FileShapeFault[];
}

/** All files that hold something of the project: parameters, imported ones too, and syncctl.yml. */
export function projectFiles({
  application,
  settingsFile,
}: Project): readonly (ParametersFile | SettingsFile)[] {
  return settingsFile ? [...application.files, settingsFile] : application.files;
}

/** Whether Oro could build its container at all; when not, it holds no parameter. */
export function isLoadable({ application, shapeFaults }: Project): boolean {
  const { files, importFaults } = application;
  const refused = files.some(({ duplicates }) => duplicates.some((duplicate) => duplicate.refused));
  const missing = importFaults.some(({ kind }) => kind === 'missing' || kind === 'circle');
  const broken = files.some(({ loadFaults }) => loadFaults.length > 0);
  return !broken && !missing && !refused && !shapeFaults.some(stopsContainer);
}

/** Oro checks these two while it builds its container, on the text of the file. */
function stopsContainer(fault: FileShapeFault): boolean {
  return fault.holds && /^websocket_backend_(transport|ssl_context_options)/.test(fault.name);
}

/** The websocket_* values as Oro 5.0 would hold them; a key that Oro would lack is absent. */
export function heldParameters(project: Project): ReadonlyMap<string, Resolved<PlainValue>> {
  return isLoadable(project) ? project.effective.values : new Map();
}

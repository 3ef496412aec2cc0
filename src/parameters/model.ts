// What is known about one application's websocket configuration. Rules and renderers get this and nothing else.

import type { Endpoints } from '../core/endpoint.js';
import type { Resolved } from '../core/origin.js';
import type { Application } from './application.js';
import type { DistFile } from './dist-file.js';
import type { Dsns } from './dsn/dsns.js';
import type { EffectiveParameters } from './effective.js';
import type { Settings } from './generated/settings.js';
import type { Parameter, ParametersFile } from './parameters-file.js';
import type { PlainValue } from './plain-value.js';
import type { SettingsFile } from './settings-file.js';
import type { ShapeFault } from './shape.js';
import type { Target } from './target.js';

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
  readonly shapeFaults: readonly ProjectShapeFault[];
}

/** A value of the parameters file or of syncctl.yml that is not what its schema says. */
export interface ProjectShapeFault extends ShapeFault {
  readonly file: string;
  /** The key as a person writes it: `websocket_bind_port`, `deploy.certificate`. */
  readonly name: string;
  /** A parameter, as against a setting of syncctl.yml. */
  readonly isParameter: boolean;
  /** False for a parameter of another environment. */
  readonly holds: boolean;
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
function stopsContainer(fault: ProjectShapeFault): boolean {
  return fault.holds && /^websocket_backend_(transport|ssl_context_options)/.test(fault.name);
}

/** The websocket_* values as Oro 5.0 would hold them; a key that Oro would lack is absent. */
export function heldParameters(project: Project): ReadonlyMap<string, Resolved<PlainValue>> {
  return isLoadable(project) ? project.effective.values : new Map();
}

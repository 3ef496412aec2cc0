// What is known about one application's websocket configuration. Rules and renderers get this and nothing else.

import type { Endpoints } from '../core/endpoint.js';
import type { Resolved } from '../core/origin.js';
import type { EffectiveParameters } from './effective.js';
import type { Settings } from './generated/settings.js';
import type { Parameter, ParametersFile } from './parameters-file.js';
import type { PlainValue } from './plain-value.js';
import type { SettingsFile } from './settings-file.js';
import type { ShapeFault } from './shape.js';
import type { Target } from './target.js';

export interface Project {
  /** The parameters file as the user named it; `-` is standard input. */
  readonly path: string;
  readonly target: Target;
  readonly parametersFile: ParametersFile;
  /** The websocket_* entries of the file, in source order. */
  readonly parameters: readonly Parameter[];
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
}

/** Whether Oro 5.0 could build its container at all; when not, it holds no parameter. */
export function isLoadable(project: Project): boolean {
  const { loadFaults, duplicates } = project.parametersFile;
  const refused = duplicates.some((duplicate) => duplicate.refused);
  return loadFaults.length === 0 && !refused && !project.shapeFaults.some(stopsContainer);
}

/** Oro checks these two while it builds its container, on the text of the file. */
function stopsContainer(fault: ProjectShapeFault): boolean {
  return /^websocket_backend_(transport|ssl_context_options)/.test(fault.name);
}

/** The websocket_* values as Oro 5.0 would hold them; a key that Oro would lack is absent. */
export function heldParameters(project: Project): ReadonlyMap<string, Resolved<PlainValue>> {
  return isLoadable(project) ? project.effective.values : new Map();
}

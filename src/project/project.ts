// Everything known about one application's websocket configuration: the only input of rules and renderers.

import type { Endpoints } from '../core/endpoint.js';
import type { Resolved } from '../core/origin.js';
import type { EffectiveParameters } from '../oro/effective.js';
import type { FileShapeFault } from '../oro/parameter-shape.js';
import type { Target } from '../oro/target.js';
import type { Settings } from '../settings/generated/settings.js';
import type { SettingsFile } from '../settings/settings-file.js';
import type { ParametersFile } from '../symfony/parameters-file.js';
import type { NativeValue } from '../yaml/native-value.js';
import type { Carrier, EnvCarrier, YamlCarrier } from './carrier.js';

interface ProjectOn<C extends Carrier> {
  /** The parameters file or the env file as the user named it; `-` is standard input. */
  readonly path: string;
  readonly carrier: C;
  readonly target: Target;
  /** The environment whose `when@` sections apply. */
  readonly environment: string;
  /** The effective values by parameter name. */
  readonly effective: EffectiveParameters;
  readonly endpoints: Endpoints;
  /** syncctl.yml, if there is one. */
  readonly settingsFile: SettingsFile | null;
  readonly settings: Settings;
  /** Whether the site uses TLS: a certificate is configured, or the user said so. */
  readonly tls: boolean;
  readonly shapeFaults: readonly FileShapeFault[];
}

export type Project = ProjectOn<Carrier>;
export type YamlProject = ProjectOn<YamlCarrier>;
export type EnvProject = ProjectOn<EnvCarrier>;

export function isYamlProject(project: Project): project is YamlProject {
  return project.carrier.kind === 'yaml';
}

export function isEnvProject(project: Project): project is EnvProject {
  return project.carrier.kind === 'env';
}

/** All files that are read as YAML: parameters, imported ones too, and syncctl.yml. */
export function yamlFiles({ carrier, settingsFile }: Project): readonly (ParametersFile | SettingsFile)[] {
  const files = carrier.kind === 'yaml' ? carrier.application.files : [];
  return settingsFile ? [...files, settingsFile] : files;
}

/** Whether Oro could build its container; if not, there are no parameters. */
export function isLoadable({ carrier, shapeFaults }: Project): boolean {
  if (carrier.kind === 'env') return true;
  const { files, importFaults } = carrier.application;
  const refused = files.some(({ duplicates }) => duplicates.some((duplicate) => duplicate.refused));
  const missing = importFaults.some(({ kind }) => kind === 'missing' || kind === 'circle');
  const broken = files.some(({ loadFaults }) => loadFaults.length > 0);
  return !broken && !missing && !refused && !shapeFaults.some(stopsContainer);
}

/** Oro checks these two in the text of the file, while it builds its container. */
function stopsContainer(fault: FileShapeFault): boolean {
  return fault.holds && /^websocket_backend_(transport|ssl_context_options)/.test(fault.name);
}

/** The websocket_* values that Oro 5.0 would use; keys without a value are absent. */
export function effectiveInOro(project: Project): ReadonlyMap<string, Resolved<NativeValue>> {
  return isLoadable(project) ? project.effective.values : new Map();
}

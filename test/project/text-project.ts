// Projects from texts: loadProject with a file system that is a record of names and contents.

import { type LoadOptions, loadProject } from '../../src/project/load.js';
import type { EnvProject, Project, YamlProject } from '../../src/project/project.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface TextProjectOptions extends LoadOptions {
  readonly env?: Readonly<Record<string, string>>;
}

/** Loads `parameters.yml`, or `options.path`, from `files`; a text alone is the parameters file. */
export function projectOf(files: string | Files, options: TextProjectOptions = {}): Promise<Project> {
  const all: Files = typeof files === 'string' ? { 'parameters.yml': files } : files;
  const { env = {}, ...load } = options;
  return loadProject(load, {
    env,
    read: async (path) => {
      const content = all[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
    },
    list: async (folder) => {
      const below = folder === '' ? '' : `${folder}/`;
      const names = Object.keys(all).filter((path) => path.startsWith(below));
      const own = names.map((path) => path.slice(below.length).replace(/\/.*/s, ''));
      return own.length === 0 ? null : [...new Set(own)];
    },
  });
}

/** The same for files of which a parameters file decides. */
export async function yamlProjectOf(
  files: string | Files,
  options: TextProjectOptions = {},
): Promise<YamlProject> {
  return yamlProject(await projectOf(files, options));
}

/** The project, when it is one of parameters. */
export function yamlProject(project: Project): YamlProject {
  const { carrier } = project;
  if (carrier.kind !== 'yaml') throw new Error(`${project.path} is not a parameters file`);
  return { ...project, carrier };
}

/** The same for an env file. */
export async function envProjectOf(
  files: string | Files,
  options: TextProjectOptions = {},
): Promise<EnvProject> {
  const project = await projectOf(files, options);
  const { carrier } = project;
  if (carrier.kind !== 'env') throw new Error(`${project.path} is not an env file`);
  return { ...project, carrier };
}

// Where the resource of an import is: a path, a pattern of paths, or a place that nobody outside of the application knows.

import { folderOf, joinPath } from '../core/path.js';

/** Where the parameters file of the project stands: as the user named it, and from the root of the disk. */
export interface ProjectFolder {
  readonly folder: string;
  readonly absolute: string;
}

export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  /** The names in `folder` that `pattern` fits. */
  | { readonly kind: 'pattern'; readonly folder: string; readonly pattern: string }
  /** Another loader's file, a bundle's, or one below a folder that only the application knows. */
  | { readonly kind: 'elsewhere' };

const ELSEWHERE = { kind: 'elsewhere' } as const;

/** Resolves a resource against the file that imports it. */
export function locateImport(resource: string, importer: string, project: ProjectFolder): ImportTarget {
  const path = pathOf(resource, importer, project);
  if (path === null || /^@|\/$|[[\]{}]|\*\*|^[a-z][a-z\d+.-]*:\/\//i.test(resource)) return ELSEWHERE;
  const folder = folderOf(path);
  const name = path.slice(folder === '' || folder === '/' ? folder.length : folder.length + 1);
  if (/[*?]/.test(folder)) return ELSEWHERE;
  if (/[*?]/.test(name)) return { kind: 'pattern', folder, pattern: name };
  return isYaml(name) ? { kind: 'file', path } : ELSEWHERE;
}

/** What Symfony's YAML loader takes. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** Null when the path begins in a folder that is not known here, or has another parameter in it. */
function pathOf(resource: string, importer: string, { folder, absolute }: ProjectFolder): string | null {
  const [, name, rest = ''] = /^%kernel\.(project_dir|root_dir)%(.*)$/.exec(resource) ?? [];
  if (/%[^%\s]+%/.test(name === undefined ? resource : rest)) return null;
  if (name === undefined) return joinPath(folderOf(importer), resource);
  // The application keeps the file in config/, and before Symfony 4 in app/config/.
  const config = /(\/app)?\/config$/.exec(absolute);
  if (!config) return null;
  return joinPath(folder, `${name === 'project_dir' && config[1] ? '../..' : '..'}${rest}`);
}

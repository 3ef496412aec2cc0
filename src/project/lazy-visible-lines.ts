// The visible lines of many files, computed on demand: most formats and most files need none.

import type { Project } from './project.js';
import { sourcesOf, visibleIn } from './visible-lines.js';

export class LazyVisibleLines {
  readonly #projects = new Map<string, Project>();
  readonly #lines = new Map<string, readonly string[]>();

  add(project: Project): void {
    for (const { name } of sourcesOf(project)) this.#projects.set(name, project);
  }

  /** The names of the files. */
  keys(): Iterable<string> {
    return this.#projects.keys();
  }

  get(name: string): readonly string[] | undefined {
    const project = this.#projects.get(name);
    const lines = this.#lines.get(name) ?? (project && visibleIn(project, name));
    if (lines) this.#lines.set(name, lines);
    return lines;
  }
}

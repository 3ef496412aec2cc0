// The fixtures of all rules, and what the rules say about a text.

import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { targetOf } from '../../src/oro/target.js';
import type { Project } from '../../src/project/project.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';
import { filesOf, fixtureFolders, optionsOf, readFixtures } from './fixture.js';

const root = fileURLToPath(new URL('.', import.meta.url));

export const FIXTURE_FOLDERS = fixtureFolders(root);
export const FIXTURES = FIXTURE_FOLDERS.flatMap((rule) => readFixtures(root, rule));

/** What all rules say about a text that is written as a fixture is. */
export async function findingsOf(text: string, file?: string): Promise<Diagnostic[]> {
  const { diagnostics } = await checkedText(text, file);
  return [...diagnostics];
}

interface Checked {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same with the project and its files, and how to check other texts of these files in the same way. */
export async function checkedText(text: string, file = 'parameters.yml') {
  const { tls, oro, environment } = optionsOf(text);
  const target = oro === undefined ? undefined : (targetOf({ oro }, '--oro') ?? undefined);
  const check = async (texts: Readonly<Record<string, string>>): Promise<Checked> => {
    const project = await projectOf(texts, { path: file, tls, target, environment });
    return { project, diagnostics: checkProject(project, RULES) };
  };
  const files = filesOf(text, file);
  return { files, check, ...(await check(files)) };
}

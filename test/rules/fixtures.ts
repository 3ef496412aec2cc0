// The fixtures of all rules, and what the rules say about a text.

import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { targetOf } from '../../src/oro/target.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';
import { filesOf, fixtureFolders, optionsOf, readFixtures } from './fixture.js';

const root = fileURLToPath(new URL('.', import.meta.url));

export const FIXTURE_FOLDERS = fixtureFolders(root);
export const FIXTURES = FIXTURE_FOLDERS.flatMap((rule) => readFixtures(root, rule));

/** What all rules say about a text that is written as a fixture is. */
export async function findingsOf(text: string, file = 'parameters.yml'): Promise<Diagnostic[]> {
  const { tls, oro, environment } = optionsOf(text);
  const target = oro === undefined ? undefined : (targetOf({ oro }, '--oro') ?? undefined);
  const project = await projectOf(filesOf(text, file), { path: file, tls, target, environment });
  return checkProject(project, RULES);
}

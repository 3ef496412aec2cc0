// The program itself as a module: rules, commands and formats, bundled on the fly, because Node 20 can't run TypeScript.

import { mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const CONTENTS = `
export { checkFiles, filesToCheck, reportOn } from './src/commands/validate/checked-files.js';
export { argumentName, usageOf } from './src/cli/usage.js';
export { COMMANDS } from './src/commands/registry/commands.js';
export { targetOf } from './src/oro/target.js';
export { visibleSources } from './src/project/visible-lines.js';
export { loadProject } from './src/project/load.js';
export { formatJson } from './src/report/json.js';
export { storyOf } from './src/report/rule-text.js';
export { formatText } from './src/report/text.js';
export { checkProject } from './src/lint/check.js';
export { RULES } from './src/rules/index.js';
export { LIVE_CHECKS } from './src/run/live-checks.js';
export { START_CHECKS } from './src/run/start-checks/index.js';
export { filesOf, optionsOf, readFixtures } from './test/rules/fixture.js';
export { LOG_EVENTS } from './src/server/observe/log-events.js';
`;

/** Loads the sources in `root`, a path with a trailing slash. */
export async function loadSource(root) {
  const folder = `${root}node_modules/.cache/syncctl`;
  const outfile = `${folder}/docs-${process.pid}.mjs`;
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      stdin: { contents: CONTENTS, resolveDir: root },
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

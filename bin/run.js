#!/usr/bin/env node
// The entry of the installed program: compiled code is cached where Node can, then the command line is run.
import module from 'node:module';

module.enableCompileCache?.();
const { main } = await import('../dist/main.js').catch(notBuilt);
await main(process.argv.slice(2));

/** In a clone, dist may not be there yet. */
function notBuilt(error) {
  if (!error.message.includes('dist/main.js')) throw error;
  process.stderr.write('syncctl: it is not built yet\n  run "npm ci && npm run build" in its folder\n');
  process.exit(3);
}

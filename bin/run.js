#!/usr/bin/env node
// The entry of the installed program. It is CommonJS, because Node starts that faster than a module.
'use strict';

const { join } = require('node:path');
const { loadCompiled } = require('./code-cache.js');

const dist = join(__dirname, '../dist');

run().catch(notBuilt);

async function run() {
  const { main } = loadCompiled(join(dist, 'main.cjs'));
  await main(process.argv.slice(2));
}

/** In a clone, dist may not be there yet. */
function notBuilt(error) {
  if (!error.message.includes('dist/main.cjs')) throw error;
  process.stderr.write('syncctl: it is not built yet\n  run "npm ci && npm run build" in its folder\n');
  process.exit(3);
}

#!/usr/bin/env node
// The entry of the installed program: compiled code is cached where Node can, then the command line is run.
import module from 'node:module';

module.enableCompileCache?.();
const { main } = await import('../dist/main.js');
await main(process.argv.slice(2));

#!/usr/bin/env node
// The entry for working on syncctl: builds first, so that what runs is what stands in src.
await import('../scripts/build.mjs');
await import('./run.js');

// An esbuild plugin: modules of Node that ws needs only for TLS or compression are loaded when it first uses them, and it ends a receiver
// only once. Ending it again would cost an error with a stack trace for every connection that a client closes.

import { readFile } from 'node:fs/promises';

const REQUIRE = /^const (https|tls|zlib|querystring) = require\('\1'\);$/gm;
const END = /(?<=^ {2})websocket\._receiver\.end\(\);$/gm;

export const ws = {
  name: 'ws',
  setup(build) {
    build.onLoad({ filter: /node_modules\/ws\/lib\/.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const names = [...source.matchAll(REQUIRE)].map(([, name]) => name);
      const getters = names.map((name) => `get ${name}() { return require('${name}'); }`);
      const rest = names.reduce(
        (text, name) => text.replace(new RegExp(`\\b${name}(?=\\.)`, 'g'), `lazy$.${name}`),
        source.replace(REQUIRE, '').replaceAll(END, `if (!websocket._receiver.writableEnded) $&`),
      );
      return { contents: `const lazy$ = { ${getters.join(', ')} };\n${rest}` };
    });
  },
};

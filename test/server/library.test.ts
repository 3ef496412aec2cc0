// docs/library.md: its example runs.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createServer } from '../../src/index.js';

it('runs the example of the page', async () => {
  const page = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8');
  const example = /```js\nimport \{ createServer \} from 'syncctl';\n(.*?)```/s.exec(page)?.[1] ?? '';
  const said: string[] = [];
  const run = new Function('createServer', 'console', `return (async () => {${example}})()`);
  await run(createServer, { log: (line: string) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(/^listening on port [1-9]\d*$/)]);
});

// What a running server reads when it reloads.

import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeIo } from '../../../src/cli/node-io.js';
import { freshIo } from '../../../src/commands/loading/credential-io.js';

test('a file that was replaced outside of the container is refused, and said to be old', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-'));
  const path = join(folder, 'parameters.yml');
  writeFileSync(path, 'old');
  // A descriptor stands for the mount: both keep the old file.
  const mount = openSync(path, 'r');
  onTestFinished(() => {
    closeSync(mount);
    rmSync(folder, { recursive: true });
  });
  const mounted = `/proc/self/fd/${mount}`;
  const read = () => freshIo(nodeIo).read(mounted, 100);
  expect(Buffer.from((await read()) ?? '').toString()).toBe('old');
  writeFileSync(`${path}.new`, 'new');
  renameSync(`${path}.new`, path);
  await expect(read()).rejects.toMatchObject({
    message: `"${mounted}" was replaced, but the container still has the old file`,
    hint: 'restart the container, which mounts the new file',
  });
});

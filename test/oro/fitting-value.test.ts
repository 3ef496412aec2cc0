// What is suggested for a missing parameter never repeats a mistake in the others.

import { expect, it } from 'vitest';
import { checkProject } from '../../src/lint/check.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';

async function suggested(address: string): Promise<string> {
  const text = `parameters:\n    websocket_bind_address: ${address}\n`;
  const project = await projectOf({ 'parameters.yml': text }, { path: 'parameters.yml' });
  const finding = checkProject(project, RULES).find(({ rule }) => rule === 'missing-parameter');
  return finding?.hint ?? '';
}

it('suggests the bind address as the address for PHP', async () => {
  expect(await suggested('10.20.30.40')).toContain('websocket_backend_host: "10.20.30.40"');
});

it.each(['“10.20.30.40”', '10.20.30.40\u200b', '10.20.30.40/ws'])(
  'does not repeat the mistake in %s',
  async (address) => {
    expect(await suggested(address)).toContain('websocket_backend_host: "*"');
  },
);

// Golden cases: test/cases/render/<case>/input.json and the files it must give. UPDATE=1 rewrites these.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.js';
import { CASES, expectedFiles, readCase } from './cases.js';
import { bundled, inputWith } from './input.js';

describe('a target', () => {
  for (const name of readdirSync(CASES)) {
    test(`renders ${name} as it did`, async () => {
      const { target, ...plain } = readCase(name);
      const artifacts = render(inputWith(plain), await bundled(target));
      if (process.env.UPDATE === '1') {
        rmSync(join(CASES, name, 'expected'), { recursive: true, force: true });
        for (const { path, content } of artifacts) {
          const file = join(CASES, name, 'expected', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      }
      expect(artifacts.map(({ path }) => path).sort()).toEqual(expectedFiles(name));
      for (const { path, content } of artifacts) {
        expect(content).toBe(readFileSync(join(CASES, name, 'expected', path), 'utf8'));
      }
    });
  }

  test.each(['nginx', 'systemd', 'docker', 'redis'])('renders %s to the same bytes twice', async (target) => {
    const folder = await bundled(target);
    expect(render(inputWith(), folder)).toEqual(render(inputWith(), folder));
  });
});

// The bundled targets are parsed when the program is built; what is parsed then is what is in the files.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BUNDLED_TARGETS } from '../../src/render/generated/templates.js';
import { parseTarget } from '../../src/render/parse-target.js';

const folder = fileURLToPath(new URL('../../templates', import.meta.url));

it.each(readdirSync(folder))('the target %s is generated from its file', (name) => {
  const text = readFileSync(`${folder}/${name}/target.yml`, 'utf8');
  expect(BUNDLED_TARGETS[`${name}/target.yml`]).toEqual({
    text,
    description: parseTarget(name, 'target.yml', text),
  });
});

// Targets own their options: each setting of `deploy` belongs to the targets whose model uses it.

import { expect, it } from 'vitest';
import { renderFlags } from '../../src/commands/render/render-flags.js';
import { TARGETS } from '../../src/render/model.js';
import { SETTINGS } from '../../src/settings/setting-list.js';

const own = SETTINGS.filter(({ section }) => section === 'deploy');

it('every setting of deploy is an option of a target, and has a flag of render', () => {
  const used = Object.values(TARGETS).flatMap(({ settings }) => [...settings]);
  expect([...new Set<string>(used)].sort()).toEqual(own.map(({ key }) => key).sort());
  const flags = own.map(({ definition }) => String(definition['x-flag']));
  expect(Object.keys(renderFlags)).toEqual(expect.arrayContaining(flags));
});

it('every switch of a target is a flag of render, which names the target', () => {
  for (const [target, { switches }] of Object.entries(TARGETS)) {
    for (const [name, { description }] of Object.entries(switches)) {
      expect(Reflect.get(renderFlags, name)).toMatchObject({ description: `${target}: ${description}` });
    }
  }
});

// What users of the client may rely on: its exports, and their types.

import { expect, it } from 'vitest';
import * as client from '../../src/client/index.js';
import { usage } from './usage.js';

it('exports what the guide names', () => {
  expect(Object.keys(client).sort()).toEqual([
    'CallError',
    'connect',
    'contentTags',
    'createContentManager',
    'createMaintenance',
    'createMediator',
    'entityTag',
    'registerMediatorHandlers',
    'showBanner',
    'subscribeCollection',
    'subscribeModel',
  ]);
});

it('has types that the compiler holds users to', () => {
  expect(usage).toBeTypeOf('function');
});

// A migration says what it cannot keep, but no password.

import { expect, it } from 'vitest';
import { disagreementsOf } from '../../src/migrate/migration.js';

it('leaves a password out of a value that would change', () => {
  const wanted = new Map([['websocket_backend_host', 'user:hunter2Xy7@host']]);
  const sentences = disagreementsOf(wanted, new Map([['websocket_backend_host', 'host']]));
  expect(sentences).toEqual(['websocket_backend_host would change: "***@host" would become "host"']);
});

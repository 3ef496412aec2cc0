// Flags that were replaced: what they set, what is said about them, and that they go in time.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boolean, string } from '../../src/cli/flags.js';
import { formerFlag, REMOVED_IN, replaceFormerFlags } from '../../src/cli/former-flags.js';
import { COMMANDS } from '../../src/commands/registry/commands.js';

const flags = {
  format: string({ default: 'text' }),
  json: formerFlag(boolean(), { instead: 'use --format json', sets: { format: 'json' } }),
  file: formerFlag(string(), { instead: 'pass FILE as an argument' }),
};

describe('a former flag', () => {
  it('sets what it stands for, with a note', () => {
    const values = { format: 'text', json: true };
    expect(replaceFormerFlags(flags, values)).toEqual([
      `note: --json will be removed in version ${REMOVED_IN}; use --format json\n`,
    ]);
    expect(values.format).toBe('json');
  });

  it('changes and says nothing when it is not used', () => {
    const values = { format: 'text' };
    expect(replaceFormerFlags(flags, values)).toEqual([]);
    expect(values).toEqual({ format: 'text' });
  });
});

it('former flags are hidden, have no default, and are gone when their time has come', async () => {
  const commands = await Promise.all(Object.values(COMMANDS).map(async (load) => (await load()).default));
  const former = commands
    .flatMap((command) => Object.values(command.flags))
    .filter((flag) => 'former' in flag);
  for (const flag of former) expect([flag.hidden, flag.default]).toEqual([true, undefined]);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isOver = version.startsWith(`${REMOVED_IN}.`);
  expect(former.length > 0).toBe(!isOver);
});

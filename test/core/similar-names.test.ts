// What was perhaps meant: the nearest name, and nothing when none is near.

import { afterAll, describe, expect, it } from 'vitest';
import { onlySimilarName, similarName } from '../../src/core/similar-names.js';
import { folderWith, run } from '../commands/program.js';

describe('a similar name', () => {
  it.each([
    ['prot', ['port', 'path'], 'port'],
    ['websocket_prt', ['websocket_port', 'websocket_path'], 'websocket_port'],
    ['vlaidate', ['validate', 'migrate'], 'validate'],
    ['port', ['port'], 'port'],
    ['foo', ['bind.port', 'server.listen'], null],
    ['xy', ['up'], null],
    ['foo', ['oro', 'env'], null],
    ['fish', ['zsh', 'bash'], null],
    ['dwn', ['up', 'down'], 'down'],
    ['websocket_foo', ['websocket_port', 'websocket_path'], null],
    ['', ['up'], null],
    ['a', [], null],
  ])('%s of %j is %s', (name, names, similar) => {
    expect(similarName(name, names)).toBe(similar);
  });

  it('is the only one when no other is as near', () => {
    expect(onlySimilarName('bind_prt', ['bind_port', 'bind_part'])).toBe(null);
    expect(onlySimilarName('bind_porr', ['bind_port', 'bind_address'])).toBe('bind_port');
  });
});

describe('a command line', () => {
  const folder = folderWith({ 'parameters.yml': 'parameters:\n  websocket_port: 8080\n' });
  afterAll(() => folder.dispose());

  it.each([
    [['explain', 'bind.prot'], 'bind.port'],
    [['explain', 'bind-wildcrad'], 'bind-wildcard'],
    [['explain', 'server.max_conections'], 'server.max_connections'],
    [['validate', '--formt', 'json'], '--format'],
    [['valdiate'], 'validate'],
  ])('%j is asked about %s', (args, name) => {
    const { stderr, code } = run(args, { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain(`did you mean "${name}"?`);
  });

  it.each([[['explain', 'foo']], [['validate', '--zzz']], [['xxxxxx']]])(
    '%j is near nothing, so nothing is suggested',
    (args) => {
      const { stderr, code } = run(args, { cwd: folder.path });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^syncctl: .+\n {2}.+\n$/);
      expect(stderr).not.toContain('did you mean');
    },
  );
});

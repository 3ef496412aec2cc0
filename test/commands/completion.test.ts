// Completion in the shell, in the shells themselves, by the steps of the guide.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/registry/commands.js';
import { describeWith } from '../programs.js';
import { entry, run } from './program.js';

const home = mkdtempSync(join(tmpdir(), 'syncctl-home-'));
symlinkSync(entry, join(home, 'syncctl'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const env = { HOME: home, PATH: `${home}:${process.env.PATH}`, XDG_CACHE_HOME: join(home, 'cache') };
const guide = readFileSync(fileURLToPath(new URL('../../docs/ci.md', import.meta.url)), 'utf8');

/** What the guide says to type for a shell. */
function steps(shell: string): string {
  const blocks = [...guide.matchAll(/```sh\n([^`]*)```/g)].map(([, text = '']) => text);
  return blocks.find((text) => text.includes(`autocomplete script ${shell}`)) ?? '';
}

describe('syncctl autocomplete', () => {
  it('makes its files without a word on standard output that a shell would run', () => {
    expect(run(['autocomplete', 'create'], { env })).toMatchObject({ code: 0, stdout: '' });
    expect(run(['autocomplete', 'script', 'bash'], { env }).stdout.trim()).toMatch(
      /^SYNCCTL_AC_BASH_SETUP_PATH=.*;/,
    );
  });
});

describeWith(['bash'], 'completion in bash', () => {
  const setUp = spawnSync('bash', ['-euc', steps('bash')], { env, encoding: 'utf8' });

  /** What bash would offer for the last of the words. */
  function offered(...words: string[]): string[] {
    const list = words.map((word) => `'${word}'`).join(' ');
    const script = `source ~/.bashrc; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}
_syncctl_autocomplete; printf '%s\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.split('\n').filter(Boolean).sort();
  }

  it('is set up by the steps of the guide', () => {
    expect(setUp).toMatchObject({ status: 0 });
    const { stdout } = spawnSync('bash', ['-c', 'source ~/.bashrc; complete -p syncctl'], {
      env,
      encoding: 'utf8',
    });
    expect(stdout).toBe('complete -o default -F _syncctl_autocomplete syncctl\n');
  });

  it('offers commands and flags', () => {
    expect(offered('syncctl', '')).toEqual([...Object.keys(COMMANDS), 'autocomplete', 'help'].sort());
    expect(offered('syncctl', 'val')).toEqual(['validate']);
    expect(offered('syncctl', 'init', '--frontend')).toEqual(['--frontend-path', '--frontend-port']);
    expect(offered('syncctl', 'schema', '--')).toContain('--oro');
  });

  it('leaves names of files to bash', () => {
    expect(offered('syncctl', 'validate', 'config/')).toEqual([]);
  });
});

describeWith(['zsh'], 'completion in zsh', () => {
  it('is set up by the steps of the guide', () => {
    appendFileSync(join(home, '.zshrc'), '');
    expect(spawnSync('zsh', ['-fec', steps('zsh')], { env })).toMatchObject({ status: 0 });
    const script = 'source ~/.zshrc; print -r -- $_comps[syncctl]; autoload +X _syncctl; whence -w _syncctl';
    const { stdout } = spawnSync('zsh', ['-fc', script], { env, encoding: 'utf8' });
    expect(stdout).toBe('_syncctl\n_syncctl: function\n');
  });
});

// Every hint is checked by following it, and every fix by making it: the finding must be gone, and nothing new may be found.

import { describe, expect, it } from 'vitest';
import type { Diagnostic, Edit } from '../../src/core/diagnostic.js';
import { applyEdits } from '../../src/lint/fix/apply-edits.js';
import { isUnread, wasHidden } from '../../src/lint/fix/hidden-findings.js';
import { newFindings } from '../../src/lint/fix/new-findings.js';
import type { Project } from '../../src/project/project.js';
import { sourcesOf } from '../../src/project/visible-lines.js';
import { applyChanges } from './apply-changes.js';
import { BY_HAND } from './by-hand.js';
import { checkedText, FIXTURES } from './fixtures.js';

const bad = FIXTURES.filter(({ name }) => name.startsWith('bad-'));

/**
 * What was true before but could not be said because of the mistake. These are notes, and one warning about a comment. Nothing
 * else may appear.
 */
const UNCOVERED: Readonly<Record<string, string>> = {
  'bind-exposed': 'the server was open to all addresses before',
  'direct-public-port': 'browsers were meant to connect to that port before',
  'frontend-unreachable': 'the server was meant to listen on that address before',
  'proxy-without-path': 'the path was empty before',
  'backend-by-public-name': 'PHP used that name before',
  'unused-ignore': 'the comment names the right rule now, but that one finds nothing',
};

const isUncovered = ({ rule, severity }: Diagnostic): boolean =>
  Object.hasOwn(UNCOVERED, rule) && (severity === 'info' || rule === 'unused-ignore');

interface Checked {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is found after a change and was not found before. What a file that could not be read hid is not new. */
function foundBy(finding: Diagnostic, before: Checked, after: Checked): readonly Diagnostic[] {
  const sourceIn = ({ project }: Checked, { file }: Diagnostic) =>
    sourcesOf(project).find(({ name }) => name === file);
  return newFindings(before.diagnostics, [finding], after.diagnostics).filter((one) => {
    const [old, now] = [sourceIn(before, one), sourceIn(after, one)];
    const hidden = isUnread(finding) && old && now && wasHidden(one, old, now);
    return !hidden && !isUncovered(one);
  });
}

function edited(project: Project, edits: readonly Edit[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sourcesOf(project).flatMap((source) => {
      const own = edits.filter(({ file }) => file === source.name);
      const text = applyEdits(source, own);
      if (text === null) throw new Error(`an edit of ${source.name} does not fit`);
      return own.length > 0 ? [[source.name, text]] : [];
    }),
  );
}

describe('following a hint', () => {
  it.each(bad)('of $rule: $name leads to no other finding', async ({ text, file }) => {
    const { files, check, ...before } = await checkedText(text, file);
    for (const finding of before.diagnostics) {
      const { suggestions = [], fix } = finding;
      const results = suggestions.map((changes) => applyChanges(before.project, changes));
      if (fix) results.push(edited(before.project, fix));
      for (const texts of results) {
        const found = foundBy(finding, before, await check({ ...files, ...texts }));
        expect(
          found.map(({ rule, message }) => `${rule}: ${message}`),
          `${finding.hint}\n${Object.values(texts).join('\n')}`,
        ).toEqual([]);
      }
    }
  });

  it('keeps no "*" where PHP would look for a host of that name', async () => {
    for (const { text, file } of bad) {
      for (const { hint = '' } of (await checkedText(text, file)).diagnostics)
        expect(hint).not.toMatch(/BACKEND_DSN=\S*\*/);
    }
  });
});

describe('a hint that no machine can follow', () => {
  it('has a reason, and every reason is needed', async () => {
    const needed = new Set<string>();
    for (const { rule, name, text, file } of bad) {
      const { diagnostics } = await checkedText(text, file);
      if (diagnostics.some(({ fix, suggestions }) => !fix && !suggestions)) needed.add(`${rule}/${name}`);
    }
    expect(Object.keys(BY_HAND).sort()).toEqual([...needed].sort());
  });
});

// What really happened to people, each with a file of our own: the finding stands at the right place, names the cause and
// the fix, and the corrected file is silent.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { targetOf } from '../../src/oro/target.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';
import { STORIES_OF_ADDRESSES } from './stories-of-addresses.js';
import { STORIES_OF_DSNS } from './stories-of-dsns.js';
import { STORIES_OF_KEYS } from './stories-of-keys.js';
import { STORIES_OF_SECURITY } from './stories-of-security.js';
import { behindProxy, type Story } from './story.js';

const STORIES = { ...STORIES_OF_KEYS, ...STORIES_OF_ADDRESSES, ...STORIES_OF_SECURITY, ...STORIES_OF_DSNS };

async function findings(
  { settings, oro, tls = false, file = 'parameters.yml' }: Story,
  text: string,
): Promise<Diagnostic[]> {
  const files: Record<string, string> = settings
    ? { 'parameters.yml': behindProxy({}), 'syncctl.yml': text }
    : { [file]: text };
  const target = (oro === undefined ? null : targetOf({ oro }, '--oro')) ?? undefined;
  return checkProject(await projectOf(files, { path: file, tls, target }), RULES);
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  const start = story.text.indexOf('‹');
  const end = story.text.indexOf('›') - 1;
  const text = story.text.replace('‹', '').replace('›', '');

  it('is found at its place, with cause and fix', async () => {
    const found = (await findings(story, text)).filter(({ rule }) => rule === story.rule);
    expect(found).toHaveLength(1);
    const [finding] = found as [Diagnostic];
    expect(finding.range).toEqual({ start: positionOf(text, start), end: positionOf(text, end) });
    expect(finding.severity).toBe(story.severity ?? 'warning');
    for (const words of story.message) expect(finding.message).toContain(words);
    for (const words of story.hint) expect(finding.hint).toContain(words);
  });

  it('is put right by the fix', async () => {
    let fixed = text;
    for (const [from, to] of story.fix) {
      expect(fixed).toContain(from);
      fixed = fixed.replace(from, to);
    }
    const left = await findings(story, fixed);
    expect(left.filter(({ rule }) => !story.others?.includes(rule))).toEqual([]);
  });
});

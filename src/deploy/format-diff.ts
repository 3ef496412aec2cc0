// Changes as a unified diff, for people and for `patch`.

import { createTwoFilesPatch } from 'diff';
import type { Change } from '../core/artifact.js';

/** One diff for each real change, in their order; an empty string if nothing differs. */
export function formatDiff(changes: readonly Change[]): string {
  return changes.map(diffOf).join('');
}

function diffOf({ action, artifact, before }: Change): string {
  if (action === 'keep') return '';
  const after = action === 'remove' ? '' : artifact.content;
  const from = before === null ? '/dev/null' : `a/${artifact.path}`;
  const to = action === 'remove' ? '/dev/null' : `b/${artifact.path}`;
  return createTwoFilesPatch(from, to, before ?? '', after).replace(/^=+\n/, '');
}

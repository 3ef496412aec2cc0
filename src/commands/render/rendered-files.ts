// Rendered files onto the disk, or against what is there.

import type { Artifact } from '../../core/artifact.js';
import { EXIT, type ExitCode } from '../../core/error.js';
import { apply } from '../../deploy/apply.js';
import { formatDiff } from '../../deploy/format-diff.js';
import { differs, plan } from '../../deploy/plan.js';

const VERBS = { create: 'created', update: 'updated', remove: 'removed', keep: 'unchanged' } as const;

/** With `check` nothing is written: the text is the difference, and the exit code says whether there is one. */
export async function deliver(
  artifacts: readonly Artifact[],
  folder: string,
  check: boolean,
): Promise<{ text: string; exit: ExitCode }> {
  const changes = await plan(artifacts, folder);
  if (check) return { text: formatDiff(changes), exit: differs(changes) ? EXIT.findings : EXIT.ok };
  await apply(changes, folder);
  const lines = changes.map(({ action, artifact }) => `${VERBS[action].padEnd(9)}  ${artifact.path}\n`);
  return { text: lines.join(''), exit: EXIT.ok };
}

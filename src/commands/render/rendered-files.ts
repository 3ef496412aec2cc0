// Prints rendered files, writes them, or compares them with what is there.

import type { Artifact, Change } from '../../core/artifact.js';
import { EXIT, type ExitCode } from '../../core/error.js';
import { apply } from '../../deploy/apply.js';
import { formatDiff } from '../../deploy/format-diff.js';
import { differs, plan } from '../../deploy/plan.js';
import { withoutVersion } from '../../render/header.js';

const VERBS = { create: 'created', update: 'updated', remove: 'removed', keep: 'unchanged' } as const;

/**
 * Without a folder the text is all files. With `check` nothing is written: the text is the difference to the folder, or to where the
 * command runs, and the exit code says whether there is one.
 */
export async function deliver(
  artifacts: readonly Artifact[],
  out: string | undefined,
  check: boolean,
): Promise<{ text: string; exit: ExitCode; changes: readonly Change[] }> {
  if (out === undefined && !check) return { text: formatArtifacts(artifacts), exit: EXIT.ok, changes: [] };
  const folder = out ?? '.';
  const changes = await plan(artifacts, folder);
  if (check) {
    // A new version alone is no reason to write what it would write again.
    const differences = await plan(changes.map(withFoundVersion), folder);
    return {
      text: formatDiff(differences),
      exit: differs(differences) ? EXIT.findings : EXIT.ok,
      changes: differences,
    };
  }
  await apply(changes, folder);
  const lines = changes.map(({ action, artifact }) => `${VERBS[action].padEnd(9)}  ${artifact.path}\n`);
  return { text: lines.join(''), exit: EXIT.ok, changes };
}

/** The artifact as it was found where only the version in its header differs. */
function withFoundVersion({ artifact, before }: Change): Artifact {
  const same = before !== null && withoutVersion(before) === withoutVersion(artifact.content);
  return same ? { ...artifact, content: before } : artifact;
}

/** Each file under a line with its path, in the manner of `head`, with an empty line between files. */
export function formatArtifacts(artifacts: readonly Artifact[]): string {
  return artifacts.map(({ path, content }) => `# ==> ${path} <==\n${content}`).join('\n');
}

// Artifacts as one text, for a terminal or a pipe.

import type { Artifact } from '../core/artifact.js';

/** Each file under a line with its path, in the manner of `head`, with an empty line between files. */
export function formatArtifacts(artifacts: readonly Artifact[]): string {
  return artifacts.map(({ path, content }) => `# ==> ${path} <==\n${content}`).join('\n');
}

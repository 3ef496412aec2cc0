// --baseline and --write-baseline: the accepted findings in a file.

import { dirname, relative, resolve, sep } from 'node:path';
import { nodeIo } from '../../cli/node-io.js';
import { SyncctlError } from '../../core/error.js';
import { writeWholeFile } from '../../disk/write-file.js';
import {
  type Accepted,
  formatBaseline,
  type NameFile,
  parseBaseline,
  withoutAccepted,
} from '../../report/baseline.js';
import type { Report } from '../../report/report.js';

const MAX_BYTES = 10 * 1024 * 1024;

export interface BaselineOptions {
  readonly path: string | undefined;
  /** Accept every finding of the report. */
  readonly write: boolean;
  /** Whether every file could be read. A baseline of some would forget what was accepted in the others. */
  readonly complete: boolean;
}

/** The report without what the baseline accepts. Rejects with SyncctlError when it cannot be read or written. */
export async function applyBaseline(report: Report, options: BaselineOptions): Promise<Report> {
  const { path, write, complete } = options;
  if (path === undefined || (write && !complete)) return report;
  if (!write) return withoutAccepted(report, await readBaseline(path), namesFrom(path));
  await writeWholeFile(path, formatBaseline(report, namesFrom(path)));
  return { ...report, diagnostics: [] };
}

async function readBaseline(path: string): Promise<readonly Accepted[]> {
  const bytes = await nodeIo.read(path, MAX_BYTES + 1);
  if (!bytes) {
    const hint = 'add --write-baseline to create it with the current findings';
    throw new SyncctlError('NO_BASELINE', `${path} does not exist`, { hint });
  }
  const accepted = bytes.length > MAX_BYTES ? null : parseBaseline(new TextDecoder().decode(bytes));
  if (accepted) return accepted;
  throw new SyncctlError('BAD_BASELINE', `${path} is not a baseline written by syncctl`);
}

/** Files are called by their way from the baseline, so that it does not matter where syncctl is run. */
function namesFrom(baseline: string): NameFile {
  const folder = dirname(resolve(baseline));
  return (file) => (file === 'stdin' ? file : relative(folder, resolve(file)).replaceAll(sep, '/'));
}

// Reloads the configuration while the server runs: applies what can change, reports the rest; an invalid one changes nothing.

import type { Reloaded } from '../core/admin.js';
import { SyncctlError } from '../core/error.js';
import type { Project } from '../project/project.js';
import type { Log } from '../server/observe/log.js';
import { SETTINGS, settingValue } from '../settings/setting-list.js';

export interface ReloadSteps {
  /** Reads and checks the files; rejects with a SyncctlError when they are wrong. */
  load(): Promise<Project>;
  /** Hands the new settings to the server and the log; throws a SyncctlError when they are not possible together. */
  apply(project: Project): void;
  readonly log: Log;
}

/** The answer reloads, one call after the other. Rejects with a SyncctlError, logged, when the old configuration stays. */
export function createReload(started: Project, { load, apply, log }: ReloadSteps): () => Promise<Reloaded> {
  let current = started;
  let last: Promise<unknown> = Promise.resolve();
  async function reload(): Promise<Reloaded> {
    try {
      const project = await load();
      apply(project);
      const reloaded = {
        applied: changes(current, project, true),
        restart: changes(started, project, false),
      };
      current = project;
      log.info('reloaded', reloaded);
      return reloaded;
    } catch (error) {
      log.error('reload-refused', explanationOf(error));
      throw error;
    }
  }
  return () => {
    const next = last.then(reload, reload);
    last = next;
    return next;
  };
}

function explanationOf(error: unknown): object {
  if (!(error instanceof SyncctlError)) return { error };
  return { error: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
}

function changes(before: Project, after: Project, live: boolean): string[] {
  const settings = SETTINGS.filter(({ section, definition }) => {
    return section === 'server' && (definition['x-live'] === true) === live;
  });
  const differing = settings.filter((setting) => shape(before, setting) !== shape(after, setting));
  const fields = live ? [] : (['host', 'port'] as const);
  const bind = fields.filter((field) => bindOf(before, field) !== bindOf(after, field));
  return [...bind.map((field) => `bind.${field}`), ...differing.map(({ key }) => `server.${key}`)];
}

/** The value as text that can be compared. */
function shape({ settings }: Project, setting: (typeof SETTINGS)[number]): string {
  return JSON.stringify(settingValue(settings, setting)?.value ?? null);
}

function bindOf({ endpoints }: Project, field: 'host' | 'port'): string | number {
  return endpoints.bind[field].value;
}

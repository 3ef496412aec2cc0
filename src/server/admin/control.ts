// What a server is told from outside while it runs: to read its configuration again, and to stop.

import type { Reloaded } from '../../core/admin.js';
import { SyncctlError } from '../../core/error.js';
import { type Answer, json, type Route, type Routes } from './admin-listener.js';

export interface ControlContext {
  /** Reads the configuration again; null where nothing can. */
  readonly reload: (() => Promise<Reloaded>) | null;
  /** Begins to stop the process that runs the server; null where nothing can. */
  readonly stop: (() => void) | null;
}

/** The routes that the admin listener and the control socket share. */
export function controlRoutes({ reload, stop }: ControlContext): Routes {
  const routes = new Map<string, Route>();
  if (reload !== null) routes.set('/reload', { method: 'POST', answer: () => answerReload(reload) });
  if (stop !== null) routes.set('/stop', { method: 'POST', answer: () => answerStop(stop) });
  return routes;
}

async function answerReload(reload: () => Promise<Reloaded>): Promise<Answer> {
  try {
    return json(200, await reload());
  } catch (error) {
    if (!(error instanceof SyncctlError)) throw error;
    return json(422, { error: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }
}

/** Answers first: a server that stops ends the connections of whoever asked. */
function answerStop(stop: () => void): Answer {
  setImmediate(stop);
  return json(202, { stopping: true });
}

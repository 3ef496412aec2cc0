// The commands for a running server: reload and stop.

import type { Reloaded } from '../../core/admin.js';
import { SyncctlError } from '../../core/error.js';
import { type Answer, json, type Route, type Routes } from './admin-listener.js';

export interface ControlContext {
  /** Reloads the configuration; null if that is not possible. */
  readonly reload: (() => Promise<Reloaded>) | null;
  /** Starts stopping the process that runs the server; null if that is not possible. */
  readonly stop: (() => void) | null;
}

/** The routes of both the admin listener and the control socket. */
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

/** Answers first, because a stopping server closes this connection, too. */
function answerStop(stop: () => void): Answer {
  setImmediate(stop);
  return json(202, { stopping: true });
}

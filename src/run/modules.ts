// Loads the operator's own modules from syncctl.yml. They run with all rights of the server.

import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SyncctlError } from '../core/error.js';
import { codeOf } from '../core/system-error.js';
import type { Project } from '../project/project.js';
import type { Authenticate } from '../server/access/authenticate.js';
import type { Periodic, TopicHandler } from '../server/handlers/define.js';
import type { Modules } from './server-options.js';

/** Rejects with a SyncctlError that names the module which cannot be loaded or exports nothing of use. */
export async function loadModules({ settings }: Project, parametersFile: string): Promise<Modules> {
  const folder = dirname(parametersFile);
  const topics: TopicHandler[] = [];
  const periodics: Periodic[] = [];
  for (const path of settings.server.handlers.value) {
    // One object may be exported under several names, and a CommonJS module always is.
    const exported = [...new Set(Object.values(await load(folder, path)).flat())];
    const found = [exported.filter(isTopic), exported.filter(isPeriodic)] as const;
    if (found.flat().length === 0) {
      throw useless(path, 'does not export a handler', 'export the result of defineTopic or definePeriodic');
    }
    topics.push(...found[0]);
    periodics.push(...found[1]);
  }
  const path = settings.server.authenticate?.value;
  const authenticate = path === undefined ? null : readAuthenticate(path, await load(folder, path));
  return { authenticate, handlers: { topics, periodics } };
}

async function load(folder: string, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await import(pathToFileURL(resolve(folder, path)).href);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SyncctlError(
      isWritten(cause) ? 'BAD_MODULE' : 'MODULE_FAILED',
      `cannot load the module "${path}": ${why}`,
      { hint: 'the path is relative to syncctl.yml, and the module must be ESM or CommonJS', cause },
    );
  }
}

/** Whether the module cannot be loaded for how it is written or named; one that threw may load the next time. */
function isWritten(cause: unknown): boolean {
  return cause instanceof SyntaxError || ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(codeOf(cause));
}

function readAuthenticate(path: string, exports: Readonly<Record<string, unknown>>): Authenticate {
  const { default: authenticate } = exports;
  if (typeof authenticate === 'function') return authenticate as Authenticate;
  throw useless(path, 'does not export a function by default', 'export default async (userName) => …');
}

function isTopic(value: unknown): value is TopicHandler {
  return isObject(value) && typeof value.pattern === 'string';
}

function isPeriodic(value: unknown): value is Periodic {
  return isObject(value) && typeof value.tick === 'function';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function useless(path: string, what: string, hint: string): SyncctlError {
  return new SyncctlError('BAD_MODULE', `the module "${path}" ${what}`, { hint });
}

// Checks of settings that only the server can make, before it uses the settings. Errors name the file.

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SyncctlError } from '../core/error.js';
import type { Resolved } from '../core/origin.js';
import type { Project } from '../project/project.js';
import { createAddressList } from '../server/access/backend-address.js';
import { createOriginRule } from '../server/access/origins.js';
import type { TopicRule } from '../server/access/topic-rule.js';
import { TopicRules } from '../server/access/topic-rules.js';

/** Throws a SyncctlError about the first range, origin or rule that is wrong; `rules` are those of `server.topics`. */
export function requireRules({ settings }: Project, rules: readonly TopicRule[]): void {
  const { backend, proxies, origins, topics } = settings.server;
  for (const range of backend.from.value)
    located(backend.from, 'server.backend.from', () => createAddressList([range]));
  for (const range of proxies.value) located(proxies, 'server.proxies', () => createAddressList([range]));
  if (origins !== null) located(origins, 'server.origins', () => createOriginRule(origins.value, null));
  for (const [index, rule] of rules.entries()) {
    located(topics, `server.topics, rule ${index + 1}`, () => new TopicRules([rule]));
  }
}

/** Throws a SyncctlError about a module that a restart would not find; what is in it only a restart can tell. */
export function requireModules({ settings }: Project, parametersFile: string): void {
  const { handlers, authenticate } = settings.server;
  const named = [...handlers.value.map((path) => [path, handlers] as const)];
  const all = authenticate === null ? named : [...named, [authenticate.value, authenticate] as const];
  for (const [path, setting] of all) {
    if (existsSync(resolve(dirname(parametersFile), path))) continue;
    throw new SyncctlError('BAD_MODULE', `${placeOf(setting)}the module "${path}" does not exist`, {
      hint: 'the path is relative to syncctl.yml',
    });
  }
}

function located(setting: Resolved<unknown>, name: string, judge: () => unknown): void {
  try {
    judge();
  } catch (cause) {
    if (!(cause instanceof SyncctlError)) throw cause;
    const { code, message, hint } = cause;
    const options = hint === undefined ? { cause } : { cause, hint };
    throw new SyncctlError(code, `${placeOf(setting)}${name}: ${message}`, options);
  }
}

/** The file name and line, as a prefix for messages. */
function placeOf({ origin }: Resolved<unknown>): string {
  return origin.kind === 'file' ? `${origin.file}:${origin.range.start.line + 1}: ` : '';
}

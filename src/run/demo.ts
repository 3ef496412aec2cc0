// The demo: a page on the admin listener, with topics that clients on this machine may publish to.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoopback } from '../core/host.js';
import type { TcpAddress, UnixAddress } from '../core/listener.js';
import type { Origin, Resolved } from '../core/origin.js';
import type { Project } from '../project/project.js';
import type { AdminFile } from '../server/admin/admin.js';

/** Where the files are, from where syncctl is installed, and their types. */
const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '': ['examples/demo/index.html', 'text/html'],
  'index.js': ['examples/demo/index.js', 'text/javascript'],
  'pane.html': ['examples/demo/pane.html', 'text/html'],
  'pane.js': ['examples/demo/pane.js', 'text/javascript'],
  'demo.css': ['examples/demo/demo.css', 'text/css'],
  'syncctl.min.js': ['dist/client/syncctl.min.js', 'text/javascript'],
};

const PREFIX = '/demo/';
const ORIGIN: Origin = { kind: 'flag', name: '--demo' };

/** The files of the demo by the path of their URL. `root` is where syncctl is installed. */
export async function readDemo(root: string): Promise<ReadonlyMap<string, AdminFile>> {
  const entries = Object.entries(FILES).map(async ([name, [path, type]]) => {
    const body = await readFile(join(root, path), 'utf8');
    return [PREFIX + name, { type: `${type}; charset=utf-8`, body }] as const;
  });
  return new Map(await Promise.all(entries));
}

/**
 * The project with a server that only this machine reaches, an admin listener that browsers can open, and one rule
 * more: guests may publish on `demo/…`. Everything else stays as it was.
 */
export function withDemo(project: Project): Project {
  const { endpoints, settings } = project;
  const { server } = settings;
  const { bind } = endpoints;
  const isOnPort = typeof server.admin?.value === 'object' && 'port' in server.admin.value;
  const admin = isOnPort ? server.admin : flagged({ address: '127.0.0.1', port: 0 });
  const rule = { pattern: 'demo/{rest}', requirements: { rest: '.+' }, publish: 'anyone' };
  return {
    ...project,
    endpoints: {
      ...endpoints,
      bind: isLoopback(bind.host.value) ? bind : { ...bind, host: flagged('127.0.0.1') },
      frontend: { ...endpoints.frontend, host: flagged('*'), port: bind.port },
    },
    settings: {
      ...settings,
      server: {
        ...server,
        listen: null,
        admin,
        origins: null,
        topics: flagged([rule, ...server.topics.value]),
      },
    },
  };
}

function flagged<T>(value: T): Resolved<T> {
  return { value, origin: ORIGIN, tried: [] };
}

/** Where to look at it; null when browsers cannot. */
export function demoUrl(
  listen: TcpAddress | UnixAddress,
  admin: TcpAddress | UnixAddress | null,
): string | null {
  return 'port' in listen && admin !== null && 'port' in admin
    ? `http://127.0.0.1:${admin.port}${PREFIX}?port=${listen.port}`
    : null;
}

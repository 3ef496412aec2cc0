// An input for rendering, with anything in it replaced by what a test wants.

import { fileURLToPath } from 'node:url';
import type { Endpoint, Endpoints } from '../../src/core/endpoint.js';
import type { RenderDeploy, RenderInput, RenderServer, RenderSource } from '../../src/render/input.js';
import { readTarget } from '../../src/render/read-target.js';
import type { TargetFolder } from '../../src/render/target.js';

/** An endpoint as plain values. */
interface PlainEndpoint {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

/** What a test or a golden case may say; the rest is a site on 443 with the socket at /ws. */
export interface PlainInput {
  readonly version?: string;
  readonly source?: Partial<RenderSource>;
  readonly bind?: Partial<PlainEndpoint>;
  readonly backend?: Partial<PlainEndpoint>;
  readonly frontend?: Partial<PlainEndpoint>;
  readonly server?: Partial<RenderServer>;
  readonly deploy?: Partial<RenderDeploy>;
}

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** Reads a bundled target. */
export function bundled(name: string): Promise<TargetFolder> {
  return readTarget(name, [TEMPLATES]);
}

/** Completes an input. */
export function inputWith(plain: PlainInput = {}): RenderInput {
  return {
    version: plain.version ?? '0.1.0',
    source: {
      path: '/srv/shop/config/parameters.yml',
      hash: '9f86d081884c7d659a2feaa0c55ad015',
      ...plain.source,
    },
    endpoints: endpoints(plain),
    server: {
      pingInterval: 30,
      maxConnections: 20000,
      maxConnectionsPerAddress: 5000,
      maxMessageBytes: 1048576,
      maxHeadBytes: 16384,
      drain: 10,
      drainDelay: 0,
      listen: null,
      listenMode: '0660',
      backendListen: null,
      backendFrom: [],
      proxiesSet: false,
      admin: null,
      jwks: null,
      engine: 'memory',
      redis: { user: null, prefix: 'syncctl:', database: false, sentinel: false, cluster: false },
      redisNamed: null,
      redisHosts: [],
      redisElsewhere: false,
      ...plain.server,
    },
    deploy: {
      serverNames: ['shop.example'],
      certificate: '/etc/ssl/shop.example/fullchain.pem',
      certificateKey: '/etc/ssl/shop.example/privkey.pem',
      user: 'www-data',
      workingDirectory: '/srv/shop/config',
      node: '/usr/bin/node',
      program: '/usr/lib/node_modules/syncctl/bin/run.js',
      image: 'node:22-bookworm-slim',
      package: 'syncctl-0.1.0.tgz',
      integrity: null,
      nginx: { major: 1, minor: 22, patch: 1 },
      site: false,
      hsts: false,
      ipv6: true,
      name: null,
      oroCompose: false,
      instances: 1,
      stream: false,
      realIp: [],
      realIpHeader: 'X-Forwarded-For',
      accessLog: '/var/log/nginx/access.log',
      errorLog: '/var/log/nginx/error.log',
      networks: null,
      arguments: [],
      fingerprint: '0123456789ab',
      socket: true,
      ...plain.deploy,
    },
  };
}

function endpoints(plain: PlainInput): Endpoints {
  return {
    bind: resolved({ host: '0.0.0.0', port: 8080, path: '', ...plain.bind }),
    backend: resolved({ host: '127.0.0.1', port: 8080, path: '', ...plain.backend }),
    frontend: resolved({ host: '*', port: 443, path: 'ws', ...plain.frontend }),
  };
}

function resolved({ host, port, path }: PlainEndpoint): Endpoint {
  return { host: byDefault(host), port: byDefault(port), path: byDefault(path) };
}

function byDefault<T>(value: T): { value: T; origin: { kind: 'default' }; tried: string[] } {
  return { value, origin: { kind: 'default' }, tried: [] };
}

// A real nginx with a rendered site, on free ports of the loopback, and an upstream that says what reached it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { parseNginxVersion } from '../../src/render/nginx-version.js';
import { render } from '../../src/render/render.js';
import { reservePort } from '../port.js';
import { findProgram } from '../programs.js';
import { selfSigned } from './certificate.js';
import { bundled, inputWith } from './input.js';
import { nginxVersion, STREAM_MODULE } from './nginx-judge.js';

/** A running proxy. `asked` are the requests its upstream saw, `logs` all that nginx wrote. */
export interface LiveNginx {
  readonly asked: IncomingMessage[];
  send(request: string): Promise<string>;
  logs(): string;
  stopUpstream(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts nginx with the site for `path`, in front of an upstream on a free port. */
export async function startNginx(path: string): Promise<LiveNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-live-'));
  try {
    return await startIn(folder, path);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, path: string): Promise<LiveNginx> {
  selfSigned(join(folder, 'site.pem'), join(folder, 'site.key'), ['shop.example']);
  const asked: IncomingMessage[] = [];
  const port = await reservePort();
  const upstreamPort = await reservePort();
  const input = inputWith({
    bind: { host: '127.0.0.1', port: upstreamPort },
    frontend: { port, path },
    deploy: {
      site: true,
      certificate: join(folder, 'site.pem'),
      certificateKey: join(folder, 'site.key'),
      nginx: parseNginxVersion(nginxVersion()) ?? { major: 1, minor: 22, patch: 1 },
    },
  });
  const [site] = render(input, await bundled('nginx'));
  const nginx = await runNginx(folder, site?.content ?? '', port);
  const upstream = await startUpstream(asked, upstreamPort);
  return {
    asked,
    send: (request) => send(port, request),
    logs: nginx.logs,
    stopUpstream: () => closed(upstream),
    stop: async () => {
      await nginx.stop();
      await closed(upstream);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An nginx with its configuration in a folder. */
export interface RunningNginx {
  /** All that it wrote, or one file of that. */
  logs(file?: string): string;
  /** Resolves once new workers have taken over. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs nginx in a folder with one file of the http block, which listens on `port`, and waits until it does. `stream` is for the block
 * of that name.
 */
export async function runNginx(
  folder: string,
  site: string,
  port: number,
  { stream = '', connections = 64 } = {},
): Promise<RunningNginx> {
  mkdirSync(join(folder, 'logs'));
  // The one thing that a test must move: nginx's own log folder.
  writeFileSync(join(folder, 'site.conf'), site.replaceAll('/var/log/nginx/', join(folder, 'logs/')));
  writeFileSync(join(folder, 'stream.conf'), stream);
  writeFileSync(join(folder, 'nginx.conf'), mainFile(folder, stream !== '', connections));
  const program = findProgram('nginx') ?? 'nginx';
  const nginx = spawn(program, ['-e', 'stderr', '-p', `${folder}/`, '-c', join(folder, 'nginx.conf')]);
  await untilListening(nginx, port);
  const read = (file: string) => readFileSync(join(folder, 'logs', file), 'utf8');
  return {
    logs: (file) => (file === undefined ? readdirSync(join(folder, 'logs')).map(read).join('') : read(file)),
    reload: async () => {
      const leaving = () => read('main.log').split('gracefully shutting down').length;
      const before = leaving();
      nginx.kill('SIGHUP');
      while (leaving() === before) await new Promise(setImmediate);
    },
    stop: async () => {
      const gone = new Promise((done) => nginx.once('exit', done));
      nginx.kill('SIGTERM');
      await gone;
    },
  };
}

function mainFile(folder: string, hasStream: boolean, connections: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(hasStream ? [`load_module ${STREAM_MODULE}; stream { include ${folder}/stream.conf; }`] : []),
    // No `user`: a test that runs as root would have to give its folder away.
    ...(process.getuid?.() === 0 ? ['user root root;'] : []),
    // Two for a crowd: a process has few file descriptors.
    `worker_processes ${connections > 10_000 ? 2 : 1};`,
    `daemon off; pid ${folder}/pid; error_log ${folder}/logs/main.log info;`,
    `events { worker_connections ${connections}; }`,
    'http {',
    // As many sites have it; a jump to such a page must not lead out of the location of the websocket.
    'error_page 426 502 504 /50x.html;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    `include ${folder}/site.conf;`,
    '}',
  ].join('\n');
}

/** Answers upgrades with 101 and an echo; every other request is an error of the proxy. */
async function startUpstream(asked: IncomingMessage[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    asked.push(request);
    response.end('reached the upstream');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(request);
    socket.on('error', () => undefined);
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nwelcome',
    );
    socket.end();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}

/** Sends raw bytes over TLS and gives back all that comes until the other side closes. */
function send(port: number, request: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connectTls({
      port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      servername: 'shop.example',
    });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('error', fail).on('close', () => done(answer));
    socket.on('secureConnect', () => socket.write(request));
  });
}

/** nginx says nothing when it is ready: connect, and again each time it refuses, until it has ended. */
async function untilListening(nginx: ChildProcess, port: number): Promise<void> {
  let said = '';
  nginx.stderr?.on('data', (text) => {
    said += text;
  });
  while (!(await answers(port))) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connectTcp(port, '127.0.0.1');
    socket
      .on('error', () => done(false))
      .on('connect', () => {
        socket.destroy();
        done(true);
      });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

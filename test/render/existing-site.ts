// An nginx that serves an application already, as Oro's are set up, and the rendered snippet in its server block.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../src/render/render.js';
import { reservePort } from '../port.js';
import { bundled, inputWith, type PlainInput } from './input.js';
import { type RunningNginx, runNginx } from './live-nginx.js';

export interface ExistingSite {
  readonly nginx: RunningNginx;
  readonly port: number;
  /** The handshakes that reached the websocket server. */
  readonly asked: IncomingMessage[];
  /** Sends raw bytes, from another address of this machine if one is named, and resolves with all that comes back. */
  send(request: string, from?: string): Promise<string>;
  stop(): Promise<void>;
}

/** `plain` is what the snippet is rendered from; `format` is that of the site's own access log. */
export async function startExistingSite(plain: PlainInput = {}, format = 'combined'): Promise<ExistingSite> {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-site-'));
  const [port, appPort, upstreamPort] = [await reservePort(), await reservePort(), await reservePort()];
  const input = inputWith({
    ...plain,
    bind: { host: '127.0.0.1', port: upstreamPort, ...plain.bind },
    frontend: { port, ...plain.frontend },
    deploy: { name: 'shop', ...plain.deploy },
  });
  const [http, location] = render(input, await bundled('nginx'));
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/error.html'), 'the error page of the site');
  const server = serverBlock(folder, port, appPort, format).replace('SNIPPET', location?.content ?? '');
  const asked: IncomingMessage[] = [];
  const stopUpstream = await listen(websocketServer(asked), upstreamPort);
  const stopApp = await listen(
    createServer((request, response) => response.end(`the application: ${request.url}`)),
    appPort,
  );
  const cache = `proxy_cache_path ${folder}/cache keys_zone=pages:1m;\n`;
  const nginx = await runNginx(folder, `${http?.content}${cache}${server}`, port);
  return {
    nginx,
    port,
    asked,
    send: (request, from = '127.0.0.1') => send(port, request, from),
    stop: async () => {
      await nginx.stop();
      await Promise.all([stopUpstream(), stopApp()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What Oro's own documentation and many sites have; PHP is another HTTP server here. */
function serverBlock(folder: string, port: number, app: number, format: string): string {
  return `
server {
    listen ${port};
    server_name shop.example www.shop.example;
    root ${folder}/public;
    index index.php;
    keepalive_timeout 0;
    lingering_timeout 100ms;
    access_log /var/log/nginx/shop_access.log ${format};
    error_log /var/log/nginx/shop_error.log;
    error_page 400 403 404 502 503 504 /error.html;
    proxy_intercept_errors on;
    proxy_cache pages;
    proxy_cache_valid any 10m;
    ssi on;
    ssi_types *;
    gzip on;
    gzip_types *;
    add_header X-Frame-Options SAMEORIGIN;
    try_files $uri $uri/ @app;

    location / {
        try_files $uri /index.php$is_args$args;
    }
    location @app {
        proxy_pass http://127.0.0.1:${app};
    }
    location ~ ^/(index|index_dev|config|install)\\.php(/|$) {
        proxy_pass http://127.0.0.1:${app};
    }
    location ~* ^[^(\\.php)]+\\.(jpg|jpeg|gif|png|ico|css|js|svg)$ {
        expires 1h;
    }
    location ~ ws {
        return 418;
    }
    location ^~ /ws {
        return 418;
    }
SNIPPET
}
`;
}

/** Opens websockets and says welcome; the query can ask for another answer. */
function websocketServer(asked: IncomingMessage[]): Server {
  const server = createServer((_, response) => response.end('not a handshake'));
  server.on('upgrade', (request, socket) => {
    asked.push(request);
    socket.on('error', () => undefined);
    const [, then] = /[?&]then=(\w+)/.exec(request.url ?? '') ?? [];
    if (then === 'drop') return void socket.destroy();
    if (then === 'hang') return;
    if (then !== undefined && then !== 'stay') {
      socket.end(`HTTP/1.1 ${then} Refused\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno`);
      return;
    }
    const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
    socket.write(`${head}welcome`);
    if (then === 'stay') socket.on('data', (text) => socket.write(`echo ${text}`));
    else socket.end();
  });
  return server;
}

function send(port: number, request: string, from: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => socket.write(request));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
    });
    socket.on('error', fail).on('close', () => done(answer));
  });
}

/** Resolves with what ends the server and its connections, websockets included. */
async function listen(server: Server, port: number): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return () =>
    new Promise((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
}

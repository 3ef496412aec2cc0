// nginx -t on rendered files as they are, ports and absolute paths included, in namespaces of their own.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artifact } from '../../src/core/artifact.js';
import { findProgram } from '../programs.js';
import { selfSigned } from './certificate.js';

/** Where the golden cases keep certificates; a tmpfs hides the real folder. */
const CERTIFICATES = '/etc/ssl';
const HIDDEN = ['/var/log/nginx', '/var/lib/nginx', '/run', CERTIFICATES];
const UNSHARE = ['--user', '--map-root-user', '--net', '--mount'];

/** What `nginx -t -q` says about the files and how it ends. Certificates named in them are made first. */
export function judgeNginx(
  artifacts: readonly Artifact[],
  hidden: readonly string[] = HIDDEN,
): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-nginx-'));
  try {
    const certificate = join(folder, 'leaf.pem');
    const key = join(folder, 'leaf.key');
    selfSigned(certificate, key, ['shop.example']);
    for (const { path, content } of artifacts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    writeFileSync(join(folder, 'nginx.conf'), mainFile(folder, artifacts));
    const copies = artifacts.flatMap(({ content }) => [
      ...pathsIn(content, 'ssl_certificate').map((path) => [certificate, path]),
      ...pathsIn(content, 'ssl_certificate_key').map((path) => [key, path]),
    ]);
    const script = [
      'ip link set lo up',
      ...hidden.map((path) => `mount -t tmpfs none ${path}`),
      ...copies.map(
        ([from = '', to = '']) => `mkdir -p ${shell(dirname(to))}; cp ${shell(from)} ${shell(to)}`,
      ),
      ...artifacts
        .flatMap(({ content }) => pathsIn(content, 'access_log', ' .*'))
        .filter((path) => path.startsWith('/'))
        .map((path) => `mkdir -p ${shell(dirname(path))}`),
      `exec ${findProgram('nginx')} -t -q -e stderr -p ${shell(`${folder}/`)} -c ${shell(join(folder, 'nginx.conf'))}`,
    ].join('\n');
    const { status, stdout, stderr } = spawnSync('unshare', [...UNSHARE, 'sh', '-euc', script], {
      encoding: 'utf8',
    });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The version of the installed nginx, such as `1.22.1`. */
export function nginxVersion(): string {
  const { stderr } = spawnSync(findProgram('nginx') ?? 'nginx', ['-v'], { encoding: 'utf8' });
  return /nginx\/([\d.]+)/.exec(stderr)?.[1] ?? '';
}

/** The stream module, which is a file of its own on Debian. */
export const STREAM_MODULE = '/usr/lib/nginx/modules/ngx_stream_module.so';

function mainFile(folder: string, artifacts: readonly Artifact[]): string {
  const streams = artifacts.filter(({ path }) => path.endsWith('-stream.conf'));
  const snippets = artifacts.filter((file) => file.path.startsWith('snippets/') && !streams.includes(file));
  return [
    ...(streams.length > 0 ? [`load_module ${STREAM_MODULE};`] : []),
    'user root root; pid /run/nginx.pid; events { worker_connections 64; }',
    ...streams.map(({ path }) => `stream { include ${folder}/${path}; }`),
    `http { include ${folder}/conf.d/*.conf;`,
    ...(snippets.length > 0
      ? [`server { listen 9999; ${snippets.map(({ path }) => `include ${folder}/${path};`).join(' ')} }`]
      : []),
    '}',
  ].join('\n');
}

/** The first parameter of each such directive; `rest` is what may follow it. */
function pathsIn(content: string, directive: string, rest = ''): string[] {
  const found = content.matchAll(
    new RegExp(`^\\s*${directive} (?:"((?:[^"\\\\]|\\\\.)*)"|(\\S+))${rest};$`, 'gm'),
  );
  return [...found].map(([, quoted, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
}

function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

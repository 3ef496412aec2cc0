// The package as it would be published: what is in it, and what a strict consumer's compiler makes of its types.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newClone, ROOT } from './clone.js';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-package-'));
  let source = '';
  let packed: Packed;

  beforeAll(() => {
    source = newClone({ packages: true });
    cpSync(join(ROOT, 'dist'), join(source, 'dist'), { recursive: true });
    execFileSync(process.execPath, [join(source, 'scripts/build-types.mjs')]);
    [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json'], { cwd: source, encoding: 'utf8' }),
    );
    const installed = join(folder, 'consumer/node_modules/syncctl');
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(source, packed.filename), '--strip-components=1', '-C', installed]);
  });
  afterAll(() => {
    for (const one of [source, folder]) rmSync(one, { recursive: true, force: true });
  });

  test('is at most 1.2 MB in at most 150 files', () => {
    expect(packed.size).toBeLessThanOrEqual(1_200_000);
    expect(packed.files.length).toBeLessThanOrEqual(150);
  });

  test('has what it exports and starts, and nothing of the sources and tests', () => {
    const paths = packed.files.map(({ path }) => path);
    const named = [manifest.bin, ...Object.values(manifest.exports)].flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry as object),
    );
    for (const file of named.filter((name) => !name.includes('*')))
      expect(paths).toContain(file.replace('./', ''));
    expect(
      paths.filter(
        (path) => /^(src|test|scripts|bench)\/|\.ts$|\.map$/.test(path) && !path.endsWith('.d.ts'),
      ),
    ).toEqual([]);
  });

  test.each([
    ['typescript/bin/tsc', { module: 'nodenext' }],
    ['typescript/bin/tsc', { module: 'esnext', moduleResolution: 'bundler' }],
    ['@typescript/typescript6/bin/tsc6', { module: 'nodenext' }],
  ])('has types for %s with %j, which need no other package', (compiler, options) => {
    const consumer = join(folder, 'consumer');
    writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(consumer, 'server.ts'), SERVER);
    writeFileSync(join(consumer, 'page.ts'), PAGE);
    const strict = {
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      resolveJsonModule: true,
      noEmit: true,
      types: [],
      target: 'es2023',
    };
    for (const [file, lib] of [
      ['server.ts', ['es2023']],
      ['page.ts', ['es2023', 'dom']],
    ] as const) {
      const config = { compilerOptions: { ...strict, ...options, lib }, files: [file] };
      writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(config));
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules', compiler), '-p', consumer],
        { encoding: 'utf8' },
      );
      expect({ file, status, stdout }).toEqual({ file, status: 0, stdout: '' });
    }
  });
});

const SERVER = `
import { checkProject, createServer, defineTopic, EXIT, FORMATS, loadProject, SyncctlError } from 'syncctl';
import type { Engine, EventPosition, Publication, Server, ServerOptions, TopicEvent } from 'syncctl';
import manifest from 'syncctl/package.json' with { type: 'json' };
import schema from 'syncctl/schemas/syncctl.schema.json' with { type: 'json' };

export * from 'syncctl';
export const handler = defineTopic({ pattern: 'a/*', subscribe: (event: TopicEvent) => event.topic });
export const names: string[] = [manifest.name, schema.title, ...Object.keys(FORMATS)];
export const exit: 0 = EXIT.ok;
export const failure: Error = new SyncctlError('CODE', 'message');
export const load: unknown = [loadProject, checkProject];
const options: ServerOptions = { version: '1', listen: { address: '127.0.0.1', port: 0 }, limits: { maxCalls: 1 } };
export const server: Server = createServer(options);
export const publish = (engine: Engine, event: Publication): Promise<readonly (EventPosition | null)[]> =>
  engine.publish([event]);
// @ts-expect-error a server must be told where to listen
createServer({ version: '1' });
// @ts-expect-error a pattern is text
defineTopic({ pattern: 1 });
`;

const PAGE = `
import { connect, createContentManager, type Session } from 'syncctl/client';

export * from 'syncctl/client';
const session: Session = connect({ host: '*', port: 443, path: 'ws' });
session.subscribe('oro/ping', (event) => event);
export const unused: unknown = [createContentManager];
// @ts-expect-error a session is not a number
export const wrong: number = session;
`;

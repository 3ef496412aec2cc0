// The layers as docs/ARCHITECTURE.md shows them, held against every import line; circles; pure folders; the sizes of files.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
const files = filesOf('src');
const isGenerated = (file: string): boolean => file.includes('/generated/');

/** One row of the table: a folder or a file, what it may import, and of what types alone. */
interface Row {
  readonly name: string;
  readonly may: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[] | null;
  /** The last cell. */
  readonly last: string;
}

/** The rows of the table whose head begins with that cell. */
const rowsOf = (head: string): Row[] =>
  (read('docs/ARCHITECTURE.md').split(`\n| ${head} |`)[1] ?? '')
    .split('\n\n')[0]
    ?.split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .flatMap(([, names = '', , may = '', last = '']) => {
      const [folders = '', npm] = may.split('; npm: ');
      const entries = folders.split(', ');
      const row = {
        may: entries.filter((entry) => !entry.endsWith('(types)')),
        types: entries.filter((entry) => entry.endsWith('(types)')).map((entry) => entry.split(' ')[0] ?? ''),
        packages: npm === undefined ? null : npm.split(', '),
        last,
      };
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, ...row }));
    }) ?? [];

const rows = rowsOf('folder');
const rooms = rowsOf('room of `server`');

/** The folder, or the file at the top of src, that a file belongs to. */
const layerOf = (file: string): string => file.split('/')[1] ?? '';

interface Import {
  readonly target: string;
  readonly typesOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm;

/** Every import, re-export, side-effect import, dynamic import and require of a file. */
function importsOf(file: string): Import[] {
  return [...read(file).matchAll(STATEMENT)].map(([, type, names = '', from, dynamic, required]) => ({
    target: from ?? dynamic ?? required ?? '',
    typesOnly: type !== undefined || isListOfTypes(names),
  }));
}

function isListOfTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const entries = (list ?? '').split(',').map((name) => name.trim());
  return list !== undefined && entries.filter(Boolean).every((name) => name.startsWith('type '));
}

/** A file of src that a relative import means, as it stands on disk. */
const resolved = (file: string, target: string): string =>
  relative(root, join(root, dirname(file), target)).replace(/\.js$/, '.ts');

const isRelative = ({ target }: Import): boolean => target.startsWith('.') && !target.endsWith('.json');
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

describe('the layers', () => {
  it('are all in the table', () => {
    const names = rows.map(({ name }) => name);
    expect([...new Set(files.map(layerOf))].filter((layer) => !names.includes(layer))).toEqual([]);
    expect(names.filter((name) => !files.some((file) => layerOf(file) === name))).toEqual([]);
  });

  it.each(rows)('let $name import what its row allows', ({ name, may, types, packages }) => {
    if (may.includes('everything')) return;
    for (const file of files.filter((one) => layerOf(one) === name)) {
      const all = importsOf(file);
      const wrong = all.filter(isRelative).filter(({ target, typesOnly }) => {
        const layer = layerOf(resolved(file, target));
        const path = resolved(file, target).replace(/^src\/|\.ts$/g, '');
        return (
          layer !== name &&
          !may.includes(layer) &&
          !may.includes(path) &&
          !(typesOnly && types.includes(layer))
        );
      });
      expect(wrong, file).toEqual([]);
      const foreign = all.map(({ target }) => target).filter((target) => !/^(\.|node:)/.test(target));
      if (packages)
        expect(
          foreign.map(packageOf).filter((one) => !packages.includes(one)),
          file,
        ).toEqual([]);
    }
  });

  it('hold no circle of files, types included', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(isRelative)
          .map(({ target }) => resolved(file, target)),
      ]),
    );
    expect(circlesIn(graph)).toEqual([]);
  });

  it('keep the pure folders free of Node and of its globals', () => {
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.pure.json')], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

/** The ways through a graph that come back to where they began, one for each file that begins one. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

describe('the rooms of the server', () => {
  const roomOf = (file: string): string => file.split('/')[2] ?? '';
  const inRooms = files.filter((file) => /^src\/server\/.+\//.test(file));

  it('all stand in the table', () => {
    expect([...new Set(inRooms.map(roomOf))].sort()).toEqual(rooms.map(({ name }) => name).sort());
  });

  it.each(rooms)('let $name import what its row allows', ({ name, may, types, packages, last }) => {
    for (const file of inRooms.filter((one) => roomOf(one) === name)) {
      const all = importsOf(file);
      const wrong = all.filter(isRelative).filter(({ target, typesOnly }) => {
        const [, layer, room = ''] = /^src\/(\w+)\/([\w-]+)/.exec(resolved(file, target)) ?? [];
        if (layer === 'wamp') return !may.includes('wamp') && !may.includes(`wamp/${room}`);
        if (layer !== 'server') return false;
        return room !== name && !may.includes(room) && !(typesOnly && types.includes(room));
      });
      expect(wrong, file).toEqual([]);
      const targets = all.map(({ target }) => target);
      if (!packages?.includes('ws')) expect(targets, file).not.toContain('ws');
      const sockets = ['node:net', 'node:http', 'node:tls'];
      if (last === 'no')
        expect(
          targets.filter((target) => sockets.includes(target)),
          file,
        ).toEqual([]);
    }
  });
});

describe('a file of src', () => {
  const lines = (file: string): number => read(file).trimEnd().split('\n').length;

  it('has less than 60 lines when it is a command', () => {
    const commands = filesOf('src/commands').filter((file) => file.split('/').length === 3);
    expect(commands.filter((file) => lines(file) >= 60)).toEqual([]);
  });

  it('has at most 300 lines', () => {
    expect(files.filter((file) => !isGenerated(file) && lines(file) > 300)).toEqual([]);
  });

  it('shares its folder with at most 29 others, rules aside', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > 30 && folder !== 'src/rules')).toEqual([]);
  });

  it('is in no folder that says nothing', () => {
    expect(files.filter((file) => /\/(shared|utils?|helpers?|common)\//.test(file))).toEqual([]);
  });
});

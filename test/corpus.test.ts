// Real parameters files, and what Oro 5.0 and Symfony themselves made of them. The files are not part of this project:
// SYNCCTL_CORPUS names the folder that holds them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../src/core/source-text.js';
import { checkProject } from '../src/lint/check.js';
import { loadProject } from '../src/project/load.js';
import type { Project } from '../src/project/project.js';
import { resolutionOf } from '../src/project/resolution.js';
import { visibleSources } from '../src/project/visible-lines.js';

import { formatResolutionJson } from '../src/report/resolution-json.js';
import { formatText } from '../src/report/text.js';
import { RULES } from '../src/rules/index.js';
import { readYaml } from '../src/yaml/read.js';
import { yamlProject } from './project/text-project.js';
import { sayEnv } from './report/reports.js';

const corpus = process.env.SYNCCTL_CORPUS ?? '';
const present = corpus !== '' && existsSync(join(corpus, 'MANIFEST.tsv'));
if (!present)
  process.stderr.write('SKIPPED: the corpus tests need SYNCCTL_CORPUS, the folder of real files\n');

interface OracleRow {
  readonly file: string;
  readonly errors: readonly string[];
  /** Null when Oro refused the file. */
  readonly effective: Readonly<Record<string, unknown>> | null;
  readonly client?: Readonly<Record<'host' | 'port' | 'path' | 'transport', unknown>>;
}

const io = {
  env: {},
  read: async (path: string): Promise<Uint8Array | null> => (existsSync(path) ? readFileSync(path) : null),
};

function read(...path: string[]): string {
  return readFileSync(join(corpus, ...path), 'utf8');
}

function rows<T>(name: string): T[] {
  const lines = read('expected', name).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function files(folder: string): string[] {
  return readdirSync(join(corpus, folder)).map((file) => join(corpus, folder, file));
}

function load(folder: string, file: string): Promise<Project> {
  return loadProject({ path: join(corpus, folder, file) }, io);
}

/** PHP has one array type: an empty map and an empty list are the same, and a list is a map. */
function asPhp(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asPhp(item)]));
}

function valuesOf(project: Project): unknown {
  const values = resolutionOf(project).parameters.map((one) => [one.name, one.resolved.value]);
  // The folder of the application in which the answers were taken; only a running one knows its own.
  const text = JSON.stringify(Object.fromEntries(values)).replaceAll('%kernel.project_dir%', '/app');
  return asPhp(JSON.parse(text));
}

function clientOf({ endpoints: { backend } }: Project): unknown {
  const { transport, host, port, path } = backend;
  return { host: host.value, port: port.value, path: path.value, transport: transport?.value };
}

describe.skipIf(!present)('the corpus', () => {
  const own = present ? rows<OracleRow>('oro50-effective.jsonl') : [];
  const semantics = (present ? rows<OracleRow>('oro50-semantics.jsonl') : []).filter(({ file }) =>
    existsSync(join(corpus, 'semantics', file)),
  );

  it.each(own)('gives $file the values that Oro gave it', async (row) => {
    const project = await load('parameters', row.file);
    expect(valuesOf(project)).toEqual(asPhp(row.effective ?? {}));
    if (row.client) expect(clientOf(project)).toEqual(row.client);
  });

  it.each(semantics)('gives $file the meaning that Oro gave it', async (row) => {
    const project = await load('semantics', row.file);
    expect(valuesOf(project)).toEqual(asPhp(row.effective ?? {}));
    if (row.client) expect(clientOf(project)).toEqual(row.client);
  });

  it('reads, checks and shows every file without failing', async () => {
    for (const folder of ['parameters', 'semantics', 'dialect']) {
      for (const path of files(folder)) {
        const project = await loadProject({ path }, io);
        const report = {
          diagnostics: checkProject(project, RULES),
          sources: visibleSources(project),
          files: 1,
        };
        expect(formatText(report, { colour: false, width: 80 })).not.toContain('undefined');
        const resolution = resolutionOf(project);
        expect(`${formatResolutionJson(resolution)}${sayEnv(resolution)}`).not.toContain('undefined');
      }
    }
  });

  it('calls no file a syntax error that Symfony 4.4 or later reads', async () => {
    const versions = ['4.4.45', '5.4.35', '6.4.3', '7.0.3'];
    const accepted = versions.flatMap((version) =>
      rows<{ file: string; ok: boolean }>(`dialect-${version}.jsonl`).filter(({ ok }) => ok),
    );
    const manifest = read('MANIFEST.tsv').trim().split('\n').slice(1);
    const paths = [
      ...new Set(accepted.map(({ file }) => join(corpus, 'dialect', file))),
      ...manifest
        .map((line) => line.split('\t'))
        .filter(([, , , , , , , verdict]) => /v(4\.4|5\.4|6\.4|7\.0)\.\d+=ok/.test(verdict ?? ''))
        .map(([file]) => join(corpus, 'parameters', file ?? '')),
    ];
    expect(paths.length).toBeGreaterThan(60);
    const refused = paths.filter((path) => {
      const reading = readYaml(new SourceText(path, readFileSync(path, 'utf8')));
      return 'fault' in reading && existsSync(path);
    });
    expect(refused).toEqual([]);
    for (const path of paths.filter(existsSync)) {
      const found = checkProject(await loadProject({ path }, io), RULES).map(({ rule }) => rule);
      expect(found, path).not.toContain('yaml-syntax');
    }
  });

  it('misses the parameters that Oro missed', async () => {
    for (const line of read('MANIFEST.tsv').trim().split('\n').slice(1)) {
      const cells = line.split('\t');
      const [file = '', verdict = ''] = [cells[0], cells[8]];
      const expected = [...verdict.matchAll(/missing:(\w+)/g)].map(([, name]) => name).sort();
      const project = await load('parameters', file);
      const { file: own, parameters } = yamlProject(project).carrier;
      if (own.loadFaults.length > 0 || parameters.length === 0) continue;
      const missing = checkProject(project, RULES).filter(({ rule }) => rule === 'missing-parameter');
      const words = missing
        .map(({ message, hint }) => `${message.replace(/fallback \w+/, '')} ${hint}`)
        .join();
      const found = new Set([...words.matchAll(/websocket_(?!host|port)\w+/g)].map(([name]) => name));
      expect([...found].sort(), file).toEqual(expected);
    }
  });
});

// The documentation holds together: links lead somewhere, and what it says of commands and programs is so.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/registry/commands.js';
import { PARAMETER_NAMES } from '../src/oro/names.js';
import { RULES } from '../src/rules/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesBelow = (folder: string, extension: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(folder, file));

const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...filesBelow('docs', '.md'),
].sort();

/** The anchors that a page's headings have, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documentation', () => {
  it.each(pages)('has no dead link in %s', (page) => {
    const dead = [...read(page).matchAll(/\]\(([^)\s]+)\)|(?:<img\s+src|srcset)="([^"]+)"/g)]
      .map(([, link, image = '']) => link ?? image)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      });
    expect(dead).toEqual([]);
  });

  it.each(['README.md', 'docs/README.md'])('can be reached from %s, page by page', (from) => {
    const seen = new Set<string>();
    const visit = (page: string): void => {
      if (seen.has(page)) return;
      seen.add(page);
      for (const [, link = ''] of read(page).matchAll(/\]\(([^)#\s]+\.md)/g)) {
        if (!/^https?:/.test(link)) visit(join(dirname(page), link));
      }
    };
    visit(from);
    const wanted = pages.filter((page) => from === 'README.md' || page.startsWith('docs/'));
    expect(wanted.filter((page) => !seen.has(page))).toEqual([]);
  });

  it('has the guides and the generated pages one step from its first page', () => {
    const linked = [...read('docs/README.md').matchAll(/\]\(([^)#\s]+\.md)/g)].map(([, link = '']) =>
      join('docs', link),
    );
    const first = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== 'docs/README.md');
    expect(first.filter((page) => !linked.includes(page))).toEqual([]);
  });

  it('has a generated page for every rule, and a section for every command and parameter', async () => {
    for (const { id } of RULES) expect(read(`docs/rules/${id}.md`)).toMatch(/^<!-- Generated/);
    const commands = anchorsOf('docs/commands.md');
    for (const name of Object.keys(COMMANDS)) expect(commands).toContain(`syncctl-${name}`);
    for (const name of PARAMETER_NAMES) expect(read('docs/parameters.md')).toContain(`| \`${name}\` |`);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('has a sentence for every dependency, and for no other package', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const [, table = ''] =
      /^\| package \| why \|\n.*\n((?:\|.*\n)+)/m.exec(read('docs/ARCHITECTURE.md')) ?? [];
    const named = table
      .split('\n')
      .flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()));
    expect(named.filter(Boolean).sort()).toEqual(Object.keys(dependencies).sort());
  });
});

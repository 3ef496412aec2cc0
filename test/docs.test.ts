// The documentation holds together: links lead somewhere, and what it says of commands and programs is so.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
    const dead = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      });
    expect(dead).toEqual([]);
  });

  it('can be reached from the README, page by page', () => {
    const seen = new Set<string>();
    const visit = (page: string): void => {
      if (seen.has(page)) return;
      seen.add(page);
      for (const [, link = ''] of read(page).matchAll(/\]\(([^)#\s]+\.md)/g)) {
        if (!/^https?:/.test(link)) visit(join(dirname(page), link));
      }
    };
    visit('README.md');
    expect(pages.filter((page) => !seen.has(page))).toEqual([]);
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

describe('npm run verify', () => {
  it('knows the package of every program that a test asks for', () => {
    const installer = read('scripts/install-programs.mjs');
    const asked = filesBelow('test', '.test.ts').flatMap((file) =>
      [...read(file).matchAll(/describeWith\(\s*\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
      ),
    );
    const unknown = [...new Set(asked)].filter(
      (name) => !new RegExp(`^ {2}'?${name}'?: '`, 'm').test(installer),
    );
    expect(unknown).toEqual([]);
  });
});

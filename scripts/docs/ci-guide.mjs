// What docs/ci.md says about the repository's address. Nothing, as long as package.json names none.

import { readFileSync } from 'node:fs';

const BLOCK = /(?<=^<!-- repository: .*\n)[\s\S]*?(?=^<!-- \/repository -->$)/m;

/** The guide to CI with the examples that need an address. */
export function ciGuide(root) {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const guide = readFileSync(`${root}docs/ci.md`, 'utf8');
  return new Map([['ci.md', guide.replace(BLOCK, () => byAddress(manifest))]]);
}

/** Markdown for a package with a `repository`, else empty. */
export function byAddress({ repository, version }) {
  const url = (repository?.url ?? '').replace(/^git\+/, '');
  if (url === '') return '';
  const [, name] = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url) ?? [];
  const action = name ? `On GitHub, \`uses: ${name}@v${version}\` needs no submodule. ` : '';
  return `\n${action}For pre-commit, \`repo: ${url}\` needs none either.\n\n`;
}

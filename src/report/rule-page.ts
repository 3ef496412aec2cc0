// Where the page of a rule is, once the program has an address.

/** What package.json says, as npm allows it. */
export interface Addresses {
  readonly version: string;
  readonly homepage?: string | undefined;
  readonly repository?: string | { readonly url?: string } | undefined;
}

/** The address of a page of the site, else of the source of this version; null when neither is known. */
export function rulePage({ version, homepage, repository }: Addresses, rule: string): string | null {
  if (homepage) return `${homepage.replace(/\/$/, '')}/rules/${rule}`;
  const source = repositoryPage(repository);
  return source && `${source}/blob/v${version}/docs/rules/${rule}.md`;
}

/** `git+https://github.com/owner/name.git` and `github:owner/name` as browsers take them; null for anything else. */
function repositoryPage(repository: Addresses['repository']): string | null {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const [, short] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url) ?? [];
  if (short) return `https://github.com/${short}`;
  const [, long] = /^(?:git\+)?(https:\/\/[^\s@?#]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return long ?? null;
}

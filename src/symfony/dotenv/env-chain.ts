// The env files that an application loads one over the other, in symfony/dotenv's order. Reads through what it is given.

import type { SourceText } from '../../core/source-text.js';
import type { Unknown } from './env-expansion.js';
import { type EnvFile, type EnvVariable, readEnvFile } from './env-file.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface EnvChain {
  /** In load order: the last one that has a variable decides. */
  readonly files: readonly EnvFile[];
  /** The file that the user named. */
  readonly named: EnvFile;
  /** The real environment, which decides over all files. */
  readonly real: Environment;
}

/** Copies to fill in, which no application loads. */
const TEMPLATES = ['dist', 'example', 'sample', 'template'];

/**
 * The chain that a file belongs to, for the environment that its name says, else for `asked`, else for the one that the variables
 * name, or prod; null when there is no such file. Rejects as `read` does. */
export async function readEnvChain(
  path: string,
  real: Environment,
  read: (path: string) => Promise<SourceText | null>,
  asked?: string,
): Promise<EnvChain | null> {
  const source = await read(path);
  if (!source) return null;
  const files: EnvFile[] = [];
  const earlier = new Map<string, { text: string; unknown: Unknown | null }>();
  const load = async (candidate: string): Promise<boolean> => {
    const found = candidate === path ? source : await read(candidate);
    if (!found) return false;
    const file = readEnvFile(found, { real, earlier });
    files.push(file);
    for (const { name, value, unknown } of file.variables) {
      earlier.set(name, { text: value.text, unknown });
    }
    return true;
  };
  const { place, base, environment, local } = partsOf(path);
  if (!TEMPLATES.includes(environment)) {
    (await load(place)) || (await load(`${place}.dist`));
    const key = base === '.env-app' ? 'ORO_ENV' : 'APP_ENV';
    const active = (): string => environment || asked || (real[key] ?? earlier.get(key)?.text ?? 'prod');
    // Tests are to give the same results for everyone.
    if (active() !== 'test' || (local && environment === '')) await load(`${place}.local`);
    if (active() !== 'local' && !/[/\\]/.test(active())) {
      const own = `${place}.${active()}`;
      await load(own);
      await load(`${own}.local`);
    }
  }
  if (!files.some((file) => file.source === source)) await load(path);
  return { files, named: files.find((file) => file.source === source) as EnvFile, real };
}

/** `.env-app.prod.local` is of `.env-app`, for the environment prod, and of this machine. */
function partsOf(path: string): { place: string; base: string; environment: string; local: boolean } {
  const name = nameOf(path);
  const [, base = '', suffix = ''] = /^(\.env[^.]*)(?:\.(.*))?$/s.exec(name) ?? [];
  const place = path.slice(0, path.length - name.length) + base;
  const local = /(^|\.)local$/.test(suffix);
  return { place, base, environment: suffix.replace(/(^|\.)local$/, ''), local };
}

/** The file that holds in every environment, and the one environment that the name of `path` says, if it says one. */
export function environmentFile(path: string): {
  readonly everywhere: string;
  readonly environment: string | null;
} {
  const { place, environment } = partsOf(path);
  return environment === '' || TEMPLATES.includes(environment)
    ? { everywhere: path, environment: null }
    : { everywhere: place, environment };
}

/** The variable that decides, with its file; null when no file has it. */
export function winnerOf(
  { files }: EnvChain,
  name: string,
): { readonly file: EnvFile; readonly variable: EnvVariable } | null {
  for (const file of files.toReversed()) {
    const variable = file.variables.findLast((one) => one.name === name);
    if (variable) return { file, variable };
  }
  return null;
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

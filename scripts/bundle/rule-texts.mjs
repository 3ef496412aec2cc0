// An esbuild plugin that takes the texts of the rules out of the program. Only `explain` and a few reports show them. They are
// read from a file when they are first asked for, so that no other command has to compile them.

import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

const TEXTS = ['summary', 'symptom', 'cause', 'fix'];

/** In dist. Chunks are one folder below it. */
const FILE = 'rule-texts.json';

const READER = `import { readFileSync } from 'node:fs';
let texts;
const textsOf = (id) => (texts ??= JSON.parse(readFileSync(new URL('../${FILE}', import.meta.url), 'utf8')))[id];
const properties = { ${TEXTS.map((name) => `${name}: { enumerable: true, get() { return textsOf(this.id).${name}; } }`).join(', ')} };
export const withTexts = (rule) => Object.defineProperties(rule, properties);`;

/** `folder` is where the rules are. */
export function ruleTexts(folder) {
  return {
    name: 'rule-texts',
    setup(build) {
      build.onResolve({ filter: /^rule-texts$/ }, ({ path }) => ({ path, namespace: 'rule-texts' }));
      build.onLoad({ filter: /.*/, namespace: 'rule-texts' }, () => ({
        contents: READER,
        resolveDir: folder,
      }));
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(`${folder}/`)) return undefined;
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts' });
        return { contents: withoutTexts(code), loader: 'js' };
      });
    },
  };
}

/** What to write to dist, as a path and contents. */
export function ruleTextsFile(rules) {
  const texts = rules.map((rule) => [rule.id, Object.fromEntries(TEXTS.map((name) => [name, rule[name]]))]);
  return [FILE, JSON.stringify(Object.fromEntries(texts))];
}

/** The same code, but its rule has getters instead of texts. */
function withoutTexts(code) {
  const calls = parseAst(code).body.flatMap(({ declaration }) =>
    (declaration?.declarations ?? []).filter(({ init }) => init?.callee?.name === 'defineRule'),
  );
  if (calls.length === 0) return code;
  const [rule] = calls[0].init.arguments;
  const kept = rule.properties.filter(({ key }) => !TEXTS.includes(key.name));
  const properties = kept.map(({ start, end }) => code.slice(start, end)).join(',\n');
  return `import { withTexts } from 'rule-texts';
${code.slice(0, rule.start)}withTexts({ ${properties} })${code.slice(rule.end)}`;
}

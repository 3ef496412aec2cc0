// A page for each rule, generated from the rule and its fixtures, and the list of rules.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fence, page, table } from './markdown.mjs';

/** File names of the fixtures in the examples, and their language. */
const KINDS = { '.yml': ['parameters.yml', 'yaml'], '.env': ['.env-app', 'sh'] };

/** The pages by their path in docs/. */
export async function rulePages(root, source) {
  const pages = new Map([['rules/README.md', listOf(source.RULES)]]);
  for (const rule of source.RULES) pages.set(`rules/${rule.id}.md`, await rulePage(rule, root, source));
  return pages;
}

function listOf(rules) {
  const rows = rules.map(({ id, severity, summary }) => [`[${id}](${id}.md)`, severity, summary]);
  return page('Rules', [
    'The mistakes that `syncctl validate` finds. `syncctl explain RULE` prints the text of a page in the terminal. The table shows the usual severity of each rule; some findings are reported with a lower or higher one.',
    table([['rule', 'severity', 'finds'], ...rows]),
  ]);
}

async function rulePage(rule, root, source) {
  const { bad, good } = fixturesOf(rule.id, root);
  const blocks = [`${rule.summary} Severity: ${rule.severity}. Since syncctl ${rule.since}.`];
  for (const [name, text] of source.storyOf(rule)) blocks.push(`**${name}.** ${text}`);
  if (bad.length > 0) blocks.push('## What it finds');
  for (const fixture of bad)
    blocks.push(...exampleOf(fixture), fence('text', await findings(fixture, source)));
  if (good.length > 0) blocks.push('## What it accepts');
  for (const fixture of good) blocks.push(...exampleOf(fixture));
  blocks.push(`See also: [all rules](README.md), [all parameters](../parameters.md).`);
  return page(rule.id, blocks);
}

/** A first line such as `# options: tls oro=1.8 env=dev` replaces command line flags. `# file: NAME` starts another file. */
const OPTIONS = /^# options:(.*)\n/;

function fixturesOf(id, root) {
  const folder = `${root}test/rules/${id}/`;
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (prefix) =>
    names
      .filter((name) => name.startsWith(prefix))
      .map((name) => {
        const text = readFileSync(folder + name, 'utf8');
        const title = name.slice(prefix.length, -extname(name).length).replaceAll('-', ' ');
        const options = OPTIONS.exec(text)?.[1] ?? '';
        const [file, language] = KINDS[extname(name)];
        return {
          title,
          text: text.replace(OPTIONS, ''),
          tls: /\btls\b/.test(options),
          oro: /\boro=(\S+)/.exec(options)?.[1],
          environment: /\benv=(\S+)/.exec(options)?.[1],
          file,
          language,
        };
      });
  return { bad: read('bad-'), good: read('good-') };
}

function exampleOf({ title, text, tls, oro, environment, language }) {
  const flags = [
    tls && '`--tls`',
    oro && `\`--oro ${oro}\``,
    environment && `\`--env ${environment}\``,
  ].filter(Boolean);
  const checked = flags.length > 0 ? [`Checked with ${flags.join(' and ')}.`] : [];
  return [`### ${title}`, ...checked, fence(language, shown(text))];
}

/** Replaces characters that a page can't show. */
function shown(text) {
  return text
    .replaceAll('\t', '→')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd');
}

/** The output of `syncctl validate` for the fixture. */
async function findings({ text, tls, oro, environment, file }, source) {
  const { loadProject, checkProject, visibleSources, formatText, targetOf, RULES } = source;
  const [main, ...others] = text.split(/^# file: /m);
  const files = new Map(
    others.map((other) => [other.slice(0, other.indexOf('\n')), other.slice(other.indexOf('\n') + 1)]),
  );
  files.set(file, main);
  const io = { env: {}, read: async (path) => (files.has(path) ? Buffer.from(files.get(path)) : null) };
  const target = oro ? targetOf({ oro }, null) : undefined;
  const project = await loadProject({ path: file, tls, target, environment }, io);
  const report = { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
  return formatText(report, { colour: false });
}

// A page for each rule, from the rule itself and its fixtures, and the list of them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { code, fence, page, table, unwrap } from './markdown.mjs';

/** What the fixtures are called in the examples. */
const NAME = 'parameters.yml';

/** The pages by their path below docs/. */
export async function rulePages(root, source) {
  const pages = new Map([['rules/README.md', listOf(source.RULES)]]);
  for (const rule of source.RULES) pages.set(`rules/${rule.id}.md`, await rulePage(rule, root, source));
  return pages;
}

function listOf(rules) {
  const rows = rules.map(({ id, severity, summary }) => [`[${id}](${id}.md)`, severity, summary]);
  return page('Rules', [
    'What `syncctl validate` looks for. `syncctl explain RULE` prints the text of a page. The severity is the usual one; some findings of a rule are milder or graver.',
    table([['rule', 'severity', 'finds'], ...rows]),
  ]);
}

async function rulePage(rule, root, source) {
  const { bad, good } = fixturesOf(rule.id, root);
  const blocks = [`${rule.summary} Severity: ${rule.severity}. Since ${rule.since}.`, unwrap(rule.why)];
  if (bad.length > 0) blocks.push('## What it finds');
  for (const fixture of bad)
    blocks.push(...exampleOf(fixture), fence('text', await findings(rule, fixture, source)));
  if (good.length > 0) blocks.push('## What it leaves alone');
  for (const fixture of good) blocks.push(...exampleOf(fixture));
  blocks.push(`See [all rules](README.md) and [all parameters](../parameters.md).`);
  return page(rule.id, blocks);
}

function fixturesOf(id, root) {
  const folder = `${root}test/rules/${id}/`;
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = (prefix) =>
    names
      .filter((name) => name.startsWith(prefix) && /^[^.]+\.yml$/.test(name))
      .map((name) => ({
        title: name.slice(prefix.length, -'.yml'.length).replaceAll('-', ' '),
        parameters: readFileSync(folder + name),
        settings: readIfThere(`${folder}${name.replace(/\.yml$/, '.syncctl.yml')}`),
      }));
  return { bad: read('bad-'), good: read('good-') };
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path) : null;
}

function exampleOf({ title, parameters, settings }) {
  const blocks = [`### ${title}`, fence('yaml', shown(parameters))];
  if (settings) blocks.push(`with ${code('syncctl.yml')}`, fence('yaml', shown(settings)));
  return blocks;
}

/** A fixture may hold what no page can show. */
function shown(bytes) {
  return bytes
    .toString('utf8')
    .replaceAll('\t', '→')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd');
}

/** What `syncctl validate` prints about the fixture, as far as it is this rule's. */
async function findings(
  rule,
  { parameters, settings },
  { loadProject, checkProject, visibleSources, FORMATS },
) {
  const files = { [NAME]: parameters, 'syncctl.yml': settings };
  const io = { env: {}, read: async (path, limit) => files[path]?.subarray(0, limit) ?? null };
  const project = await loadProject({ path: NAME }, io);
  const diagnostics = checkProject(project, [rule]);
  return FORMATS.text({ diagnostics, sources: visibleSources(project), files: 1 }, { colour: false });
}

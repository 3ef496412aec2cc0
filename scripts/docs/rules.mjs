// A page for each rule, generated from the rule and its fixtures, and the list of rules.

import { fence, page, table } from './markdown.mjs';

/** The language of the examples, by the name of the file. */
const LANGUAGES = { 'parameters.yml': 'yaml', '.env-app': 'sh' };

/** The pages by their path in docs/. */
export async function rulePages(root, source) {
  const pages = new Map([['rules/README.md', listOf(source)]]);
  for (const rule of source.RULES) pages.set(`rules/${rule.id}.md`, await rulePage(rule, root, source));
  for (const check of [...source.START_CHECKS, ...source.LIVE_CHECKS])
    pages.set(`rules/${check.id}.md`, startCheckPage(check, source));
  return pages;
}

function listOf({ LIVE_CHECKS, RULES, START_CHECKS }) {
  const rows = ({ id, severity, summary }) => [`[${id}](${id}.md)`, severity, summary];
  return page('Rules', [
    'The mistakes that `syncctl validate` finds. `syncctl explain RULE` prints the text of a page in the terminal. The table shows the usual severity of each rule; some findings are reported with a lower or higher one.',
    table([['rule', 'severity', 'finds'], ...RULES.map(rows)]),
    '## At the start of the server',
    '`syncctl up` also logs what only a starting server can see. The name is the event in the [log](../logs.md).',
    table([['check', 'severity', 'finds'], ...START_CHECKS.map(rows)]),
    '## While the server is running',
    'The server logs what the first client that connects shows about the setup around it.',
    table([['check', 'severity', 'finds'], ...LIVE_CHECKS.map(rows)]),
  ]);
}

async function rulePage(rule, root, source) {
  const fixtures = source.readFixtures(`${root}test/rules/`, rule.id);
  const [bad, good] = ['bad-', 'good-'].map((prefix) =>
    fixtures.filter(({ name }) => name.startsWith(prefix)),
  );
  const blocks = [`${rule.summary} Severity: ${rule.severity}. Since syncctl ${rule.since}.`];
  for (const [name, text] of source.storyOf(rule)) blocks.push(`**${name}.** ${text}`);
  if (bad.length > 0) blocks.push('## What it finds');
  for (const fixture of bad)
    blocks.push(...exampleOf(fixture, source), fence('text', await findings(fixture, source)));
  if (good.length > 0) blocks.push('## What it accepts');
  for (const fixture of good) blocks.push(...exampleOf(fixture, source));
  blocks.push(`See also: [all rules](README.md), [all parameters](../parameters.md).`);
  return page(rule.id, blocks);
}

function startCheckPage(check, source) {
  return page(check.id, [
    `${check.summary} Logged by \`syncctl up\`. Severity: ${check.severity}. Since syncctl ${check.since}.`,
    ...source.storyOf(check).map(([name, text]) => `**${name}.** ${text}`),
    'See also: [all rules](README.md), [log events](../logs.md).',
  ]);
}

function exampleOf({ name, text, body, file }, source) {
  const { tls, oro, environment } = source.optionsOf(text);
  const title = name.replace(/^(bad|good)-/, '').replaceAll('-', ' ');
  const flags = [
    tls && '`--tls`',
    oro && `\`--oro ${oro}\``,
    environment && `\`--env ${environment}\``,
  ].filter(Boolean);
  const checked = flags.length > 0 ? [`Checked with ${flags.join(' and ')}.`] : [];
  return [`### ${title}`, ...checked, fence(LANGUAGES[file], shown(body))];
}

/** Replaces characters that a page can't show. */
function shown(text) {
  return text
    .replaceAll('\t', '→')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd');
}

/** The output of `syncctl validate` for the fixture. */
async function findings({ text, body, file }, source) {
  const { loadProject, checkProject, visibleSources, formatText, targetOf, RULES } = source;
  const { tls, oro, environment } = source.optionsOf(text);
  const files = new Map(Object.entries(source.filesOf(body, file)));
  const io = { env: {}, read: async (path) => (files.has(path) ? Buffer.from(files.get(path)) : null) };
  const target = oro ? targetOf({ oro }, null) : undefined;
  const project = await loadProject({ path: file, tls, target, environment }, io);
  const report = { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
  return formatText(report, { colour: false });
}

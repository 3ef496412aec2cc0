// SARIF 2.1.0 for code scanning: the program with all of its rules, and the findings with stable fingerprints.

import type { Diagnostic, Edit, Severity } from '../core/diagnostic.js';
import { jsonText, safe, safeLines } from '../core/printable.js';
import type { Range } from '../core/range.js';
import type { RuleDescription } from '../core/rule-description.js';
import { fingerprintsOf } from './fingerprints.js';
import { type Report, type ReportOptions, sentences, type Tool } from './report.js';
import { storyOf } from './rule-text.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

export function formatSarif(report: Report, _options: ReportOptions, tool: Tool): string {
  const { version, homepage, rules, pageOf } = tool;
  const fingerprints = fingerprintsOf(report);
  const results = report.diagnostics.map((one, index) => {
    const ruleIndex = rules.findIndex(({ id }) => id === one.rule);
    return {
      ruleId: one.rule,
      ...(ruleIndex < 0 ? {} : { ruleIndex }),
      level: LEVELS[one.severity],
      message: { text: safeLines(sentences(one)) },
      locations: [locationOf(one)],
      ...(one.related ? { relatedLocations: one.related.map(relatedOf) } : {}),
      ...(one.fix ? { fixes: [fixOf(one.fix)] } : {}),
      partialFingerprints: { 'syncctlFinding/v1': fingerprints[index] },
    };
  });
  const driver = {
    name: 'syncctl',
    semanticVersion: version,
    ...(homepage ? { informationUri: homepage } : {}),
    rules: rules.map((rule) => descriptorOf(rule, pageOf(rule.id))),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function descriptorOf(rule: RuleDescription, page: string | null): object {
  const { id, severity, summary, since, oro } = rule;
  const story = storyOf(rule);
  const text = story.map(([name, part]) => `${name}: ${part}`).join('\n\n');
  const markdown = story.map(([name, part]) => `**${name}.** ${part}`).join('\n\n');
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${story.map(([, part]) => part).join(' ')}` },
    ...(page === null ? {} : { helpUri: page }),
    help: { text, markdown },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { since, ...(oro ? { oro } : {}) },
  };
}

function locationOf({ file, range, pointer }: Diagnostic): object {
  return {
    physicalLocation: physicalLocation(file, range),
    ...(pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

function relatedOf({ message, file, range }: { message: string; file: string; range: Range }, id: number) {
  return { id: id + 1, message: { text: safe(message) }, physicalLocation: physicalLocation(file, range) };
}

/** All edits together are one fix. */
function fixOf(edits: readonly Edit[]): object {
  const files = [...new Set(edits.map(({ file }) => file))];
  const artifactChanges = files.map((name) => ({
    artifactLocation: { uri: uriOf(name) },
    replacements: edits.filter(({ file }) => file === name).map(replacementOf),
  }));
  return { artifactChanges };
}

function replacementOf({ range, text }: Edit): object {
  return { deletedRegion: regionOf(range), ...(text === '' ? {} : { insertedContent: { text } }) };
}

function physicalLocation(file: string, range: Range): object {
  return { artifactLocation: { uri: uriOf(file) }, region: regionOf(range) };
}

function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A URI reference: spaces and similar characters escaped, an absolute path with its scheme, no colon in the first segment. */
function uriOf(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}

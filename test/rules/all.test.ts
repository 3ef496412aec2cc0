// Every rule has its fixtures and its page, fires where it should, and is silent elsewhere.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/oro/target.js';
import { RULES } from '../../src/rules/index.js';
import { LIVE_CHECKS } from '../../src/run/live-checks.js';
import { START_CHECKS } from '../../src/run/start-checks/index.js';
import { FIXTURE_FOLDERS, FIXTURES, findingsOf } from './fixtures.js';

const ids = RULES.map(({ id }) => id).sort();

function names(folder: URL, extension: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** Oro has DSNs since 5.1, and this is about Oro 1.8. */
const OF_PARAMETERS_ALONE = ['double-port'];

/** Files of src/rules that are not rules. */
const OTHER_FILES = ['check', 'index', 'rule', 'silence'];

describe('the list of rules', () => {
  it('has every file of the folder, and nothing else', () => {
    const files = names(new URL('../../src/rules/', import.meta.url), '.ts');
    expect(files.filter((name) => !OTHER_FILES.includes(name))).toEqual(ids);
  });

  it('has every folder of fixtures, and nothing else', () => {
    expect(FIXTURE_FOLDERS).toEqual(ids);
  });

  it('has every page of the documentation, and nothing else', () => {
    const pages = new URL('../../docs/rules/', import.meta.url);
    expect(existsSync(pages) ? names(pages, '.md').filter((name) => name !== 'README') : []).toEqual(
      [...ids, ...[...START_CHECKS, ...LIVE_CHECKS].map(({ id }) => id)].sort(),
    );
  });

  it('has no id twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([...RULES, ...START_CHECKS, ...LIVE_CHECKS])(
    'tells of $id what is seen, what is behind it and what to do',
    (rule) => {
      expect(rule.summary).toMatch(/^[A-Z].*\.$/);
      for (const part of [rule.symptom, rule.cause, rule.fix]) expect(part).toMatch(/^[A-Z`"].{25,}\.$/s);
      expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
      for (const version of Object.values(rule.oro ?? {}))
        expect(targetOf({ oro: version }, null)).not.toBeNull();
    },
  );

  it.each(RULES)('has fixtures that make $id fire and that keep it silent', ({ id }) => {
    const own = FIXTURES.filter(({ rule }) => rule === id).map(({ name }) => name);
    expect(own.filter((name) => /^bad-[a-z\d-]+$/.test(name))).not.toHaveLength(0);
    expect(own.filter((name) => /^good-[a-z\d-]+$/.test(name))).not.toHaveLength(0);
    expect(own.every((name) => /^(bad|good)-/.test(name))).toBe(true);
  });
});

describe('what a rule is about', () => {
  const bad = FIXTURES.filter(({ name }) => name.startsWith('bad-'));

  const textOf = (id: string): string =>
    readFileSync(new URL(`../../src/rules/${id}.ts`, import.meta.url), 'utf8');

  it.each(RULES.filter(({ id, carrier }) => carrier === 'both' && /\bassignment\(/.test(textOf(id))))(
    'has examples of parameters and of DSNs for $id',
    ({ id }) => {
      const files = bad.filter(({ rule }) => rule === id).map(({ file }) => file.startsWith('.env'));
      expect([...new Set(files)].sort()).toEqual([false, true]);
    },
  );

  it('is both for each rule about addresses, which DSNs hold too', () => {
    const aboutAddresses = RULES.filter(
      ({ id, carrier }) => carrier === 'yaml' && /\bendpoints\b/.test(textOf(id)),
    );
    expect(aboutAddresses.map(({ id }) => id)).toEqual(OF_PARAMETERS_ALONE);
  });
});

describe('the fixtures', () => {
  it.each(FIXTURES.filter(({ name }) => name.startsWith('bad-')))(
    'of $rule: $name gets that finding and no other',
    async ({ rule, text, file }) => {
      const rules = (await findingsOf(text, file)).map((finding) => finding.rule);
      expect([...new Set(rules)]).toEqual([rule]);
    },
  );

  it.each(FIXTURES.filter(({ name }) => name.startsWith('good-')))(
    'of $rule: $name gets no finding',
    async ({ text, file }) => {
      expect(await findingsOf(text, file)).toEqual([]);
    },
  );
});

describe('what Oro ships', () => {
  const defaults = `parameters:
    websocket_bind_address:  "0.0.0.0"
    websocket_bind_port:     8080
    websocket_frontend_host: "*"
    websocket_frontend_port: 8080
    websocket_frontend_path: ""
    websocket_backend_host:  "*"
    websocket_backend_port:  8080
    websocket_backend_path:  ""
`;

  it('gets no finding', async () => {
    expect(await findingsOf(defaults)).toEqual([]);
  });

  it('gets no finding with the transport and its options', async () => {
    const more = `${defaults}    websocket_backend_transport: tcp\n    websocket_backend_ssl_context_options: {}\n`;
    expect(await findingsOf(more)).toEqual([]);
    expect(await findingsOf(`${more}    websocket_frontend_user_agent: null\n`)).toEqual([]);
  });

  const SIDES = ['bind_address: "0.0.0.0"', 'bind_port: 8080'].concat(
    ...['frontend', 'backend'].map((side) => [`${side}_host: "*"`, `${side}_port: 8080`]),
  );
  const PATHS = ['frontend_path: ""', 'backend_path: ""'];
  const TRANSPORT = ['backend_transport: tcp', 'backend_ssl_context_options: {}'];
  const AGENTS = ['frontend_user_agent: ~', 'backend_user_agent: ~'];

  it.each<[string, string[], string[]]>([
    ['1.0', ['host: "127.0.0.1"', 'port: 8080'], ['frontend_path', 'backend_path']],
    ['1.8', SIDES, ['frontend_path', 'backend_path']],
    ['2.3.10', [...SIDES, 'frontend_path: ""'], ['backend_path']],
    ['2.5', [...SIDES, ...PATHS], []],
    ['3.1', [...SIDES, ...PATHS, ...TRANSPORT], []],
    ['5.0', [...SIDES, ...PATHS, ...TRANSPORT, ...AGENTS], []],
  ])('with %s lacks only the keys that came later', async (_, keys, later) => {
    const text = `parameters:\n${keys.map((key) => `    websocket_${key}\n`).join('')}`;
    const findings = await findingsOf(text);
    expect(findings.map(({ rule, pointer }) => [rule, pointer])).toEqual(
      later.slice(0, 1).map((key) => ['missing-parameter', `/parameters/websocket_${key}`]),
    );
    for (const key of later)
      expect(`${findings[0]?.message}\n${findings[0]?.hint}`).toContain(`websocket_${key}`);
  });
});

// What programs get: the shape that the schema promises, with ranges as the Language Server Protocol counts them.

import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.js';
import { WORDED_KEYWORDS } from '../../src/rules/wrong-type.js';
import { FIXTURES, findingsOf } from '../rules/fixtures.js';

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true });

/** The keywords that can fail, of all parts of a schema. */
function keywordsOf(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(keywordsOf);
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'properties') return Object.values(value as object).flatMap(keywordsOf);
    if (key === 'default' || key === 'enum') return [key];
    return [key, ...(key === 'items' ? keywordsOf(value) : [])];
  });
}

const ANNOTATIONS = /^(\$.*|x-.*|title|description|default|items)$/;

describe('the JSON report', () => {
  it('is what its schema promises, for every fixture', async () => {
    const validate = ajv.compile(read('report'));
    for (const { rule, name, text } of FIXTURES) {
      const report = { diagnostics: await findingsOf(text), sources: new Map(), files: 1 };
      expect(
        validate(JSON.parse(formatJson(report))),
        `${rule}/${name} ${ajv.errorsText(validate.errors)}`,
      ).toBe(true);
    }
  });

  it('counts lines and characters from zero, the end being the first that is not meant', async () => {
    const [finding] = await findingsOf(
      'parameters:\n  websocket_host: "0.0.0.0"\n  websocket_path: ws\n  websocket_frontend_host: "*"\n  websocket_port: 70000\n',
    );
    expect(finding).toMatchObject({
      pointer: '/parameters/websocket_port',
      range: { start: { line: 4, character: 18 }, end: { line: 4, character: 23 } },
    });
  });

  it('counts characters in UTF-16 units', async () => {
    const [finding] = await findingsOf('parameters: { "😀": 1, websocket_port: 0 }\n').then((all) =>
      all.filter(({ rule }) => rule === 'port-range'),
    );
    expect(finding?.range.start).toEqual({ line: 0, character: 39 });
  });
});

describe('the words of a finding', () => {
  it('are our own for every keyword of the schemas', () => {
    const used = new Set([...keywordsOf(read('parameters')), ...keywordsOf(read('syncctl'))]);
    const failing = [...used].filter((keyword) => !ANNOTATIONS.test(keyword));
    expect(failing.filter((keyword) => !WORDED_KEYWORDS.includes(keyword))).toEqual([]);
  });

  it('never are those of the validator, and never empty', async () => {
    for (const { text } of FIXTURES) {
      for (const { message, hint } of await findingsOf(text)) {
        const said = `${message}\n${hint}`;
        expect(said).not.toMatch(
          /\bmust (be|have|match|NOT)\b.*(equal|pattern|properties|constant)|undefined|NaN/,
        );
        expect(message).toMatch(/^\S.*[^.]$/s);
      }
    }
  });
});

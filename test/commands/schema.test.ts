// syncctl schema: what an editor gets accepts what is right and refuses what is not.

import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/source-text.js';
import { RULES } from '../../src/rules/index.js';
import { nativeValue } from '../../src/yaml/native-value.js';
import { readYaml } from '../../src/yaml/read.js';
import { FIXTURES } from '../rules/fixtures.js';
import { run } from './program.js';

const GOOD = FIXTURES.filter(({ name, file }) => name.startsWith('good-') && file === 'parameters.yml');

const compiled = (name: string) => {
  const { stdout, stderr, code } = run(['schema', name]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return new Ajv2020.default({ strict: false }).compile(JSON.parse(stdout));
};

function dataOf(text: string): unknown {
  const reading = readYaml(new SourceText('p.yml', text));
  return 'root' in reading && reading.root ? (nativeValue(reading.root)?.value ?? null) : null;
}

describe('syncctl schema', () => {
  it('prints the schema of a whole parameters file, which every good fixture keeps', () => {
    const validate = compiled('parameters');
    for (const { rule, name, text } of GOOD) {
      validate(dataOf(text));
      expect(validate.errors ?? [], `${rule}/${name}`).toEqual([]);
    }
    for (const [text, valid] of [
      ['parameters: { secret: x, websocket_bind_port: "%env(int:PORT)%" }', true],
      ['imports: []\nparameters: ~', true],
      ['parameters: { websocket_bind_port: 70000 }', false],
      ['parameters: { websocket_prot: 1 }', false],
    ] as const) {
      expect(validate(dataOf(text)), text).toBe(valid);
    }
  });

  it('prints the schema of syncctl.yml, with the ids of all rules', () => {
    const validate = compiled('syncctl');
    const rules = RULES.map(({ id }) => `${id}: off`).join(', ');
    for (const [text, valid] of [
      [`lint: { rules: { ${rules} } }`, true],
      ['lint: { rules: { port-rage: off } }', false],
      ['lint: { rules: { port-range: loud } }', false],
      ['server: { drain: 5, secret: "%secret%", backend: { from: ["10.0.0.0/8"] } }', true],
      ['server: { drain: "%env(int:DRAIN)%" }', true],
      ['server: { drain: 9999 }', false],
      ['server: { backend: { form: [] } }', false],
      ['deploy: { usr: me }', false],
    ] as const) {
      expect(validate(dataOf(text)), text).toBe(valid);
    }
  });

  it('prints the schema of the report, which a report keeps', () => {
    const validate = compiled('report');
    const input = 'parameters:\n  websocket_port: 0\n';
    expect(validate(JSON.parse(run(['validate', '--format', 'json', '-'], { input }).stdout))).toBe(true);
  });

  it('prints the parameters that one version of Oro knows', () => {
    const keysOf = (...args: string[]): string[] => {
      const { stdout } = run(['schema', ...args]);
      return Object.keys(JSON.parse(stdout).properties.parameters.properties);
    };
    const old = ['websocket_host', 'websocket_port'];
    expect(keysOf('--oro', '1.0')).toEqual(old);
    expect(keysOf('--oro', '1.7.7')).toEqual(old);
    expect(keysOf('--oro', '1.8')).toHaveLength(8);
    const of = (name: string): string[] =>
      [
        '2.0',
        '2.1',
        '2.3.9',
        '2.3.10',
        '2.4.1',
        '2.5',
        '2.6.29',
        '2.6',
        '3.0',
        '3.1',
        '4.2',
        '5.0.10',
        '5.0',
      ].filter((oro) => keysOf('--oro', oro).includes(`websocket_${name}`));
    expect(of('frontend_path')).toEqual([
      '2.0',
      '2.3.10',
      '2.5',
      '2.6.29',
      '2.6',
      '3.0',
      '3.1',
      '4.2',
      '5.0.10',
      '5.0',
    ]);
    expect(of('backend_path')).toEqual(['2.5', '2.6.29', '2.6', '3.0', '3.1', '4.2', '5.0.10', '5.0']);
    expect(of('backend_transport')).toEqual(['2.6', '3.1', '4.2', '5.0.10', '5.0']);
    expect(of('user_agent')).toEqual(['5.0']);
    expect(keysOf('--oro', '5.0')).toEqual(keysOf());
  });

  it('has no schema for a version without parameters, nor versions of another schema', () => {
    for (const args of [
      ['--oro', '5.1'],
      ['--oro', '7.0'],
      ['syncctl', '--oro', '4.2'],
      ['--oro', '9.9'],
    ]) {
      const { code, stdout, stderr } = run(['schema', ...args]);
      expect({ code, stdout }, args.join(' ')).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^syncctl: .*(Oro 5\.1|Oro 7\.0|the same for all|"9\.9")/);
    }
  });

  it('takes parameters when no name is given, and no other name', () => {
    expect(run(['schema']).stdout).toBe(run(['schema', 'parameters']).stdout);
    expect(run(['schema', 'rules'])).toMatchObject({ code: 2, stdout: '' });
  });
});

// A parameters file with what it imports, its when@ sections and its .dist file: whose value holds, and where findings stand.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { checkProject } from '../../src/lint/check.js';
import { targetOf } from '../../src/oro/target.js';
import { resolutionOf } from '../../src/project/resolution.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { formatText } from '../../src/report/text.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf, type TextProjectOptions } from '../project/text-project.js';

const SHIPPED = `parameters:
  websocket_bind_address: "0.0.0.0"
  websocket_bind_port: 8080
  websocket_frontend_host: "*"
  websocket_frontend_port: 8080
  websocket_frontend_path: ""
  websocket_backend_host: "*"
  websocket_backend_port: 8080
  websocket_backend_path: ""
`;

const oro = (version: string): Pick<TextProjectOptions, 'target'> => ({
  target: targetOf({ oro: version }, '--oro') ?? undefined,
});

async function findings(
  files: Readonly<Record<string, string>>,
  options: TextProjectOptions = {},
): Promise<Diagnostic[]> {
  return checkProject(await projectOf(files, options), RULES);
}

describe('an imported file', () => {
  const files = {
    'app/config/parameters.yml':
      'imports:\n  - ../../shared/web.yml\nparameters:\n  websocket_bind_port: 8090\n',
    'shared/web.yml': SHIPPED.replace('websocket_backend_path: ""', 'websocket_backend_path: 5 # ours'),
  };

  it('gives values that say where they stand, and gives way to the file that imports it', async () => {
    const { parameters } = resolutionOf(await projectOf(files));
    const origins = parameters.map(({ name, resolved: { value, origin } }) => [name, value, origin]);
    expect(origins).toContainEqual([
      'websocket_bind_port',
      8090,
      expect.objectContaining({ file: 'app/config/parameters.yml' }),
    ]);
    expect(origins).toContainEqual([
      'websocket_frontend_port',
      8080,
      expect.objectContaining({ file: 'shared/web.yml', range: expect.objectContaining({}) }),
    ]);
  });

  it('has findings of its own, with its own lines', async () => {
    const project = await projectOf(files);
    const diagnostics = checkProject(project, RULES).filter(({ rule }) => rule === 'wrong-type');
    expect(diagnostics).toMatchObject([
      {
        file: 'shared/web.yml',
        pointer: '/parameters/websocket_backend_path',
        range: { start: { line: 8 } },
      },
    ]);
    const text = formatText({ diagnostics, sources: visibleSources(project), files: 1 }, { colour: false });
    expect(text).toContain('9 │   websocket_backend_path: 5');
  });

  it('silences rules by comments of its own', async () => {
    const silenced = files['shared/web.yml'].replace('# ours', '# syncctl-ignore wrong-type: a number works');
    const found = await findings({ ...files, 'shared/web.yml': silenced });
    expect(found.map(({ rule }) => rule)).not.toContain('wrong-type');
    expect(found.map(({ rule }) => rule)).not.toContain('unused-ignore');
  });

  it('is not judged where another value takes the place of its own', async () => {
    const overridden = `${files['app/config/parameters.yml']}  websocket_backend_path: ""\n`;
    const found = await findings({ ...files, 'app/config/parameters.yml': overridden });
    expect(found.filter(({ rule }) => rule === 'wrong-type')).toEqual([]);
  });

  it('shows its syntax error in its own lines', async () => {
    const broken = { 'parameters.yml': `imports: [ a.yml ]\n${SHIPPED}`, 'a.yml': 'parameters:\n\tx: 1\n' };
    expect(await findings(broken)).toMatchObject([{ rule: 'yaml-syntax', file: 'a.yml' }]);
  });

  it('hides the values of other keys', async () => {
    const secret = { ...files, 'shared/web.yml': `${files['shared/web.yml']}  database_password: geheim\n` };
    const lines = [...visibleSources(await projectOf(secret)).values()].flat().join('\n');
    expect(lines).toContain('../../shared/web.yml');
    expect(lines).not.toContain('geheim');
  });

  it('may configure bundles, which a parameters file may not', async () => {
    const config = 'framework:\n  secret: x\nparameters:\n  locale: en\n';
    expect(await findings({ 'parameters.yml': `imports: [a.yml]\n${SHIPPED}`, 'a.yml': config })).toEqual([]);
    expect(await findings({ 'parameters.yml': `framework: {}\n${SHIPPED}` })).toMatchObject([
      { rule: 'unloadable-file' },
    ]);
  });

  it('is found from the folder of the project', async () => {
    const resource = "imports: ['%kernel.project_dir%/other/web.yml']\n";
    const other = { 'other/web.yml': SHIPPED };
    expect(await findings({ 'config/parameters.yml': resource, ...other })).toEqual([]);
    expect(await findings({ 'app/config/parameters.yml': resource, ...other })).toEqual([]);
  });

  it('notes what it cannot read', async () => {
    for (const resource of ['a.php', 'a.xml', '@Bundle/a.yml', 'folder/', '%other%/a.yml']) {
      const found = await findings({ 'parameters.yml': `imports: [ "${resource}" ]\n` });
      expect(found, resource).toMatchObject([{ rule: 'missing-parameter', severity: 'info' }]);
    }
  });

  it('is passed over as its version of Symfony does', async () => {
    const broken = {
      'parameters.yml': `imports: [ { resource: a.yml, ignore_errors: not_found } ]\n${SHIPPED}`,
      'a.yml': 'parameters: [',
    };
    expect(await findings(broken, oro('4.2'))).toMatchObject([{ rule: 'yaml-syntax', file: 'a.yml' }]);
    expect(await findings(broken, oro('3.1'))).toMatchObject([
      { rule: 'unusable-import', severity: 'warning', pointer: '/imports/0' },
    ]);
    const word = { 'parameters.yml': `imports: [ { resource: a.yml, ignore_errors: yes } ]\n${SHIPPED}` };
    expect(await findings(word, oro('3.1'))).toEqual([]);
    expect(await findings(word, oro('5.0'))).toMatchObject([
      { rule: 'unloadable-file', message: expect.stringContaining('"yes"') },
    ]);
  });
});

describe('a when@ section', () => {
  const text = `${SHIPPED}when@dev:\n  parameters:\n    websocket_bind_port: 8081\n    websocket_backend_port: 8081\n`;

  it('holds in its environment alone', async () => {
    const port = async (options: TextProjectOptions): Promise<unknown> =>
      (await projectOf(text, options)).endpoints.bind.port;
    expect(await port({})).toMatchObject({ value: 8080, origin: { range: { start: { line: 2 } } } });
    expect(await port({ environment: 'dev' })).toMatchObject({
      value: 8081,
      origin: { range: { start: { line: 11 } } },
    });
    expect(await port({ env: { ORO_ENV: 'dev', APP_ENV: 'prod' } })).toMatchObject({ value: 8081 });
    expect(await port({ environment: 'prod', env: { APP_ENV: 'dev' } })).toMatchObject({ value: 8080 });
  });

  it('has its names and types checked in every environment', async () => {
    const wrong = text.replace('backend_port: 8081', 'backend_prt: 8081').replace('port: 8081', 'port: abc');
    for (const environment of ['prod', 'dev']) {
      const found = await findings({ 'parameters.yml': wrong }, { environment });
      expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
        ['wrong-type', '/when@dev/parameters/websocket_bind_port'],
        ['unknown-parameter', '/when@dev/parameters/websocket_backend_prt'],
      ]);
    }
  });

  it('is an unknown key to Symfony 4', async () => {
    expect(await findings({ 'parameters.yml': text }, oro('4.2'))).toMatchObject([
      { rule: 'unloadable-file', message: expect.stringContaining('5.3') },
    ]);
  });
});

describe('names', () => {
  it('have no case before Symfony 4', async () => {
    const text = SHIPPED.replace(
      'websocket_bind_port: 8080',
      'Websocket_Bind_PORT: "%Web_Port%"\n  web_PORT: 8080',
    );
    expect(await findings({ 'parameters.yml': text }, oro('3.1'))).toEqual([]);
    const found = await findings({ 'parameters.yml': text }, oro('4.0'));
    expect(found).toMatchObject([{ rule: 'unknown-parameter', severity: 'error' }]);
  });
});

describe('the .dist file', () => {
  const without = SHIPPED.replace(/.*backend_path.*\n/, '');
  const composer = (entry: unknown): string =>
    JSON.stringify({ require: { 'oro/platform': '5.0.*' }, extra: { 'incenteev-parameters': entry } });
  const files = { 'config/parameters.yml': SHIPPED, 'config/parameters.yml.dist': without };
  const rules = async (more: Readonly<Record<string, string>>): Promise<string[]> =>
    (await findings({ ...files, ...more })).map(({ rule }) => rule);

  it('tells which key Composer drops', async () => {
    expect(await rules({})).toEqual(['dropped-by-composer']);
    expect(await rules({ 'composer.json': composer({ file: 'config/parameters.yml' }) })).toEqual([
      'dropped-by-composer',
    ]);
    expect(
      await rules({ 'composer.json': composer([{ file: 'x.yml' }, { file: 'config/parameters.yml' }]) }),
    ).toEqual(['dropped-by-composer']);
  });

  it('tells nothing when Composer keeps the key, or does not write the file', async () => {
    const kept = { file: 'config/parameters.yml', 'keep-outdated': true };
    expect(await rules({ 'composer.json': composer(kept) })).toEqual([]);
    expect(await rules({ 'composer.json': composer({ file: 'other.yml' }) })).toEqual([]);
    expect(await rules({ 'composer.json': '{ "require": { "oro/platform": "5.0.*" } }' })).toEqual([]);
  });

  it('may have another name', async () => {
    const entry = { file: 'config/parameters.yml', 'dist-file': 'config/own.dist' };
    expect(await rules({ 'composer.json': composer(entry) })).toEqual(['unusable-dist']);
    const own = { 'composer.json': composer(entry), 'config/own.dist': without };
    expect(await rules(own)).toEqual(['dropped-by-composer']);
  });

  it('has no .dist file itself, and none from Oro 5.1 on', async () => {
    const dist = { 'parameters.yml.dist': SHIPPED, 'parameters.yml.dist.dist': 'parameters: {}' };
    expect(await findings(dist, { path: 'parameters.yml.dist' })).toEqual([]);
    const newer = await findings({ 'parameters.yml': SHIPPED, 'parameters.yml.dist': without }, oro('6.1'));
    expect(newer.map(({ rule }) => rule)).toEqual(['superseded-parameters']);
  });

  it('says what a key that is missing will be', async () => {
    const found = await findings({ 'parameters.yml': without, 'parameters.yml.dist': SHIPPED });
    expect(found).toMatchObject([
      { rule: 'missing-parameter', hint: expect.stringContaining('parameters.yml.dist') },
    ]);
  });
});

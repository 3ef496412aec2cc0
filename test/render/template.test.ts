// What a template may do, and where templates are looked for.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatArtifacts } from '../../src/commands/render/rendered-files.js';
import { compileTemplate } from '../../src/render/compile-template.js';
import { readTarget, templateFolders } from '../../src/render/read-target.js';
import { render, renderInstructions } from '../../src/render/render.js';
import { newFolder } from '../deploy/folder.js';
import { inputWith } from './input.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET =
  'summary: x\ncomment: "#"\nroot: /etc\nfiles:\n  - { template: x.hbs, path: x.conf, mode: "0600" }\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function rendered(template: string, target = TARGET): Promise<string> {
  const folder = folderWith({ 'mine/target.yml': target, 'mine/x.hbs': template });
  return render(inputWith(), await readTarget('mine', [folder]))[0]?.content ?? '';
}

describe('a template', () => {
  test('holds names, #if and #each, and gets the header without asking', async () => {
    const text = await rendered(
      '{{#if nginx.tls}}{{#each nginx.serverNames}}{{yaml this}} {{bind.port}}{{/each}}{{else}}no{{/if}}'.replace(
        '{{bind.port}}',
        '{{../bind.port}}',
      ),
    );
    expect(text).toMatch(
      /^# Rendered by syncctl 0\.1\.0 from \/srv\/shop\/config\/parameters\.yml \(sha256 9f86d081884c\)\.\n# .*\n\n"shop\.example" 8080\n$/,
    );
  });

  test.each([
    ['{{typo}}', 'typo'],
    ['{{#if typo}}x{{/if}}', 'typo'],
    ['{{#if nginx.tlss}}x{{/if}}', 'nginx.tlss'],
    ['{{#each nginx.typo}}x{{/each}}', 'nginx.typo'],
    ['{{#each nginx.tls}}x{{/each}}', 'not a list'],
    ['{{#each nginx.serverNames}}{{yaml name}}{{/each}}', 'name'],
    ['{{nginx typo}}', 'typo'],
    ['{{nginx ../version}}', '../version'],
    ['{{nginx @root.version}}', 'version'],
    ['{{nginx constructor}}', 'constructor'],
    ['{{nginx __proto__.x}}', '__proto__'],
    ['{{nginx version.length}}', 'version.length'],
    ['{{version}}', 'unquoted'],
    ['{{{version}}}', 'unquoted'],
    ['{{nginx.tls}}', 'unquoted'],
    ['{{shout version}}', 'shout'],
    ['{{nginx "text"}}', 'only a name'],
    ['{{nginx version version}}', 'one name'],
    ['{{#unless nginx.tls}}x{{/unless}}', 'unless'],
    ['{{#with nginx}}x{{/with}}', 'with'],
    ['{{lookup nginx version}}', 'lookup'],
    ['{{log version}}', 'log'],
    ['{{> nothing}}', 'nothing'],
    ['{{#> nothing}}x{{/nothing}}', 'PartialBlockStatement'],
    ['{{#*inline "x"}}x{{/inline}}', 'DecoratorBlock'],
    ['{{nginx', 'Parse error'],
    ['{{#if nginx.tls}}', 'Parse error'],
  ])('%s is refused with its place', async (template, reason) => {
    await expect(rendered(template)).rejects.toMatchObject({
      code: 'TEMPLATE_WRONG',
      message: expect.stringMatching(/mine\/x\.hbs:/),
    });
    await expect(rendered(template)).rejects.toThrow(reason);
  });
});

describe('target.yml', () => {
  test.each([
    ['files: [', 'is not|unexpected|end'],
    ['[]', 'not a mapping'],
    [TARGET.replace('x.conf', '../x'), 'not a path inside'],
    [TARGET.replace('x.conf', '/etc/passwd'), 'not a path inside'],
    [TARGET.replace('"0600"', '0600'), 'octal'],
    [TARGET.replace('"0600"', '"4755"'), 'octal'],
    [TARGET.replace('x.hbs', '../../x.hbs'), 'is not a .hbs file name'],
    [TARGET.replace('x.conf', '"{nginx.location}"'), 'nginx.location'],
    [TARGET.replace('x.conf', '"{typo}"'), 'typo'],
    [`${TARGET}verfy: [x]\n`, 'verfy'],
    [TARGET.replace('mode', 'when: nginx.typo, mode'), 'nginx.typo'],
  ])('%j is refused', async (target, reason) => {
    await expect(rendered('', target)).rejects.toMatchObject({ code: 'TARGET_WRONG' });
    await expect(rendered('', target)).rejects.toThrow(new RegExp(reason));
  });
});

describe('the lookup of templates', () => {
  test('takes each file from the first folder that has it, so that one can be changed alone', async () => {
    const mine = folderWith({ 'systemd/syncctl.service.hbs': '[Unit]\nDescription=mine\n' });
    const target = await readTarget('systemd', templateFolders(mine, '/', ROOT));
    expect(render(inputWith(), target)[0]?.content).toContain('Description=mine\n');
    const nginx = await readTarget('nginx', templateFolders(mine, '/', ROOT));
    expect(render(inputWith(), nginx)[1]?.content).toContain('location = /ws {');
  });

  test('finds ./syncctl/templates before what is bundled, and after --templates', async () => {
    const project = folderWith({
      'syncctl/templates/systemd/syncctl.service.hbs': '[Unit]\nDescription=project\n',
    });
    const flag = folderWith({ 'systemd/syncctl.service.hbs': '[Unit]\nDescription=flag\n' });
    const text = async (explicit?: string): Promise<string> =>
      render(inputWith(), await readTarget('systemd', templateFolders(explicit, project, ROOT)))[0]
        ?.content ?? '';
    expect(await text()).toContain('Description=project\n');
    expect(await text(flag)).toContain('Description=flag\n');
  });

  test('lists the targets when it is asked for an unknown one', async () => {
    for (const name of ['apache', '../nginx', '', 'NGINX']) {
      await expect(readTarget(name, templateFolders(undefined, '/', ROOT))).rejects.toMatchObject({
        exit: 2,
        hint: 'use one of docker, nginx, redis, systemd',
      });
    }
  });

  test('refuses a --templates folder that is not there', () => {
    expect(() => templateFolders('nothing', newFolder(), ROOT)).toThrow(
      expect.objectContaining({ code: 'TEMPLATES_MISSING', exit: 2 }),
    );
  });
});

describe('the bundled templates', () => {
  test.each(['nginx', 'systemd', 'docker', 'redis'])(
    'fit the model, and are compiled from their texts: %s',
    async (name) => {
      const target = await readTarget(name, [join(ROOT, 'templates')]);
      expect([...target.templates.values()].map(({ program }) => program)).not.toContainEqual(
        expect.anything(),
      );
      const read = [...target.templates].map(([file, { path }]) => {
        return [file, { path, ...compileTemplate(path, readFileSync(path, 'utf8')) }] as const;
      });
      const compiled = { ...target, templates: new Map(read) };
      for (const site of [true, false]) {
        const input = inputWith({ deploy: { package: 'syncctl-1.0.0.tgz', site } });
        expect(render(input, compiled)).toEqual(render(input, target));
        expect(renderInstructions(input, compiled, null)).toEqual(renderInstructions(input, target, null));
      }
    },
  );
});

describe('the text of artifacts', () => {
  test('has each file under a line with its path', () => {
    const file = { target: 'x', mode: 0o644 };
    expect(
      formatArtifacts([
        { ...file, path: 'a/b', content: '1\n' },
        { ...file, path: 'c', content: '2\n' },
      ]),
    ).toBe('# ==> a/b <==\n1\n\n# ==> c <==\n2\n');
  });
});

// What render says beside the files.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderNotes } from '../../src/commands/render/render-notes.js';
import { plan } from '../../src/deploy/plan.js';
import { render } from '../../src/render/render.js';
import { newFolder } from '../deploy/folder.js';
import { bundled, inputWith, type PlainInput } from './input.js';

/** The notes about rendering into a folder after others were rendered there; `former` first. */
async function notes(out: string | undefined, plain: PlainInput, ...former: PlainInput[]): Promise<string> {
  const target = await bundled('nginx');
  for (const one of former) {
    for (const { path, content } of render(inputWith(one), target)) {
      mkdirSync(join(out ?? '', path, '..'), { recursive: true });
      writeFileSync(join(out ?? '', path), content);
    }
  }
  const input = inputWith(plain);
  const changes = out === undefined ? [] : await plan(render(input, target), out);
  return (await renderNotes(input, target, { out, ...plain.deploy }, changes)).join('');
}

test('names the line to add and how to test it, wherever the files go', async () => {
  for (const out of [undefined, '/etc/nginx', '/usr/local/etc/nginx', newFolder()]) {
    const text = await notes(out, {});
    expect(text).toMatch(/^ {4}include snippets\/syncctl\.conf;$/m);
    expect(text).toContain('nginx -t');
  }
  expect(await notes(undefined, {})).toContain('add --out /etc/nginx');
  expect(await notes('/etc/nginx', {})).not.toMatch(/--out|Copy/);
  expect(await notes(newFolder(), {})).toContain('Copy both files to the same places in /etc/nginx.');
  expect(await notes(undefined, { deploy: { name: 'shop' } })).toContain(
    'include snippets/syncctl-shop.conf;',
  );
});

test('warns that a whole site may take the place of another', async () => {
  expect(await notes('/etc/nginx', { deploy: { site: true } })).toMatch(/site can go offline/);
});

test('warns when the folder has a site of the same name already', async () => {
  const out = newFolder();
  mkdirSync(join(out, 'sites-enabled'));
  writeFileSync(
    join(out, 'sites-enabled/shop'),
    'server {\n  server_name www.shop.example\n    shop.example;\n}\n',
  );
  const site = { deploy: { site: true } };
  expect(await notes(out, site)).toMatch(
    /^warning: \S+\/sites-enabled\/shop already serves shop\.example\. Delete /m,
  );
  expect(await notes(out, { deploy: { site: true, serverNames: ['live.shop.example'] } })).not.toContain(
    'warning',
  );
  expect(await notes(out, site, site)).toContain('sites-enabled/shop');
  expect(await notes(out, {})).not.toContain('warning');
});

test('says when browsers do not come through nginx', async () => {
  expect(await notes(undefined, { frontend: { port: 8080 } })).toContain('Browsers do not use nginx yet');
  expect(await notes(undefined, {})).not.toContain('Browsers do not use nginx yet');
});

test('names files of another application that were replaced', async () => {
  const other = { source: { path: '/srv/other/parameters.yml' } };
  const text = await notes(newFolder(), {}, other);
  expect(text).toContain(
    'conf.d/00-syncctl.conf and snippets/syncctl.conf were rendered from /srv/other/parameters.yml before. If nginx',
  );
  expect(await notes(newFolder(), { server: { pingInterval: 10 } }, {})).not.toContain('note:');
});

test('names files that other options left behind, and none of other programs', async () => {
  const out = newFolder();
  expect(await notes(out, {}, { deploy: { site: true } })).toContain(
    'note: conf.d/syncctl.conf is left over from other options; delete it\n',
  );
  writeFileSync(join(out, 'conf.d/syncctl.conf'), '# mine\n');
  expect(await notes(out, {})).not.toContain('left over');
});

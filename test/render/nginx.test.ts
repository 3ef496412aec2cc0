// The rendered nginx files before nginx itself, byte for byte.

import { expect, test } from 'vitest';
import { isAtLeast, parseNginxVersion } from '../../src/render/nginx-version.js';
import { render } from '../../src/render/render.js';
import { describeWith } from '../programs.js';
import { casesOf, readCase } from './cases.js';
import { bundled, inputWith } from './input.js';
import { judgeNginx, nginxVersion } from './nginx-judge.js';

describeWith(['nginx', 'nginx-stream', 'openssl', 'unshare', 'ip', 'namespaces'], 'nginx -t', () => {
  for (const name of casesOf('nginx')) {
    test(`loads ${name} and says nothing`, async () => {
      const { target, ...plain } = readCase(name);
      const installed = parseNginxVersion(nginxVersion());
      const input = inputWith(plain);
      // `http2 on` is unknown to an older nginx, `listen … http2` is warned about by a newer one.
      const nginx = installed ?? input.deploy.nginx;
      const artifacts = render({ ...input, deploy: { ...input.deploy, nginx } }, await bundled(target));
      expect(judgeNginx(artifacts)).toEqual({ status: 0, output: '' });
      expect(isAtLeast(nginx, 1, 0, 0)).toBe(true);
    });
  }

  test('loads the files of two sites side by side', async () => {
    const folder = await bundled('nginx');
    const artifacts = ['shop', 'shop-eu'].flatMap((name) =>
      render(inputWith({ deploy: { name }, frontend: { path: name } }), folder),
    );
    expect(judgeNginx(artifacts)).toEqual({ status: 0, output: '' });
    expect(new Set(artifacts.map(({ path }) => path)).size).toBe(4);
  });

  test('loads the snippet where sites are in conf.d, too', async () => {
    const [http, location] = render(inputWith(), await bundled('nginx'));
    if (http === undefined || location === undefined) throw new Error('nothing was rendered');
    const site = { ...location, path: 'conf.d/default.conf', content: `server {\n${location.content}}\n` };
    expect(judgeNginx([site, http])).toEqual({ status: 0, output: '' });
  });

  test('still finds fault, so that its silence means something', async () => {
    const [site] = render(inputWith({ deploy: { site: true } }), await bundled('nginx'));
    if (site === undefined) throw new Error('nothing was rendered');
    const content = site.content.replace('server_tokens off;', 'server_tokens off');
    expect(judgeNginx([{ ...site, content }]).output).toMatch(/emerg|warn/);
  });
});

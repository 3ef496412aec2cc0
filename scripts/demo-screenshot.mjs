// Updates docs/demo-light.png and docs/demo-dark.png: runs the demo, makes Anna save an order, and takes screenshots in Chromium.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'syncctl-demo-'));
const argv = ['bin/run.js', 'up', '--demo', '--bind-port', '0', 'examples/parameters.yml'];
const demo = spawn(process.execPath, argv, {
  cwd: root,
  env: { ...process.env, XDG_RUNTIME_DIR: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const url = await demoUrl();
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1200, height: 860 } });
    const page = await context.newPage();
    await page.goto(url);
    const [anna, ben] = ['anna', 'ben'].map((user) => page.frameLocator(`[data-user=${user}]`));
    for (const pane of [anna, ben]) await pane.locator('[data-state=connected]').waitFor();
    await anna.getByLabel('Amount').fill('95');
    await anna.getByLabel('Status').selectOption('paid');
    await anna.getByRole('button', { name: 'Save' }).click();
    await ben.getByRole('alert').waitFor();
    await page.screenshot({ path: join(root, `docs/demo-${colorScheme}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  demo.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The URL of the demo, from the output of the program. */
function demoUrl() {
  return new Promise((done, fail) => {
    let said = '';
    demo.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /^Demo: (http\S+)/m.exec(said)?.[1];
      if (url) done(url);
    });
    demo.once('exit', () => fail(new Error(`the demo ended: ${said}`)));
  });
}

// The demo in a real Chromium, from the one command that starts it.

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../src/client/session.js';
import { type Running, Workplace } from '../e2e/program.js';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { launchBrowser, openPage } from './browser.js';
import { handled, openConnected } from './sessions.js';

describeWith(['chromium'], 'syncctl up --demo', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  interface Stage {
    readonly place: Workplace;
    readonly port: number;
    readonly up: Running;
    readonly page: Page;
    readonly anna: FrameLocator;
    readonly ben: FrameLocator;
  }

  async function open(): Promise<Stage> {
    const place = new Workplace();
    const port = await reservePort();
    // All addresses, as in the example: the demo must not.
    place.writeParameters(port, '0.0.0.0');
    const up = place.start(['up', '--demo', 'parameters.yml']);
    const [, url = ''] = await up.prints(/^Demo: (\S+)$/m);
    expect(up.stdout).toContain(`Launching WebSocket server on: 127.0.0.1:${port}\n`);
    const page = await openPage(browser, url);
    const [anna, ben] = [page.frameLocator('[data-user=anna]'), page.frameLocator('[data-user=ben]')];
    await connected(anna, ben);
    return { place, port, up, page, anna, ben };
  }

  test('a page is told that another one saved what it shows, and can refresh', async () => {
    const { up, anna, ben } = await open();
    await anna.getByLabel('Amount').fill('95');
    await anna.getByRole('button', { name: 'Save' }).press('Enter');
    const banner = ben.getByRole('alert');
    await banner.waitFor();
    expect(await anna.getByRole('alert').count()).toBe(0);
    expect(await ben.getByLabel('Amount').inputValue()).toBe('120');
    await banner.getByRole('button', { name: 'Refresh' }).press('Enter');
    expect(await ben.getByLabel('Amount').inputValue()).toBe('95');
    expect(await ben.locator('#frames').textContent()).toContain('"tagname":"Demo_Order_1"');
    await up.stop();
  });

  test('maintenance is shown to the other, and both come back when the server was killed', async () => {
    const { place, up, anna, ben } = await open();
    await anna.getByLabel('Maintenance').check();
    await ben.getByRole('alert').waitFor();
    expect(await anna.getByRole('alert').count()).toBe(0);
    expect(await ben.getByLabel('Maintenance').isChecked()).toBe(true);
    await anna.getByLabel('Maintenance').uncheck();
    await ben.getByRole('alert').waitFor({ state: 'detached' });
    await up.stop('SIGKILL');
    for (const pane of [anna, ben]) await pane.locator('[data-state=waiting]').waitFor();
    const again = place.start(['up', '--demo', 'parameters.yml']);
    await again.prints(/^Demo: /m);
    await connected(anna, ben);
    await again.stop();
  });

  test('lets a page publish on the topics of the demo, and on no other', async () => {
    const { up, port, page } = await open();
    const listener = await openConnected({ url: `ws://127.0.0.1:${port}/` });
    const got: unknown[] = [];
    for (const topic of ['demo/a', 'demo/a/b', 'oro/maintenance', 'other', 'demo']) {
      listener.subscribe(topic, () => got.push(topic));
    }
    await handled(listener);
    const frame = page.frames().find((one) => one.url().includes('user=anna'));
    await frame?.evaluate(async () => {
      const { connect } = (window as unknown as { syncctl: { connect(options: object): Session } }).syncctl;
      const session = connect({ host: '*', port: new URLSearchParams(location.search).get('port') });
      for (const topic of ['oro/maintenance', 'other', 'demo', 'demo/a', 'demo/a/b'])
        session.publish(topic, 1);
      await session.call('no/such').catch(() => {});
      session.close();
    });
    await handled(listener);
    expect(got).toEqual(['demo/a', 'demo/a/b']);
    listener.close();
    await up.stop();
  });

  test('is not for a server that goes on alone', async () => {
    const place = new Workplace();
    place.writeParameters(await reservePort());
    expect(await place.run(['up', '--demo', '--detach', 'parameters.yml'])).toMatchObject({ code: 2 });
  });
});

async function connected(...panes: FrameLocator[]): Promise<void> {
  for (const pane of panes) await pane.locator('[data-state=connected]').waitFor();
}

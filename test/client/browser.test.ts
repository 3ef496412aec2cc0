// The client in a real Chromium: what people see, and that it comes back whatever happens to server and network.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../src/client/session.js';
import { Workplace } from '../e2e/program.js';
import { reservePort } from '../port.js';
import { describeWith } from '../programs.js';
import { selfSigned } from '../render/certificate.js';
import { runNginx } from '../render/live-nginx.js';
import { runServer } from '../server/run-server.js';
import { launchBrowser, layWire, logged, openPage, PATIENCE, serveSite, type Wire } from './browser.js';
import { handled, openConnected } from './sessions.js';
import { openWindow } from './tabs.js';

/** Milliseconds until the next attempt, for pages that are to be brought back by something else. */
const HOURS = 36_000_000;

/** Every order bears this tag. */
const CHANGED = [{ username: 'bob', tagname: 'Order_1' }];

let browser: Browser;

describeWith(['chromium'], 'in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** A connected page of `user` and a publisher on the same server. */
  async function open(
    user = 'admin',
    csp?: string,
  ): Promise<{ page: Page; publisher: Session; url: string }> {
    const { port } = await runServer();
    const site = await serveSite(csp === undefined ? {} : { csp: csp.replace('PORT', `${port}`) });
    const url = `http://127.0.0.1:${site}/?port=${port}&user=`;
    const page = await openPage(browser, url + user);
    await subscribed(page);
    return { page, publisher: await openConnected({ url: `ws://127.0.0.1:${port}/` }), url };
  }

  test('the banner says what was changed, and the keyboard alone refreshes', async () => {
    const { page, publisher } = await open();
    publisher.publish('oro/data/update', CHANGED);
    const banner = page.getByRole('alert');
    await banner.waitFor();
    expect(await banner.locator('p').textContent()).toBe('The content of Order 1 was changed.');
    expect(await focused(page)).toBe('BODY');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Refresh');
    await page.keyboard.press('Enter');
    await logged(page, 'refreshed');
    expect(await banner.count()).toBe(0);
  });

  test('the banner is dismissed by keyboard, and the focus goes back', async () => {
    const { page, publisher } = await open();
    const banner = page.getByRole('alert');
    for (const keys of [
      ['Shift+Tab', 'Enter'],
      ['Shift+Tab', 'Shift+Tab', 'Escape'],
    ]) {
      await page.locator('#own').focus();
      publisher.publish('oro/data/update', CHANGED);
      await banner.waitFor();
      expect(await focused(page)).toBe('A button of the page');
      for (const key of keys) await page.keyboard.press(key);
      await banner.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('A button of the page');
    }
    expect(await page.evaluate(() => window.log)).not.toContain('refreshed');
  });

  test('maintenance cannot be dismissed and ends when it is over', async () => {
    const { page, publisher } = await open();
    publisher.publish('oro/maintenance', { isOn: true, userId: 1 });
    const banner = page.getByRole('alert');
    await banner.waitFor();
    expect(await banner.getByRole('button').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await banner.count()).toBe(1);
    publisher.publish('oro/maintenance', { isOn: false, userId: 1 });
    await banner.waitFor({ state: 'detached' });
  });

  test('a strict Content-Security-Policy refuses nothing, and the banner has its looks', async () => {
    const csp = [
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src ws://127.0.0.1:PORT",
      "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ].join('; ');
    const { page, publisher } = await open('admin', csp);
    publisher.publish('oro/data/update', CHANGED);
    const banner = page.getByRole('alert');
    await banner.waitFor();
    expect(await banner.evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    expect(await page.evaluate(() => window.log)).toEqual(['established']);
  });

  test.each([':root', '.syncctl-banner'])(
    'variables on %s theme the banner, and rules of the page win',
    async (where) => {
      const { page, publisher } = await open();
      await page.addStyleTag({
        content: `${where} { --syncctl-banner-background: rgb(1, 2, 3) } .syncctl-banner { border-radius: 3px }`,
      });
      publisher.publish('oro/data/update', CHANGED);
      const banner = page.getByRole('alert');
      await banner.waitFor();
      const look = await banner.evaluate((element) => {
        const { borderRadius, backgroundColor } = getComputedStyle(element);
        return [borderRadius, backgroundColor];
      });
      expect(look).toEqual(['3px', 'rgb(1, 2, 3)']);
    },
  );

  test('of two tabs, that of the author sees nothing and the other does', async () => {
    const { page, publisher, url } = await open('admin');
    const other = await openPage(browser, `${url}bob`, { beside: page });
    await subscribed(other);
    publisher.publish('oro/data/update', CHANGED);
    publisher.publish('test/count', 'end');
    await page.getByRole('alert').waitFor();
    await logged(other, 'end');
    expect(await other.getByRole('alert').count()).toBe(0);
  });

  test('1,000 events in a burst come all, in order', async () => {
    const { page, publisher } = await open();
    for (let n = 0; n < 1000; n++) publisher.publish('test/count', n);
    await logged(page, 999);
    expect(await page.evaluate(() => window.log.filter((entry) => typeof entry === 'number'))).toEqual(
      Array.from({ length: 1000 }, (_, n) => n),
    );
  });

  test('a server that is killed and started again has its page back, subscribed', async () => {
    const place = new Workplace();
    const port = await reservePort();
    place.writeParameters(port);
    const first = place.start(['up', 'parameters.yml']);
    await first.prints(/^Healthy/m);
    const site = await serveSite();
    const page = await openPage(browser, `http://127.0.0.1:${site}/?port=${port}&path=ws&user=admin`);
    await subscribed(page);
    await first.stop('SIGKILL');
    await logged(page, 'lost 1006');
    const second = place.start(['up', 'parameters.yml']);
    await second.prints(/^Healthy/m);
    await logged(page, 'established', 2);
    await subscribed(page);
    const publisher = await openConnected({ url: `ws://127.0.0.1:${port}/` });
    publisher.publish('oro/data/update', CHANGED);
    await page.getByRole('alert').waitFor();
    publisher.close();
    await second.stop();
  });

  test('a network that is cut without a word is noticed, and used again when it is mended', async () => {
    const { port } = await runServer();
    const wire = await layWire(port);
    const site = await serveSite();
    const page = await openPage(browser, `http://127.0.0.1:${site}/?port=${wire.port}&ping=400&user=admin`);
    await subscribed(page);
    wire.cut();
    await logged(page, 'lost 1006 silent');
    wire.mend();
    await logged(page, 'established', 2);
    await subscribed(page);
    const publisher = await openConnected({ url: `ws://127.0.0.1:${port}/` });
    publisher.publish('test/count', 'after');
    await handled(publisher);
    await logged(page, 'after');
  });

  /** A page whose next attempt is hours away, so that nothing but the browser brings it back. */
  async function openLost(): Promise<{ page: Page; wire: Wire }> {
    const { port } = await runServer();
    const wire = await layWire(port);
    const site = await serveSite();
    const page = await openPage(
      browser,
      `http://127.0.0.1:${site}/?port=${wire.port}&delay=${HOURS}&user=admin`,
    );
    await subscribed(page);
    wire.sever();
    await logged(page, 'lost 1006');
    expect(await page.evaluate(() => window.session.state)).toBe('waiting');
    return { page, wire };
  }

  test('the page is back at once when the browser is online again', async () => {
    const { page } = await openLost();
    await page.context().setOffline(true);
    expect(await page.evaluate(() => [navigator.onLine, window.session.state])).toEqual([false, 'waiting']);
    await page.context().setOffline(false);
    await logged(page, 'established', 2);
    await subscribed(page);
  });

  test('a connection that died while the browser was offline is doubted when it is online again', async () => {
    const { port } = await runServer();
    const wire = await layWire(port);
    const site = await serveSite();
    const page = await openPage(browser, `http://127.0.0.1:${site}/?port=${wire.port}&user=admin`);
    await subscribed(page);
    await page.context().setOffline(true);
    wire.cut();
    wire.mend();
    await page.context().setOffline(false);
    await logged(page, 'lost 1006 silent');
    await logged(page, 'established', 2);
    await subscribed(page);
  });

  test('the page is back at once when its tab is looked at again', async () => {
    const { port } = await runServer();
    const wire = await layWire(port);
    const site = await serveSite();
    const openTab = await openWindow();
    const tab = await openTab(`http://127.0.0.1:${site}/?port=${wire.port}&delay=${HOURS}&user=admin`);
    /** Resolves when the log has the entry so many times; the page looks every few milliseconds. */
    const until = (entry: string, count = 1): Promise<unknown> =>
      tab.evaluate(`new Promise((done) => setInterval(() => {
        if (globalThis.log?.filter((one) => one === '${entry}').length >= ${count}) done();
      }, 20))`);
    await until('established');
    await openTab('about:blank');
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    wire.sever();
    await until('lost 1006');
    expect(await tab.evaluate('session.state')).toBe('waiting');
    await tab.show();
    await until('established', 2);
    expect(await tab.evaluate('[document.visibilityState, session.state]')).toEqual(['visible', 'connected']);
  });
});

describeWith(['chromium', 'nginx', 'openssl'], 'in a browser on https', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('a page follows its own host and scheme to wss through the rendered nginx', async () => {
    const place = new Workplace();
    const [port, publicPort] = [await reservePort(), await reservePort()];
    place.writeParameters(port);
    const [cert, key] = [join(place.folder, 'site.pem'), join(place.folder, 'site.key')];
    selfSigned(cert, key, ['localhost']);
    const rendered = await place.run(
      `render nginx parameters.yml --site --out etc --server-name localhost --frontend-port ${publicPort} --certificate ${cert} --certificate-key ${key}`.split(
        ' ',
      ),
    );
    expect(rendered).toMatchObject({ code: 0 });
    const nginx = await runNginx(
      place.folder,
      readFileSync(join(place.folder, 'etc/conf.d/syncctl.conf'), 'utf8'),
      publicPort,
    );
    onTestFinished(() => nginx.stop());
    expect(await place.run(['up', '--detach', 'parameters.yml'])).toMatchObject({ code: 0 });

    const site = await serveSite({ tls: { cert: readFileSync(cert), key: readFileSync(key) } });
    const url = `https://localhost:${site}/?port=${publicPort}&path=ws&user=admin`;
    const page = await openPage(browser, url, { ignoreHTTPSErrors: true });
    await subscribed(page);
    const publisher = await openConnected({ url: `ws://127.0.0.1:${port}/` });
    publisher.publish('oro/data/update', CHANGED);
    await page.getByRole('alert').waitFor();
  });
});

/** Resolves when the server has handled all that the page said before; the page is connected then. */
async function subscribed(page: Page): Promise<void> {
  await page.waitForFunction(() => window.session?.state === 'connected', undefined, { timeout: PATIENCE });
  await page.evaluate(() => window.session.call('no/such').catch(() => {}));
}

/** The text of what has the focus; `BODY` when nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLButtonElement ? element.textContent : (element?.tagName ?? '');
  });
}

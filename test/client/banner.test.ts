// The banner where it is hard to place: short and long texts, narrow pages, pages without a body, browsers of yesterday.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Banner, ShownBanner } from '../../src/client/banner.js';
import { STYLE } from '../../src/client/banner-style.js';
import type { ContentManager } from '../../src/client/content/content-manager.js';
import { describeWith } from '../programs.js';
import { launchBrowser } from './browser.js';

describeWith(['chromium'], 'the banner', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function show(width: number, banner: Pick<Banner, 'text'> & { label?: string }): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 400 } });
    onTestFinished(() => page.close());
    await page.setContent('<p>A page</p>');
    await page.addScriptTag({ content: readFileSync('dist/client/syncctl.min.js', 'utf8') });
    await page.evaluate(({ text, label }) => {
      const { syncctl } = window as unknown as { syncctl: { showBanner(banner: object): void } };
      syncctl.showBanner({ text, ...(label && { action: { label, run() {} } }) });
    }, banner);
    return page;
  }

  test.each([
    [900, { text: 'Connected again.' }, true],
    [900, { text: 'The content of Order 1 was changed.', label: 'Refresh' }, true],
    [900, { text: `The content of ${'x'.repeat(200)} was changed.`, label: 'Refresh' }, true],
    [320, { text: 'Connected again.' }, true],
    [320, { text: 'The content of Order 1 was changed.', label: 'Refresh' }, false],
    [342, { text: 'The content of Order 1 was changed.', label: 'Refresh' }, false],
    [240, { text: `The content of ${'x'.repeat(200)} was changed.`, label: 'Refresh' }, false],
  ])(
    'on %i pixels keeps inside the page with %j, its buttons beside the text: %s',
    async (width, banner, beside) => {
      const page = await show(width, banner);
      const buttons = await page.locator('.syncctl-banner button').all();
      const tops = await Promise.all(buttons.map(async (one) => (await one.boundingBox())?.y));
      expect(new Set(tops).size).toBe(1);
      const [box, text, button] = await Promise.all(
        ['.syncctl-banner', '.syncctl-banner-text', '.syncctl-banner-dismiss'].map((part) =>
          page.locator(part).boundingBox(),
        ),
      );
      if (!box || !text || !button) throw new Error('something is not shown');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(text.x + text.width).toBeLessThanOrEqual(box.x + box.width);
      expect(button.x + button.width).toBeLessThanOrEqual(box.x + box.width);
      expect(button.x >= text.x + text.width).toBe(beside);
    },
  );

  test('is shown on a page that has no body yet', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.setContent(
      `<head><script>${readFileSync('dist/client/syncctl.min.js', 'utf8')}
      syncctl.showBanner({ text: 'Early' })</script></head><body><p>Later</p></body>`,
    );
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    expect(await page.locator('p').allTextContents()).toEqual(['Early', 'Later']);
  });

  test('can be read where light-dark() is not known', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    // As such a browser sees it: the function is not one, and what is said for that case holds.
    const style = STYLE.replaceAll('light-dark(', 'no-such(');
    await page.setContent(`<style>${style}</style><div class="syncctl-banner" data-tone="error">x</div>`);
    const look = await page.locator('.syncctl-banner').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    expect(look).toEqual(['rgb(77, 56, 0)', 'rgb(255, 244, 214)']);
  });

  interface Client {
    showBanner(banner: Banner): ShownBanner;
    createContentManager(options: object): ContentManager;
  }

  /** A page with a field and the client, of which `run` may use the latter. */
  async function open<Result>(run: (syncctl: Client) => Result): Promise<{ page: Page; result: Result }> {
    const page = await browser.newPage({ viewport: { width: 900, height: 400 } });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(5000);
    await page.setContent('<title>Order 1</title><input id="own"><input id="other">');
    await page.addScriptTag({ content: readFileSync('dist/client/syncctl.min.js', 'utf8') });
    const result = await page.evaluate(`(${run})(syncctl)`);
    return { page, result: result as Result };
  }

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

  test('stays as it is under 1,000 updates, and so does the keyboard in it', async () => {
    const { page } = await open((syncctl) => {
      const session = {
        subscribe(_: string, listener: (payload: unknown) => void) {
          Object.assign(window, { update: () => listener([{ username: 'bob', tagname: 'A' }]) });
          return () => {};
        },
      };
      const manager = syncctl.createContentManager({ session, userName: 'admin' });
      manager.init('p');
      manager.tagContent('A');
      const added: Node[] = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) added.push(...addedNodes);
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(window, { added });
    });
    await page.locator('#own').focus();
    await page.evaluate('update()');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('syncctl-banner-action');
    await page.evaluate('for (let time = 0; time < 1000; time++) update()');
    expect(await focused(page)).toBe('syncctl-banner-action');
    expect(await page.getByRole('alert').count()).toBe(1);
    // The place of banners, and one banner.
    expect(await page.evaluate('added.length')).toBe(2);
    await page.keyboard.press('Escape');
    expect([await focused(page), await page.getByRole('alert').count()]).toEqual(['own', 0]);
    await page.evaluate('update()');
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  test('that is closed by the page takes the keyboard from nowhere else', async () => {
    const { page } = await open((syncctl) => {
      Object.assign(window, { banner: syncctl.showBanner({ text: 'Saved.' }) });
    });
    await page.locator('#own').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('syncctl-banner-dismiss');
    await page.locator('#other').focus();
    await page.evaluate('banner.close()');
    expect(await focused(page)).toBe('other');
    expect(await page.evaluate('banner.isOpen')).toBe(false);
  });

  test.each(['warning', 'error', 'success'] as const)(
    'of tone %s takes its colours and its layer from variables on :root',
    async (tone) => {
      const { page } = await open((syncctl) => Object.assign(window, { show: syncctl.showBanner }) && null);
      const variables = {
        color: 'rgb(1, 1, 1)',
        background: 'rgb(2, 2, 2)',
        accent: 'rgb(3, 3, 3)',
        layer: '5',
      };
      const set = Object.entries(variables).map(([name, value]) => `--syncctl-banner-${name}: ${value}`);
      await page.addStyleTag({ content: `:root { ${set.join('; ')} }` });
      await page.evaluate(`show({ text: 'x', tone: '${tone}' })`);
      const look = await page.getByRole('alert').evaluate((element) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
        return [
          color,
          backgroundColor,
          borderTopColor,
          getComputedStyle(element.parentElement ?? element).zIndex,
        ];
      });
      expect(look).toEqual(Object.values(variables));
    },
  );

  test('is reached by keyboard and mouse in the modal dialog that is open, and outlasts it', async () => {
    const { page } = await open((syncctl) => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button id="inside">x</button>';
      document.body.append(dialog);
      syncctl.showBanner({ text: 'Before.' });
      dialog.showModal();
      for (const text of ['One.', 'Two.']) syncctl.showBanner({ text });
    });
    const texts = () => page.locator('.syncctl-banner-text').allTextContents();
    await page.getByRole('alert').filter({ hasText: 'One.' }).getByRole('button').click();
    await page.locator('#inside').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('syncctl-banner-dismiss');
    await page.keyboard.press('Escape');
    expect([await texts(), await page.locator('dialog').isVisible()]).toEqual([['Before.'], true]);
    await page.evaluate(`syncctl.showBanner({ text: 'Three.' })`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('.syncctl-banners').length === 1);
    expect(await texts()).toEqual(['Before.', 'Three.']);
    for (const text of ['Three.', 'Before.']) {
      await page.getByRole('alert').filter({ hasText: text }).getByRole('button').click();
    }
    expect([await texts(), await page.locator('.syncctl-banners').count()]).toEqual([[], 1]);
  });

  test('keeps the Escape that dismisses it from the page', async () => {
    const { page } = await open((syncctl) => {
      const seen: string[] = [];
      document.addEventListener('keydown', ({ key }) => seen.push(key));
      Object.assign(window, { seen });
      syncctl.showBanner({ text: 'x' });
    });
    await page.locator('.syncctl-banner-dismiss').focus();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('seen')).toEqual(['a']);
  });

  test('can be scrolled when it is longer than the window, or there are many', async () => {
    const { page } = await open((syncctl) => {
      for (const length of [5000, ...Array(20).fill(10)]) syncctl.showBanner({ text: 'x'.repeat(length) });
    });
    const buttons = page.locator('.syncctl-banner-dismiss');
    await buttons.last().click();
    await buttons.first().click();
    expect(await buttons.count()).toBe(19);
  });

  test('has its looks after the page has put its style sheets away', async () => {
    const { page } = await open((syncctl) => {
      for (const text of ['one', 'two']) {
        syncctl.showBanner({ text });
        document.adoptedStyleSheets = [];
      }
      for (const text of ['three', 'four']) syncctl.showBanner({ text });
    });
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(1);
    expect(await page.locator('.syncctl-banners').evaluate((one) => getComputedStyle(one).position)).toBe(
      'fixed',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../src/run/hide-secrets.js';
import { expectLinear } from '../growth.js';

/** What must not be left of any of them. */
const X = 'hunter2!';

describe('a text for the log', () => {
  it.each([
    `connect failed: mysql://root:${X}@db/oro`,
    `connect failed: redis://:${X}@cache:6379`,
    `connect failed: https://${X}@api.example.com/`,
    `mysql://root:a@${X}@db/oro`,
    `password: ${X}`,
    `DATABASE_PASSWORD: ${X} is wrong`,
    `DATABASE_PASSWORD=${X}`,
    `'passwd' => '${X}'`,
    `{"ticket":"${X}"}`,
    `{"ticket": "a\\"${X}"}`,
    `secret = "with words ${X}"`,
    `api_key=${X}&a=b`,
    `Authorization: Basic ${X}`,
    `authorization: Custom a b ${X}`,
    `{"Authorization":"Basic ${X}"}`,
    `Cookie: a=b; PHPSESSID=${X}`,
    `sent Basic aHVudGVy${X}`,
    `Bearer abcdefg${X}`,
    `/ws?ticket=abc&x=${X}`,
    `chat/1?ticket=a&token=${X}`,
  ])('hides what would let somebody in: %s', (text) => {
    const shown = hideSecrets(text, []);
    expect(shown).toContain('[hidden]');
    expect(shown).not.toContain('hunter2');
  });

  it('shows everything else', () => {
    for (const text of [
      'connect ECONNREFUSED 127.0.0.1:3306',
      'the ticket is not genuine',
      'Error: nope\n    at Object.tick (file:///srv/app/chat.js:7:11)',
      'https://shop.example.com:8443/path',
      'ticket-forged',
    ]) {
      expect(hideSecrets(text, ['a secret of the application'])).toBe(text);
    }
  });

  it('never shows the secrets that are known, in whatever form', () => {
    const secret = 'it\'s "quite" secret/+';
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret)]) {
      expect(hideSecrets(`no luck with <${form}> here`, [secret])).not.toMatch(/quite/);
    }
  });

  it('is shortened, and looked through in time that grows with its length', async () => {
    for (const piece of ['://', '://a:', 'token', 'token:"', 'Basic ', 'password   ', '?', '://a:b']) {
      await expectLinear(
        (length) => piece.repeat(length),
        (text) => expect(hideSecrets(text, ['known secret']).length).toBeLessThan(40_000),
      );
    }
  });
});

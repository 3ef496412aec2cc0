// Who may subscribe and publish to what: the table for Oro's topics, and rules of the operator's own.

import { describe, expect, it } from 'vitest';
import { BACKEND, GUEST, type Identity } from '../../../src/server/access/identity.js';
import { compilePattern } from '../../../src/server/access/topic-pattern.js';
import type { TopicRule } from '../../../src/server/access/topic-rule.js';
import { TopicRules } from '../../../src/server/access/topic-rules.js';
import { expectLinear, filled } from '../../growth.js';
import { COUNTED, refused } from '../counted.js';
import { message } from '../raw-client.js';
import { jwt } from './mint.js';
import { enter, identityOf, runGuarded } from './visit.js';

const user = (claims: object): Identity => ({ role: 'user', user: { id: '7', ...claims }, topics: null });
const USER = user({});

const rule = (pattern: string, over: Partial<TopicRule> = {}): TopicRule => ({
  pattern,
  requirements: {},
  subscribe: 'anyone',
  publish: 'backend',
  ping: null,
  ...over,
});

describe('patterns', () => {
  it.each([
    ['a/b', {}, 'a/b', {}],
    ['a/b', {}, 'a/B', null],
    ['a/b', {}, 'a/b/', null],
    ['a.b', {}, 'axb', null],
    ['a/{p}', {}, 'a/x', { p: 'x' }],
    ['a/{p}', {}, 'a/', null],
    ['a/{p}', {}, 'a/x/y', null],
    ['a/{p}', {}, 'a/x\ny', { p: 'x\ny' }],
    ['a/{p}/b/{q}', {}, 'a/1/b/2', { p: '1', q: '2' }],
    ['user_{p}_org_{q}', { p: '\\d+', q: '\\d+' }, 'user_1_org_2', { p: '1', q: '2' }],
    ['a/{p}', { p: '\\d+' }, 'a/5', { p: '5' }],
    ['a/{p}', { p: '\\d+' }, 'a/5abc', null],
    ['a/{p}', { p: '\\d+' }, 'a/*', null],
    ['a/{p}', { p: { pattern: '\\d+', wildcard: true } }, 'a/*', { p: '*' }],
    ['a/{p}', { p: { wildcard: true } }, 'a/x', { p: 'x' }],
    ['a/{p}', { p: 'x|y' }, 'a/y', { p: 'y' }],
    ['a/{p}', { p: '.+' }, 'a/x/y', { p: 'x/y' }],
    ['[a]+(b)*', {}, '[a]+(b)*', {}],
    ['{p}[a]+(b)*', {}, 'x[a]+(b)*', { p: 'x' }],
    ['{__proto__}', {}, 'x', JSON.parse('{"__proto__":"x"}')],
  ])('%s with %j matches %s as %j', (pattern, requirements, topic, params) => {
    expect(compilePattern(pattern, requirements).match(topic)).toEqual(params);
  });

  it.each([
    ['a/{', {}, 'a brace that is not part of a parameter'],
    ['a/}', {}, 'a brace that is not part of a parameter'],
    ['a/{1}', {}, 'a brace that is not part of a parameter'],
    ['{p}/{p}', {}, 'the same parameter name twice'],
    ['{p}', { q: 'x' }, 'a requirement for "q"'],
    ['{p}', { p: '(' }, 'not a regular expression: "("'],
    ['{p}', { p: ')|(' }, 'not a regular expression'],
  ])('%s with %j is refused', (pattern, requirements, message) => {
    expect(() => compilePattern(pattern, requirements)).toThrow(message);
  });
});

describe("Oro's topics", () => {
  const rules = new TopicRules([]);
  const OPEN = [
    'oro/ping',
    'oro/data/update',
    'oro/maintenance',
    'oro/outdated_user_page',
    'oro/message_queue_heartbeat',
  ];
  const OF_2 = ['oro/email_event/user_7_org_1', 'oro/reminder/remind_user_7'];
  const OF_USER_7 = [
    'oro/email_event/7/1',
    'oro/email_event/7/*',
    'oro/reminder_remind/7',
    'oro/imap_sync_fail/7',
    'oro/attribute_import/7/12',
  ];

  it.each([...OPEN, ...OF_2, 'anything/else', ''])('everybody may subscribe to "%s"', (topic) => {
    for (const identity of [GUEST, USER, BACKEND])
      expect(rules.verdict('subscribe', identity, topic)).toBe('yes');
  });

  it.each(OF_USER_7)('only the user himself may subscribe to "%s"', (topic) => {
    expect(rules.verdict('subscribe', GUEST, topic)).toBe('no');
    expect(rules.verdict('subscribe', user({ id: '8' }), topic)).toBe('no');
    expect(rules.verdict('subscribe', USER, topic)).toBe('yes');
    expect(rules.verdict('subscribe', BACKEND, topic)).toBe('yes');
  });

  it('only users may subscribe to what concerns all users', () => {
    expect(rules.verdict('subscribe', GUEST, 'oro/imap_sync_fail/*')).toBe('no');
    expect(rules.verdict('subscribe', USER, 'oro/imap_sync_fail/*')).toBe('yes');
  });

  it.each([...OPEN, ...OF_2, ...OF_USER_7, 'anything/else', ''])(
    'only the backend may publish to "%s"',
    (topic) => {
      for (const identity of [GUEST, USER]) expect(rules.verdict('publish', identity, topic)).toBe('no');
      expect(rules.verdict('publish', BACKEND, topic)).toBe('yes');
    },
  );

  it('a keep-alive is due where a rule says so', () => {
    expect(rules.pings.size).toBe(0);
    expect(rules.ping('oro/ping')).toBeNull();
    expect(new TopicRules([rule('chat/{room}', { ping: 20 })]).ping('chat/a')).toBe(20);
  });
});

describe('rules', () => {
  it.each([
    ['anyone', ['yes', 'yes', 'yes']],
    ['user', ['no', 'yes', 'yes']],
    ['backend', ['no', 'no', 'yes']],
    ['nobody', ['no', 'no', 'no']],
    ['user.id = id', ['no', 'yes', 'yes']],
    ['user.groups=id', ['no', 'no', 'yes']],
  ])('%s: guest, user and backend %j', (permission, expected) => {
    const rules = new TopicRules([rule('t/{id}', { subscribe: permission, publish: permission })]);
    for (const action of ['subscribe', 'publish'] as const) {
      expect([GUEST, USER, BACKEND].map((who) => rules.verdict(action, who, 't/7'))).toEqual(expected);
    }
  });

  it.each([
    [{ group: 'a' }, 'yes'],
    [{ group: ['b', 'a'] }, 'yes'],
    [{ group: 'b' }, 'no'],
    [{ group: null }, 'no'],
    [{ group: { a: 'a' } }, 'no'],
    [{ group: [['a']] }, 'no'],
    [{}, 'no'],
  ])('a user with %j may: %s', (claims, expected) => {
    const rules = new TopicRules([rule('t/{name}', { subscribe: 'user.group = name' })]);
    expect(rules.verdict('subscribe', user(claims), 't/a')).toBe(expected);
  });

  it('a property that every object inherits is not a claim', () => {
    const rules = new TopicRules([rule('t/{name}', { subscribe: 'user.constructor = name' })]);
    expect(rules.verdict('subscribe', USER, 't/x')).toBe('no');
  });

  it("the operator's come first, and the first that fits decides", () => {
    const rules = new TopicRules([
      rule('oro/ping', { subscribe: 'user' }),
      rule('chat/{room}', { publish: 'anyone' }),
      rule('chat/{any}', { publish: 'nobody' }),
    ]);
    expect(rules.verdict('subscribe', GUEST, 'oro/ping')).toBe('no');
    expect(rules.verdict('publish', GUEST, 'chat/a')).toBe('yes');
  });

  it.each(['everyone', 'user.id', 'user.id = other', 'id = id', ''])('"%s" is refused', (permission) => {
    expect(() => new TopicRules([rule('t/{id}', { publish: permission })])).toThrow(
      'which is not a known role',
    );
  });

  it('remember no more topics than a limit', () => {
    const rules = new TopicRules([rule('t/{id}', { subscribe: 'user.id = id' })]);
    for (let count = 0; count < 20_000; count++) rules.verdict('subscribe', GUEST, `t/${count}`);
    expect(rules.verdict('subscribe', USER, 't/7')).toBe('yes');
    expect(rules.verdict('subscribe', USER, 't/8')).toBe('no');
  });
});

describe('on the wire', () => {
  it('a refused SUBSCRIBE is silent, counted and in the log', async () => {
    const running = await runGuarded({}, COUNTED);
    const { port, server, logged } = running;
    const guest = await enter(port);
    guest.send(message([5, 'oro/email_event/7/1']), message([6, 'oro/email_event/7/1']));
    await identityOf(guest);
    expect(await refused(running, 'subscribe')).toBe(1);
    expect(server.status().subscriptions).toBe(0);
    expect(logged).toContainEqual({
      level: 'warn',
      event: 'refused',
      fields: {
        reason: 'subscribe',
        topic: 'oro/email_event/7/1',
        role: 'guest',
        session: expect.any(String),
      },
    });
  });

  it('a user gets what is for him', async () => {
    const { port } = await runGuarded();
    const [mine, theirs] = [
      await enter(port, { ticket: jwt({ sub: '7' }) }),
      await enter(port, { ticket: jwt({ sub: '8' }) }),
    ];
    for (const client of [mine, theirs])
      client.send(message([5, 'oro/reminder_remind/7']), message([5, 'oro/ping']));
    await identityOf(mine);
    await identityOf(theirs);
    const php = await enter(port, { lines: [] });
    php.send(message([7, 'oro/reminder_remind/7', 'secret']), message([7, 'oro/ping', 'end']));
    expect(await mine.json()).toEqual([8, 'oro/reminder_remind/7', 'secret']);
    expect(await theirs.json()).toEqual([8, 'oro/ping', 'end']);
  });

  it('a CURIE opens only the topic that it stands for', async () => {
    const { port, server } = await runGuarded();
    const guest = await enter(port);
    guest.send(message([1, 'p', 'oro/email_event/']), message([5, 'p:7/1']), message([7, 'p:7/1', 1]));
    await identityOf(guest);
    expect(server.status().subscriptions).toBe(0);
  });

  it('the policy report lets everything happen, and tells of it', async () => {
    const { port, logged } = await runGuarded({ policy: 'report' });
    const guest = await enter(port);
    guest.send(message([5, 'oro/email_event/7/1']), message([7, 'oro/email_event/7/1', 1]));
    expect(await guest.json()).toEqual([8, 'oro/email_event/7/1', 1]);
    expect(logged.filter(({ event }) => event === 'would-refuse').map(({ fields }) => fields)).toMatchObject([
      { reason: 'subscribe' },
      { reason: 'publish' },
    ]);
  });

  it('a client that probes for topics hears only itself', async () => {
    const { port } = await runGuarded();
    const topic = 'syncctl/probe/0123456789abcdef01234567';
    const [one, two] = [await enter(port), await enter(port)];
    for (const client of [one, two]) {
      client.send(message([5, topic]));
      await identityOf(client);
    }
    one.send(message([7, topic, 'spam', [], []]));
    expect(await one.json()).toEqual([8, topic, 'spam']);
    two.send(message([7, topic, 'own']));
    expect(await two.json()).toEqual([8, topic, 'own']);
    const { session } = await identityOf(two);
    one.send(message([7, topic, 'again', [], [session]]));
    expect(await one.json()).toEqual([8, topic, 'again']);
    await identityOf(two);
  });
});

it('a topic that looks like one of Oro’s takes time that grows with its length', async () => {
  const rules = new TopicRules([]);
  for (const start of ['oro/email_event/user_', 'oro/reminder/remind_user_', 'oro/email_event/']) {
    const verdict = (topic: string) => rules.verdict('subscribe', GUEST, topic);
    await expectLinear(filled('_org_', start, '/'), verdict);
    await expectLinear(filled('1', start), verdict);
  }
});

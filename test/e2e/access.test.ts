// Who may do what with the real program: settings from syncctl.yml, a ticket from PHP, and a secret that nothing prints.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_TOPICS } from '../../src/server/access/oro-topics.js';
import { reservePort } from '../port.js';
import { describeWith, findProgram } from '../programs.js';
import { answerTo, enter } from '../server/access/visit.js';
import { message, settled } from '../server/raw-client.js';
import { Workplace } from './program.js';

const SECRET = 'S3cret-of-the-application';
const page = readFileSync('docs/security-model.md', 'utf8');

async function workplace(settings: string): Promise<{ place: Workplace; port: number }> {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  const parameters = readFileSync(`${place.folder}/parameters.yml`, 'utf8');
  place.write('parameters.yml', `${parameters}    secret: ${SECRET}\n`);
  place.write('syncctl.yml', settings);
  return { place, port };
}

describeWith(['php'], 'a ticket made by the PHP of the page', () => {
  const [, snippet = ''] = /^```php\n(function[\s\S]*?)^```$/m.exec(page) ?? [];
  const mint = (claims: string): string =>
    execFileSync(findProgram('php') ?? 'php', [
      '-r',
      `${snippet}\necho websocketTicket($argv[1], json_decode($argv[2], true));`,
      SECRET,
      claims,
    ]).toString();

  it('is ten lines long', () => {
    expect(snippet.trim().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('opens the topics of its user, once', async () => {
    const { place, port } = await workplace('server:\n    secret: "%secret%"\n');
    expect((await place.run(['up', '--detach'])).code).toBe(0);
    const ticket = mint('{"sub":"7"}');
    const user = await enter(port, { ticket });
    expect(await answerTo(port, { ticket })).toBe('401 the ticket has been used before');
    user.send(message([5, 'oro/reminder_remind/7']));
    await settled(user);
    const publisher = await enter(port, { ticket: mint('{"role":"backend"}') });
    publisher.send(message([7, 'oro/reminder_remind/7', 'soon']));
    expect(await user.json()).toEqual([8, 'oro/reminder_remind/7', 'soon']);
  });
});

describe('a secret', () => {
  it('is printed by nothing', async () => {
    const { place } = await workplace('server:\n    secret: "%secret%"\n    topics: oops\n');
    const outputs = [
      await place.run(['explain', 'server.secret']),
      await place.run(['explain', 'server.secret', 'parameters.yml']),
      await place.run(['resolve']),
      await place.run(['resolve', '--format', 'json']),
      await place.run(['validate']),
      await place.run(['validate', '--format', 'json']),
      await place.run(['up']),
    ];
    place.write('syncctl.yml', `server:\n    secret: ${SECRET}\n    admin: 5\n`);
    outputs.push(await place.run(['validate']), await place.run(['explain', 'server.secret']));
    place.write('syncctl.yml', `server: { secret: [${SECRET}], drain: x }\n`);
    outputs.push(await place.run(['validate']), await place.run(['validate', '--format', 'json']));
    place.write('syncctl.yml', 'server:\n    secret: "%secret%"\n');
    outputs.push(await place.run(['up', '--detach']), await place.run(['status']), await place.run(['down']));
    expect(JSON.stringify(outputs)).not.toContain(SECRET);
    expect(outputs[0]?.stdout).toContain('***');
  });

  it('that refers to nothing keeps the server from starting', async () => {
    const { place } = await workplace('server:\n    secret: "%no_such%"\n');
    const { code, stderr } = await place.run(['up']);
    expect(stderr).toContain('server.secret has a reference without a value');
    expect(code).toBe(78);
  });
});

describe('settings', () => {
  it.each([
    [
      'a rule that allows a stranger',
      'topics: [{ pattern: a, publish: everyone }]',
      'server.topics.0.publish is the string "everyone"',
    ],
    ['a rule without a pattern', 'topics: [{ publish: user }]', 'lacks a required key'],
    ['an unknown key in a rule', 'topics: [{ pattern: a, publich: user }]', 'did you mean "publish"?'],
    [
      'an invalid range',
      'backend: { from: [everywhere] }',
      'server.backend.from.0 is the string "everywhere"',
    ],
    ['a range with too many bits', 'backend: { from: [10.0.0.0/99] }', 'server.backend.from.0 is the string'],
    ['a topic length that no probe fits in', 'max_topic_length: 63', 'max_topic_length'],
    ['an unknown key of a group', 'backend: { form: [] }', 'did you mean "from"?'],
    ['a policy of its own', 'policy: maybe', 'use one of enforce, report'],
    ['keys over http', 'jwks: http://keys.example.com/', 'an https URL'],
  ])('%s is a finding', async (_name, line, message) => {
    const { place } = await workplace(`server:\n    ${line}\n`);
    const { code, stdout } = await place.run(['validate']);
    expect(stdout).toContain(message);
    expect(code).toBe(1);
  });

  it.each([
    [
      'an invalid pattern',
      'topics: [{ pattern: a }, { pattern: "a/{" }]',
      /syncctl\.yml:2: server\.topics, rule 2: .*contains a brace that is not part of a parameter/,
    ],
    [
      'a requirement that repeats a parameter',
      'topics: [{ pattern: "a/{c}", requirements: { c: "(?<c>x)" } }]',
      'with a group named like a parameter',
    ],
    [
      'an invalid IPv6 range',
      'backend: { from: ["1:2:3/64"] }',
      'server.backend.from: "1:2:3/64" is not an address or a range',
    ],
    [
      'a claim for no parameter',
      'topics: [{ pattern: a, publish: user.id = b }]',
      'which is not a known role',
    ],
    ['a module that is not there', 'handlers: [none.js]', 'cannot load the module "none.js"'],
    ['a module without handlers', 'handlers: [empty.mjs]', 'does not export a handler'],
    ['an invalid look-up', 'authenticate: empty.mjs', 'does not export a function by default'],
  ])('%s keeps the server from starting', async (_name, line, message) => {
    const { place } = await workplace(`server:\n    ${line}\n`);
    place.write('empty.mjs', 'export const nothing = 1;\n');
    const { code, stderr } = await place.run(['up']);
    expect(stderr).toMatch(message);
    expect(code).toBe(78);
  });

  it('come from the environment as well', async () => {
    const { place } = await workplace('');
    place.env.SYNCCTL_SERVER_BACKEND_FROM = '10.0.0.0/8, fd00::/8';
    place.env.SYNCCTL_SERVER_TOPICS = '[{"pattern":"chat/{room}","publish":"anyone"}]';
    expect((await place.run(['explain', 'server.backend.from'])).stdout).toContain(
      '["10.0.0.0/8","fd00::/8"]',
    );
    expect((await place.run(['explain', 'server.topics'])).stdout).toContain('chat/{room}');
    place.env.SYNCCTL_SERVER_TOPICS = '[{';
    expect(await place.run(['explain', 'server.topics'])).toMatchObject({ code: 2 });
  });

  it('give the application a listener of its own, and the public one a probe that works', async () => {
    const { place, port } = await workplace('');
    const backend = await reservePort();
    const parameters = readFileSync(`${place.folder}/parameters.yml`, 'utf8');
    place.write('parameters.yml', parameters.replace(/(backend_port: )\d+/, `$1${backend}`));
    place.write('syncctl.yml', `server:\n    backend:\n        listen: 127.0.0.1:${backend}\n`);
    const up = place.start(['up']);
    await up.prints(/Healthy/);
    const guest = await enter(port, { lines: [] });
    guest.send(message([5, 't']), message([7, 't', 'from a guest']));
    await settled(guest);
    (await enter(backend, { lines: [] })).send(message([7, 't', 'from PHP']));
    expect(await guest.json()).toEqual([8, 't', 'from PHP']);
    expect((await place.run(['health'])).code).toBe(0);
    expect((await up.stop()).stderr).not.toContain('proxy-must-forward');
  });
});

it("the page names all of Oro's topics", () => {
  const rows = [...page.matchAll(/^\| `([^`]+\/[^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    OWN_TOPICS.map(({ pattern, subscribe, repeatSafe }) => [pattern, subscribe, repeatSafe ? 'yes' : 'no']),
  );
});

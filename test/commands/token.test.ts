// Tickets made and explained in the terminal, by the code that the server has.

import { afterAll, describe, expect, it } from 'vitest';
import { base64url, iso, jwt, oroTicket, SECRET } from '../server/access/mint.js';
import { answerTo, runGuarded } from '../server/access/visit.js';
import { folderWith, run } from './program.js';

const folder = folderWith({
  'parameters.yml': `parameters:\n    websocket_bind_port: 8080\n    secret: ${SECRET}\n`,
  'syncctl.yml': 'server:\n    secret: "%secret%"\n',
  'other-secret': 'another secret\n',
});
const bare = folderWith({ 'parameters.yml': 'parameters:\n    websocket_bind_port: 8080\n' });
afterAll(() => {
  folder.dispose();
  bare.dispose();
});
const cwd = folder.path;

function make(...argv: string[]): string {
  const { code, stdout, stderr } = run(['token', ...argv], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trim();
}

function check(ticket: string, ...argv: string[]) {
  const { code, stdout, stderr } = run(['token', '--check', '--format', 'json', ...argv], {
    cwd,
    input: ticket,
  });
  expect(stderr).toBe('');
  expect(stdout).not.toContain(SECRET);
  return { code, ...JSON.parse(stdout) };
}

describe('a ticket that was made', () => {
  it('opens one connection to a server with the same secret', async () => {
    const { port } = await runGuarded();
    const ticket = make('--user', '7');
    expect(await answerTo(port, { ticket })).toBe('101');
    expect(await answerTo(port, { ticket })).toBe('401 the ticket has been used before');
  });

  it.each([
    [['--user', '7'], { role: 'user', user: '7', topics: null }],
    [
      ['--user', '7', '--topics', 'a/{b}, c/d', '--topics', 'e'],
      { role: 'user', user: '7', topics: ['a/{b}', 'c/d', 'e'] },
    ],
    [['--topics', 'a'], { role: 'guest', user: null, topics: ['a'] }],
    [['--backend'], { role: 'backend', user: null, topics: null }],
    [['--user', '7', '--audience', 'ws'], { role: 'user', audience: ['ws'] }],
  ])('by %j says so, and is valid', (argv, said) => {
    expect(check(make(...argv))).toMatchObject({
      code: 0,
      valid: true,
      reason: null,
      algorithm: 'HS256',
      ...said,
    });
  });

  it('lives as long as asked for, else for a minute', () => {
    const long = check(make('--user', '7', '--lifetime', '300'));
    expect(long.expires - long.issued).toBe(300);
    const short = check(make('--user', '7'));
    expect(short.expires - short.issued).toBe(60);
  });

  it('takes the secret from a file or standard input, too', () => {
    const fromFile = run(['token', '--user', '7', '--secret-file', 'other-secret'], { cwd }).stdout;
    const fromInput = run(['token', '--user', '7', '--secret-file', '-'], {
      cwd,
      input: 'another secret\n',
    }).stdout;
    for (const ticket of [fromFile, fromInput]) {
      expect(check(ticket, '--secret-file', 'other-secret')).toMatchObject({ valid: true });
      expect(check(ticket)).toMatchObject({
        code: 1,
        valid: false,
        reason: 'the signature was made with another secret',
      });
    }
  });
});

describe('a ticket that a server would refuse', () => {
  const soon = Math.floor(Date.now() / 1000) + 600;

  it.each([
    [jwt({ exp: 1000 }), 'it has expired'],
    [jwt({ iat: soon }), 'it is from the future; compare the clocks of the two machines'],
    [jwt({ exp: undefined }), 'it has no exp'],
    [jwt({ jti: undefined }), 'it has no jti'],
    [jwt({ exp: soon + 90_000 }), 'it lives for more than a day'],
    [jwt({ topics: 'a' }), 'its topics are not a list'],
    [jwt({ sub: 7 }), 'its sub is not a string'],
    [jwt({ topics: ['a/{'] }), 'a claim, a topic or the algorithm is not one that the server accepts'],
    [jwt({}, 'x'), 'the signature was made with another secret'],
    [jwt({}, SECRET, { alg: 'RS256' }), 'no key to check it: set server.secret (HS256) or server.jwks'],
    [`${base64url('{')}.${base64url('{}')}.x`, 'it has the shape of a JWT, but cannot be decoded'],
    ['nonsense', 'it is neither a JWT nor an Oro ticket'],
    [oroTicket({ created: iso(400) }), 'it has expired'],
    [oroTicket({ secret: 'x' }), 'the signature was made with another secret'],
  ])('is explained: %#', (ticket, reason) => {
    expect(check(ticket)).toMatchObject({ code: 1, valid: false, reason });
  });

  it('for another audience is told from one without', () => {
    const ticket = make('--user', '7', '--audience', 'shop');
    expect(check(ticket, '--audience', 'shop')).toMatchObject({ valid: true });
    expect(check(ticket, '--audience', 'crm')).toMatchObject({
      valid: false,
      reason: 'its aud is not "crm"',
    });
  });
});

it("Oro's own tickets are explained", () => {
  expect(check(oroTicket())).toMatchObject({ kind: 'oro', valid: true, role: 'guest', user: null });
  expect(check(oroTicket({ userName: 'admin' }))).toMatchObject({
    code: 0,
    kind: 'oro',
    valid: null,
    user: 'admin',
  });
  expect(check('a;b;c;d')).toMatchObject({ code: 0, kind: 'oro2', valid: null });
});

it('a ticket is also found in a URL, and "-" is standard input', () => {
  const ticket = make('--user', '7');
  expect(check(`wss://shop.example/ws?ticket=${ticket}&x=1\n`)).toMatchObject({ valid: true });
  expect(check(ticket, '-')).toMatchObject({ valid: true });
});

it('the text shows nothing that a terminal would obey', () => {
  const ticket = jwt({ sub: '\u001b[2J', topics: ['\u202eevil'], 'bad\u0007name': 1 });
  const { stdout } = run(['token', '--check'], { cwd, input: ticket });
  expect(stdout).toMatch(/^ticket {5}signed ticket \(JWT\), for one connection\nverdict {4}valid/);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

describe('a command line that shows a ticket or says nothing about it', () => {
  it.each([
    [[], 2, 'nothing says whose ticket it is'],
    [['--user', ''], 2, '--user: the value is empty'],
    [['--user', '7', '--backend'], 2, 'cannot be used together'],
    [['--user', '7', '--check'], 2, 'cannot be used together'],
    [['--topics', 'a/{'], 2, '--topics: the topic pattern "a/{"'],
    [['--lifetime', '100000', '--user', '7'], 2, 'from 1 to 86400'],
    [['--check'], 2, 'no ticket on standard input'],
    [['--check', '--secret-file', '-'], 2, 'standard input is the ticket'],
    [['--user', '7', '--secret-file', 'none'], 3, '"none" does not exist'],
  ])('is refused: %j', (argv, code, sentence) => {
    const result = run(['token', ...argv], { cwd });
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(sentence);
  });

  it('does not repeat a ticket that is an argument', () => {
    const ticket = make('--user', '7');
    const { code, stdout, stderr } = run(['token', '--check', ticket], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toContain(ticket.slice(0, 10));
  });

  it('says where the secret belongs when there is none', () => {
    const { code, stderr } = run(['token', '--user', '7'], { cwd: bare.path });
    expect(code).toBe(3);
    expect(stderr).toBe(
      'syncctl: server.secret is not set, so there is nothing to sign with\n  set server.secret in syncctl.yml, usually to "%secret%", or pass --secret-file\n',
    );
  });
});

// Names, values and files that try to command a terminal or a CI system: no command shows them as they are, in no format.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import { SLOW } from '../length.js';
import { entry, type Folder, folderWith, run } from './program.js';

/** What no output may contain: C0 except line ends, DEL, C1, separators, bidirectional, zero-width and other format characters. */
const FORBIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u;
/** Lines that GitHub Actions and Azure Pipelines obey. */
const COMMAND = /^\s*(::|##\[|##vso)/m;

/** One of each kind, with escape sequences that would hide what follows or set the title. */
const CHARACTERS = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter(
    (one) => !'\0\n\r'.includes(one),
  ),
  '\u001b[2K',
  '\u001b[31m',
  '\u001b]0;owned\u0007',
  '\u001b]8;;https://evil.example\u001b\\',
  '\u007f',
  '\u0085',
  '\u009b31m',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u{e0041}',
].join('');
const COMMANDS = '\n::error file=evil::owned\n##[error]owned\n##vso[task.complete]owned\n';

/** As a double-quoted scalar that every YAML parser reads. */
const quoted = (text: string): string =>
  `"${Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

const HOSTILE = `a${CHARACTERS}${COMMANDS}z`;
/** Surrogates that stand alone, as JSON can write them. */
const LONE = '"\\ud800x\\udc00"';

const PARAMETERS: Readonly<Record<string, string>> = {
  'hosts.yml': `parameters:\n${[
    'bind_address',
    'frontend_host',
    'backend_host',
    'frontend_path',
    'backend_path',
    'backend_transport',
    'backend_user_agent',
    'bind_port',
    'frontend_port',
  ]
    .map((name) => `  websocket_${name}: ${quoted(HOSTILE)}\n`)
    .join('')}`,
  'keys.yml': `parameters:\n  ${quoted(`websocket_${HOSTILE}`)}: 1\n  ${quoted(`Websocket-Port${CHARACTERS}`)}: 1\n  websocket_backend_ssl_context_options: { ${quoted(HOSTILE)}: 1, cafile: ${quoted(HOSTILE)} }\n`,
  'references.yml': `parameters:\n  websocket_host: ${quoted(`%${HOSTILE}%`)}\n  websocket_port: ${quoted(`%env(${HOSTILE})%`)}\n  websocket_path: ${LONE}\n`,
  'paths.yml': `imports: [ { resource: ${quoted(HOSTILE)} } ]\nparameters:\n  websocket_host: 127.0.0.1\n  websocket_path: ${quoted(HOSTILE)}\n`,
  'broken.yml': `parameters:\n  websocket_host: "${CHARACTERS.replaceAll('"', '')}\n  websocket_port: 80`,
  'raw.yml': `parameters:\n  websocket_host: ${CHARACTERS}\n  # syncctl-ignore ${CHARACTERS}: x\n  websocket_port: x${CHARACTERS}\n`,
  'sections.yml': `parameters: { websocket_port: 80 }\n${quoted(`when@${HOSTILE}`)}: { parameters: { websocket_port: ${quoted(HOSTILE)} } }\n${quoted(HOSTILE)}: 1\n`,
  'tags.yml': `parameters:\n  websocket_host: !x${CHARACTERS} y\n  websocket_port: *${CHARACTERS}\n`,
  '.env-app': `ORO_WEBSOCKET_SERVER_DSN="//0.0.0.0:8080?${CHARACTERS}"\nORO_WEBSOCKET_FRONTEND_DSN=//h\u202eost:443/w\u001b[31ms\nORO_WEBSOCKET_BACKEND_DSN='tcp://x${CHARACTERS}${COMMANDS}:8080/y'\nORO_WEBSOCKET_${CHARACTERS}=1\n`,
  '.env-b': `ORO_WEBSOCKET_SERVER_DSN=//\u202e0:8080\nORO_WEBSOCKET_BACKEND_DSN=tcp://a\u001b[2Kb:80/p\u0085\n`,
};
const SETTINGS = `server:\n  ${quoted(HOSTILE)}: 1\n  listen: ${quoted(`/run/${HOSTILE}`)}\n  origins: [ ${quoted(HOSTILE)} ]\n  handlers: [ ${quoted(HOSTILE)} ]\n  authenticate: ${quoted(HOSTILE)}\n  proxies: [ ${quoted(HOSTILE)} ]\n  topics: [ { pattern: ${quoted(HOSTILE)}, subscribe: ${quoted(HOSTILE)} } ]\ndeploy:\n  server_name: [ ${quoted(HOSTILE)} ]\n  certificate: ${quoted(`/etc/${HOSTILE}`)}\n  user: ${quoted(HOSTILE)}\nlint:\n  rules: { ${quoted(HOSTILE)}: off }\n`;
/** A file name that a command line can have. */
const FILE = `::error title=x::${CHARACTERS.replaceAll('/', '')}\n::warning::y.yml`;

/** The text without the colours that the program itself uses, and without the line ends of a terminal. */
function withoutColours(text: string): string {
  const [first = '', ...parts] = text.replaceAll('\r', '').split('\u001b[');
  return first + parts.map((part) => part.replace(/^[\d;]*m/, '')).join('');
}

let folder: Folder;
beforeAll(() => {
  folder = folderWith({ ...PARAMETERS, [FILE]: PARAMETERS['hosts.yml'] ?? '' });
  for (const [name, parameters] of [
    ['settings', 'parameters: { websocket_port: 8080, websocket_host: 127.0.0.1 }\n'],
    ['both', PARAMETERS['hosts.yml'] ?? ''],
  ] as const) {
    mkdirSync(join(folder.path, name));
    writeFileSync(join(folder.path, name, 'parameters.yml'), parameters);
    writeFileSync(join(folder.path, name, 'syncctl.yml'), SETTINGS);
  }
});
afterAll(() => folder.dispose());

const FILES = [...Object.keys(PARAMETERS), FILE, 'settings/parameters.yml', 'both/parameters.yml'];
/** What each command reads; in the slow set, all of them. */
const READ = SLOW ? FILES : ['hosts.yml', 'references.yml', '.env-app', FILE, 'both/parameters.yml'];

/** Fails if a command shows anything as it is. */
function expectHarmless(args: readonly string[], input?: string): void {
  const { code, stdout, stderr } = run(args, {
    cwd: folder.path,
    env: { XDG_RUNTIME_DIR: join(folder.path, 'none') },
    ...(input === undefined ? {} : { input }),
  });
  const isGithub = args.includes('github');
  for (const [name, text] of Object.entries({ stdout, stderr })) {
    expect(
      FORBIDDEN.exec(text)?.[0],
      `${args.join(' ')} ${name}: ${JSON.stringify(text.slice(0, 3000))}`,
    ).toBeUndefined();
    if (!isGithub) expect(COMMAND.exec(text)?.[0], `${args.join(' ')} ${name}: ${text}`).toBeUndefined();
  }
  expect(code, `${args.join(' ')}: ${stderr}`).not.toBeNull();
  expect(stderr).not.toMatch(/unexpected error|\n\s+at .*:\d+:\d+/);
}

it.each(FORMAT_NAMES)('validate shows nothing of any file as it is in the format %s', (format) => {
  expectHarmless(['validate', '--format', format, ...FILES]);
  if (format !== 'github') return;
  const { stdout } = run(['validate', '--format', format, ...FILES], { cwd: folder.path });
  for (const line of stdout.split('\n').slice(0, -1)) expect(line).toMatch(/^::(error|warning|notice) file=/);
});

it.each(FILES)('validate shows nothing of %j alone as it is', (file) => {
  expectHarmless(['validate', file]);
});

describe.each(READ)('with the file %j', (file) => {
  it.each(['text', 'json', 'env', 'shell', 'systemd'])(
    'resolve shows nothing as it is in the format %s',
    (format) => {
      expectHarmless(['resolve', '--format', format, file]);
    },
  );

  it('no other command that reads it does', () => {
    for (const name of [
      'backend.url',
      'websocket_frontend_host',
      'ORO_WEBSOCKET_BACKEND_DSN',
      'server.listen',
      'deploy.certificate',
    ]) {
      expectHarmless(['explain', name, file]);
    }
    expectHarmless(['migrate', file]);
    for (const target of ['nginx', 'systemd', 'docker', 'redis'])
      expectHarmless(['render', target, file, '--package', 'a.tgz']);
    expectHarmless(['up', file]);
    expectHarmless(['status', file]);
    expectHarmless(['reload', file]);
    expectHarmless(['down', file]);
    expectHarmless(['logs', file]);
    expectHarmless(['health', file]);
    expectHarmless(['publish', 'a', '1', file, '--timeout', '1']);
    expectHarmless(['call', 'a', file, '--timeout', '1']);
    expectHarmless(['token', '--user', 'x', file]);
  });

  it('a baseline and a report in a file do not either', () => {
    expectHarmless(['validate', '--baseline', 'baseline.json', '--write-baseline', file]);
    expectHarmless(['validate', '--format', 'json:report.json', file]);
    rmSync(join(folder.path, 'baseline.json'), { force: true });
  });
});

it.each(
  [
    ['validate'],
    ['resolve'],
    ['explain'],
    ['migrate'],
    ['init'],
    ['render'],
    ['schema'],
    ['up'],
    ['status'],
    ['reload'],
    ['restart'],
    ['logs'],
    ['down'],
    ['health'],
    ['subscribe'],
    ['publish'],
    ['call'],
    ['token'],
    ['maintenance'],
    ['help'],
  ].map(([command = ''], index) => [command, index] as const),
)('%s shows no argument or flag as it is', (command, index) => {
  const lines = [
    [HOSTILE],
    [HOSTILE, HOSTILE],
    [`--${HOSTILE}`],
    ['--format', HOSTILE],
    ['--oro', HOSTILE],
    ['--url', `ws://${HOSTILE}`],
    ['--timeout', HOSTILE],
    ['--env', HOSTILE],
    ['--dotenv', HOSTILE],
    ['--out', HOSTILE],
  ];
  // One parser reads the arguments of all commands. In the fast set, each command gets a third of them.
  for (const args of lines.filter((_, at) => SLOW || (at + index) % 3 === 0)) {
    expectHarmless([command, ...args]);
  }
});

it('init does not show the name of a new or existing file as it is', () => {
  const name = 'n\u001b[31m\n::error::owned.yml';
  for (let run = 0; run < 2; run++) expectHarmless(['init', '--yes', name]);
});

it('an unknown command is not shown as it is', () => {
  expectHarmless([HOSTILE]);
  expectHarmless([`valid\u001b[31mate`]);
});

it('a terminal gets colours, but none from a file', () => {
  if (spawnSync('script', ['--version']).error !== undefined) return;
  const command = `"${process.execPath}" "${entry}" validate hosts.yml`;
  const shown = execFileSync('script', ['-qec', `${command} || true`, '/dev/null'], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm' },
  });
  expect(shown).toContain('\u001b[');
  expect(FORBIDDEN.exec(withoutColours(shown))?.[0]).toBeUndefined();
  expect(shown).not.toContain('\u001b[2K');
});

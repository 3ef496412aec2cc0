// What really happened to people, each with a file of our own: the finding stands at the right place, names the cause and
// the fix, and the corrected file is silent. What a finding is to underline stands between ‹ and ›.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import { targetOf } from '../../src/parameters/target.js';
import { checkProject } from '../../src/rules/check.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../parameters/text-project.js';

interface Story {
  readonly rule: string;
  readonly severity?: Diagnostic['severity'];
  readonly oro?: string;
  readonly tls?: boolean;
  /** The marked text is syncctl.yml, beside parameters that are in order. */
  readonly settings?: boolean;
  readonly text: string;
  readonly message: readonly string[];
  readonly hint: readonly string[];
  /** Rules that find more in so short a file. */
  readonly others?: readonly string[];
  /** What the person changed then, each once, in the text without marks. */
  readonly fix: readonly (readonly [from: string, to: string])[];
}

const file = (...lines: string[]): string =>
  `parameters:\n${lines.map((line) => `    ${line}\n`).join('')}    secret: not-yours\n`;

/** A file in order, behind a proxy, with some of its lines changed; an empty line takes one away. */
function behindProxy(changed: Readonly<Record<string, string>>, ...more: string[]): string {
  const keys = {
    bind_address: '127.0.0.1',
    bind_port: '8080',
    frontend_host: '"*"',
    frontend_port: '443',
    frontend_path: 'ws',
    backend_host: '"*"',
    backend_port: '8080',
    backend_path: '""',
    ...changed,
  };
  const lines = Object.entries(keys).filter(([, value]) => value !== '');
  return file(...lines.map(([key, value]) => `websocket_${key}: ${value}`), ...more);
}

const STORIES: Readonly<Record<string, Story>> = {
  '1: a shop on port 8000 sends browsers to host:8000:8000': {
    rule: 'double-port',
    oro: '1.8',
    text: file(
      'websocket_bind_address: 0.0.0.0',
      'websocket_bind_port: 8000',
      'websocket_frontend_host: ‹"*"›',
      'websocket_frontend_port: 8000',
      'websocket_backend_host: "*"',
      'websocket_backend_port: 8000',
    ),
    others: ['missing-parameter'],
    message: ['Oro 1.8', 'with its port', 'host:8000:8000'],
    hint: ['public name of the site', 'Oro 1.9'],
    fix: [
      ['frontend_host: "*"', 'frontend_host: shop.example.com'],
      ['frontend_port: 8000', 'frontend_port: 80'],
      ['0.0.0.0', '127.0.0.1'],
    ],
  },
  '2: a key that somebody made up': {
    rule: 'unknown-parameter',
    text: behindProxy({}, '‹websocket_address›: 0.0.0.0'),
    message: ['no version of Oro reads "websocket_address"'],
    hint: ['did you mean "websocket_bind_address"?'],
    fix: [['    websocket_address: 0.0.0.0\n', '']],
  },
  '2: the port of the server comes from an old fallback alone': {
    rule: 'only-by-fallback',
    severity: 'info',
    text: behindProxy({ bind_port: '', frontend_port: '80', backend_port: '8000' }, 'websocket_port: ‹8000›'),
    message: ['websocket_bind_port has no key', 'websocket_port stands in'],
    hint: ['add websocket_bind_port: 8000'],
    fix: [['websocket_port:', 'websocket_bind_port:']],
  },
  '3: the cloud lets nobody through to port 8080': {
    rule: 'direct-public-port',
    severity: 'info',
    text: behindProxy({
      bind_address: '0.0.0.0',
      frontend_host: 'crm.example.com',
      frontend_port: '‹8080›',
      frontend_path: '""',
    }),
    message: ['port 8080 of the server itself', 'firewall'],
    hint: ['proxy', 'websocket_frontend_port to 443'],
    fix: [
      ['0.0.0.0', '127.0.0.1'],
      ['frontend_port: 8080', 'frontend_port: 443'],
      ['frontend_path: ""', 'frontend_path: ws'],
    ],
  },
  '6: the host holds a path, since there was no other place for it': {
    rule: 'host-with-port-or-scheme',
    severity: 'error',
    text: behindProxy({ frontend_host: '‹"example.com/ws2"›', frontend_path: '""' }),
    message: ['"example.com/ws2"', 'a host with a path'],
    hint: ['websocket_frontend_host: "example.com"', 'websocket_frontend_path: "ws2"'],
    fix: [
      ['"example.com/ws2"', '"example.com"'],
      ['frontend_path: ""', 'frontend_path: "ws2"'],
    ],
  },
  '6: the host holds the whole address': {
    rule: 'host-with-port-or-scheme',
    severity: 'error',
    text: behindProxy({ frontend_host: "‹'wss://example.com'›" }),
    message: ['"wss://example.com"', 'a host with a scheme'],
    hint: ['websocket_frontend_host: "example.com"'],
    fix: [["'wss://example.com'", 'example.com']],
  },
  '6: no port at all was meant to be the usual port': {
    rule: 'wrong-type',
    severity: 'error',
    text: behindProxy({ frontend_port: '‹~›' }),
    message: ['websocket_frontend_port', 'null'],
    hint: ['a port number from 1 to 65535'],
    fix: [['frontend_port: ~', 'frontend_port: 443']],
  },
  '8: one public name for server, PHP and browsers': {
    rule: 'bind-not-an-ip',
    severity: 'error',
    text: file(
      'websocket_host: ‹crm.example.com›',
      'websocket_port: 8080',
      'websocket_frontend_port: 443',
      'websocket_path: ""',
    ),
    message: ['websocket_bind_address', '"crm.example.com"', 'not an IP address'],
    hint: ['websocket_bind_address: "0.0.0.0"'],
    fix: [
      [
        'websocket_port:',
        'websocket_bind_address: 0.0.0.0\n    websocket_backend_host: ws.internal\n    websocket_port:',
      ],
      ['websocket_host', 'websocket_frontend_host'],
    ],
  },
  '8: the same behind a router, when Oro still looked names up': {
    rule: 'bind-not-an-ip',
    severity: 'warning',
    oro: '1.7',
    text: file('websocket_host: ‹crm.example.com›', 'websocket_port: 8080', 'websocket_path: ""'),
    message: ['"crm.example.com"', 'an address of this machine'],
    hint: ['Oro 1.8'],
    fix: [['crm.example.com', '192.168.1.10']],
  },
  '9: the browser looks for the server on its own machine': {
    rule: 'frontend-host-unusable',
    severity: 'warning',
    text: behindProxy({
      frontend_host: '‹127.0.0.1›',
      bind_address: '0.0.0.0',
      frontend_port: '8080',
      frontend_path: '""',
    }),
    message: ['"127.0.0.1"', "the visitor's own machine"],
    hint: ['websocket_frontend_host: "*"'],
    fix: [['frontend_host: 127.0.0.1', 'frontend_host: "*"']],
  },
  '11: PHP uses the port of the host inside the container': {
    rule: 'backend-unreachable',
    severity: 'error',
    text: behindProxy(
      {
        bind_address: '0.0.0.0',
        frontend_port: "'%env(WEBSOCKET_PORT)%'",
        frontend_path: '""',
        backend_port: "‹'%env(WEBSOCKET_PORT)%'›",
      },
      "env(WEBSOCKET_PORT): '8088'",
    ),
    message: ['the backend connects to', '%env(WEBSOCKET_PORT)%', 'the server listens on "0.0.0.0:8080"'],
    hint: ['websocket_backend_port to 8080'],
    fix: [["backend_port: '%env(WEBSOCKET_PORT)%'", 'backend_port: 8080']],
  },
  '12: browsers are told the name of a container': {
    rule: 'frontend-host-unusable',
    severity: 'warning',
    text: behindProxy({
      bind_address: '0.0.0.0',
      frontend_host: '‹crm_ws_1›',
      frontend_port: '8080',
      backend_host: 'crm_ws_1',
    }),
    message: ['"crm_ws_1"', 'container network'],
    hint: ['websocket_frontend_host: "*"'],
    fix: [['frontend_host: crm_ws_1', 'frontend_host: "*"']],
  },
  '13: browsers are told the address for listening': {
    rule: 'frontend-host-unusable',
    severity: 'warning',
    text: behindProxy({
      bind_address: '0.0.0.0',
      frontend_host: '‹0.0.0.0›',
      frontend_port: '8080',
      frontend_path: '""',
    }),
    message: ['"0.0.0.0"', 'to listen on'],
    hint: ['websocket_frontend_host: "*"'],
    fix: [['frontend_host: 0.0.0.0', 'frontend_host: "*"']],
  },
  '14: PHP speaks TLS to the plain server': {
    rule: 'backend-unreachable',
    severity: 'error',
    text: behindProxy({}, 'websocket_backend_transport: ‹ssl›'),
    message: ['connects with "ssl"', 'speaks without TLS'],
    hint: ['websocket_backend_transport to tcp'],
    fix: [['transport: ssl', 'transport: tcp']],
  },
  '14: the same by the name of the site': {
    rule: 'backend-unreachable',
    severity: 'error',
    text: behindProxy(
      { bind_address: '0.0.0.0', frontend_host: 'crm.example.com', backend_host: 'crm.example.com' },
      'websocket_backend_transport: ‹ssl›',
    ),
    message: ['connects with "ssl" to "crm.example.com:8080"', 'speaks without TLS'],
    hint: ['websocket_backend_transport to tcp', 'websocket_backend_host to "*"'],
    fix: [
      ['transport: ssl', 'transport: tcp'],
      ['backend_host: crm.example.com', 'backend_host: "*"'],
      ['0.0.0.0', '127.0.0.1'],
    ],
  },
  '15: PHP gets the prefix of the proxy that it does not use': {
    rule: 'backend-path-ignored',
    severity: 'info',
    text: behindProxy({ bind_address: '0.0.0.0', frontend_port: '8889', backend_path: '‹ws›' }),
    message: ['websocket_backend_path is "ws"', 'does not look at the path'],
    hint: ['websocket_backend_path: ""', 'websocket_frontend_path'],
    fix: [['backend_path: ws', 'backend_path: ""']],
  },
  '21: the block from the web page is indented deeper': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: `parameters:
    installed: ~
      ‹websocket_bind_address: 127.0.0.1›
      websocket_bind_port: 8080
      websocket_frontend_host: "*"
      websocket_frontend_port: 443
      websocket_frontend_path: ws
      websocket_backend_host: "*"
      websocket_backend_port: 8080
      websocket_backend_path: ""
`,
    message: ['indented deeper than the lines above'],
    hint: ['same number of blanks'],
    fix: [['\n    installed', '\n      installed']],
  },
  '22: a colon is missing': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: behindProxy({}).replace('    secret:', '    ‹assets_version     ~›\n    secret:'),
    message: ['colon after the name is missing'],
    hint: ['"name: value"'],
    fix: [['assets_version     ~', 'assets_version: ~']],
  },
  '23: a path that is null': {
    rule: 'wrong-type',
    severity: 'error',
    oro: '3.1',
    text: behindProxy({ backend_path: '‹null›' }),
    message: ['websocket_backend_path is', 'null'],
    hint: ['"" for no path'],
    fix: [['backend_path: null', 'backend_path: ""']],
  },
  '24: an upgrade needs keys that the file does not have': {
    rule: 'missing-parameter',
    severity: 'warning',
    text: behindProxy({ backend_path: '' }).replace('parameters:', '‹parameters›:'),
    message: ['websocket_backend_path is missing', 'does not start'],
    hint: ['add websocket_backend_path: ""'],
    fix: [['    secret', '    websocket_backend_path: ""\n    secret']],
  },
  '28: PHP goes by the public name while the server is local': {
    rule: 'backend-unreachable',
    severity: 'error',
    text: behindProxy({ frontend_host: 'shop.example.com', backend_host: '‹shop.example.com›' }),
    message: ['the backend connects to "shop.example.com:8080"', 'listens on "127.0.0.1:8080"'],
    hint: ['websocket_backend_host to "*"'],
    fix: [['backend_host: shop.example.com', 'backend_host: "*"']],
  },
  '28: each page waits for the way round': {
    rule: 'backend-by-public-name',
    severity: 'info',
    text: behindProxy({
      bind_address: '0.0.0.0',
      frontend_host: 'shop.example.com',
      backend_host: '‹shop.example.com›',
    }),
    message: ['"shop.example.com:8080"', 'public name', 'firewall'],
    hint: ['websocket_backend_host: "*"'],
    fix: [
      ['backend_host: shop.example.com', 'backend_host: "*"'],
      ['0.0.0.0', '127.0.0.1'],
    ],
  },
  '31: the server listens for its own machine, the browser is on another': {
    rule: 'frontend-unreachable',
    severity: 'warning',
    text: behindProxy({
      bind_address: '‹127.0.0.1›',
      frontend_host: '192.168.1.10',
      frontend_port: '8080',
      frontend_path: '""',
    }),
    message: ['port 8080', '"127.0.0.1"', 'only this machine'],
    hint: ['websocket_bind_address: "0.0.0.0"', 'proxy'],
    fix: [['127.0.0.1', '0.0.0.0']],
  },
  '32: wss straight to the plain port': {
    rule: 'frontend-direct-on-tls',
    severity: 'error',
    tls: true,
    text: behindProxy({
      bind_address: '0.0.0.0',
      frontend_host: 'example.com',
      frontend_port: '‹8080›',
      frontend_path: '""',
    }),
    message: ['over TLS', 'port 8080', 'without TLS'],
    hint: ['websocket_frontend_port to 443', 'proxy'],
    fix: [
      ['0.0.0.0', '127.0.0.1'],
      ['frontend_port: 8080', 'frontend_port: 443'],
      ['frontend_path: ""', 'frontend_path: ws'],
    ],
  },
  '33: the server has the public address, the others ask at 127.0.0.1': {
    rule: 'backend-unreachable',
    severity: 'error',
    text: behindProxy({ bind_address: '203.0.113.7', backend_host: '‹"*"›' }),
    message: ['connects to "127.0.0.1:8080"', 'listens on "203.0.113.7:8080"'],
    hint: ['websocket_backend_host'],
    fix: [['203.0.113.7', '127.0.0.1']],
  },
  '33: the server can be reached past the proxy': {
    rule: 'bind-exposed',
    severity: 'info',
    text: behindProxy({ bind_address: '‹203.0.113.7›', backend_host: '203.0.113.7' }),
    message: ['"203.0.113.7:8080"', 'past the proxy', 'port 443'],
    hint: ['websocket_bind_address: "127.0.0.1"'],
    fix: [
      ['203.0.113.7', '127.0.0.1'],
      ['203.0.113.7', '"*"'],
    ],
  },
  'the server listens everywhere behind a proxy': {
    rule: 'bind-exposed',
    severity: 'info',
    text: behindProxy({ bind_address: '‹"0.0.0.0"›' }),
    message: ['"0.0.0.0:8080"', 'past the proxy'],
    hint: ['websocket_bind_address: "127.0.0.1"'],
    fix: [['0.0.0.0', '127.0.0.1']],
  },
  '45: a star without quotes': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: 'parameters:\n    websocket_bind_address: 127.0.0.1\n    websocket_host: ‹*›\n    websocket_port: 8080\n    websocket_path: ws\n    websocket_frontend_port: 443\n',
    message: ['an unquoted *'],
    hint: ['quotes', '"*"'],
    fix: [['*', '"*"']],
  },
  '45: a password that was starred out': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: behindProxy({}).replace('secret: not-yours', 'secret: ‹*not-yours›'),
    message: ['an unquoted *', 'nothing has that name'],
    hint: ['in quotes'],
    fix: [['*not-yours', '"*not-yours"']],
  },
  '46: people in other networks cannot reach port 8090': {
    rule: 'direct-public-port',
    severity: 'info',
    text: behindProxy({
      bind_address: '0.0.0.0',
      bind_port: '8090',
      frontend_host: '203.0.113.7',
      frontend_port: '‹8090›',
      frontend_path: '""',
      backend_port: '8090',
    }),
    message: ['port 8090 of the server itself', 'firewall'],
    hint: ['proxy', '80 without TLS', 'websocket_frontend_path to "ws"'],
    fix: [
      ['0.0.0.0', '127.0.0.1'],
      ['frontend_port: 8090', 'frontend_port: 80'],
      ['frontend_path: ""', 'frontend_path: ws'],
    ],
  },
  'a template that no script has filled in': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: file(
      'websocket_bind_address: 127.0.0.1',
      'websocket_host: ‹%WEBSOCKET_HOST%›',
      'websocket_port: 8080',
      'websocket_path: ws',
      'websocket_frontend_port: 443',
    ),
    message: ['cannot begin with %', 'a script should have filled in'],
    hint: ['fill it in', '"%env(NAME)%"'],
    fix: [['%WEBSOCKET_HOST%', '"*"']],
  },
  'the same in quotes': {
    rule: 'unresolved-reference',
    severity: 'error',
    text: behindProxy({ frontend_host: "‹'%WEBSOCKET_HOST%'›" }),
    message: ['"%WEBSOCKET_HOST%"', 'this file does not have'],
    hint: ['fill it in', '"%env(WEBSOCKET_HOST)%"'],
    fix: [['%WEBSOCKET_HOST%', '%env(WEBSOCKET_HOST)%']],
  },
  'keys from the template of a container': {
    rule: 'unknown-parameter',
    text: behindProxy({}, '‹websocket_client_host›: "*"'),
    message: ['"websocket_client_host"'],
    hint: ['did you mean "websocket_frontend_host"?'],
    fix: [['    websocket_client_host: "*"\n', '']],
  },
  'a certificate that nobody checks': {
    rule: 'tls-unverified',
    severity: 'warning',
    text: behindProxy(
      { bind_address: '0.0.0.0', backend_host: 'ws.internal', backend_port: '8443' },
      'websocket_backend_transport: ssl',
      'websocket_backend_ssl_context_options: { cafile: /etc/ssl/own.pem, verify_peer: ‹false› }',
    ),
    message: ['verify_peer is false', 'every certificate'],
    hint: ['remove verify_peer', 'cafile'],
    fix: [[', verify_peer: false', '']],
  },
  'a certificate that anybody can make': {
    rule: 'tls-unverified',
    severity: 'warning',
    text: behindProxy(
      { bind_address: '0.0.0.0', backend_host: 'ws.internal', backend_port: '8443' },
      'websocket_backend_transport: tls',
      'websocket_backend_ssl_context_options:',
      '    allow_self_signed: ‹true›',
      '    cafile: /etc/ssl/own.pem',
    ),
    message: ['allow_self_signed is true', 'anybody can make'],
    hint: ['remove allow_self_signed', 'cafile'],
    fix: [['        allow_self_signed: true\n', '']],
  },
  'ssl options for a connection without TLS': {
    rule: 'unused-ssl-options',
    severity: 'warning',
    text: behindProxy(
      {},
      'websocket_backend_transport: tcp',
      'websocket_backend_ssl_context_options: ‹{ cafile: /etc/ssl/own.pem }›',
    ),
    message: ['"tcp"', 'no effect'],
    hint: ['websocket_backend_ssl_context_options: {}', 'ssl'],
    fix: [['{ cafile: /etc/ssl/own.pem }', '{}']],
  },
  'a version of TLS that is given up': {
    rule: 'outdated-tls',
    severity: 'warning',
    text: behindProxy(
      { bind_address: '0.0.0.0', backend_host: 'ws.internal', backend_port: '8443' },
      'websocket_backend_transport: ‹tlsv1.0›',
    ),
    message: ['"tlsv1.0"', 'no longer'],
    hint: ['websocket_backend_transport: ssl', 'tlsv1.2'],
    fix: [['tlsv1.0', 'tlsv1.2']],
  },
  'a transport that passes and cannot work': {
    rule: 'wrong-type',
    severity: 'error',
    text: behindProxy({}, 'websocket_backend_transport: ‹udp›'),
    message: ['"udp"', 'no websocket'],
    hint: ['tcp, ssl'],
    fix: [['udp', 'tcp']],
  },
  '9: the front page answers with 200 instead of the server': {
    rule: 'proxy-without-path',
    severity: 'info',
    text: behindProxy({ frontend_port: '80', frontend_path: '‹""›' }),
    message: ['port 80', 'without a path', 'the site itself answers'],
    hint: ['websocket_frontend_path: "ws"'],
    fix: [['frontend_path: ""', 'frontend_path: ws']],
  },
  'the path has a query, and the ticket is lost in it': {
    rule: 'path-with-query-or-scheme',
    severity: 'error',
    text: behindProxy({ frontend_path: '‹"ws?v=1"›' }),
    message: ['"ws?v=1"', 'a path with a query'],
    hint: ['websocket_frontend_path: "ws"'],
    fix: [['ws?v=1', 'ws']],
  },
  'everybody is taken for the application': {
    rule: 'backend-from-anywhere',
    severity: 'warning',
    settings: true,
    text: 'server:\n    backend:\n        from: [‹0.0.0.0/0›]\n',
    message: ['"0.0.0.0/0"', 'may publish'],
    hint: ['172.18.0.0/16'],
    fix: [['0.0.0.0/0', '172.18.0.0/16']],
  },
  'anybody may publish': {
    rule: 'publish-open',
    severity: 'warning',
    settings: true,
    text: 'server:\n    topics:\n        - pattern: chat/{room}\n          publish: ‹anyone›\n',
    message: ['anybody may publish', '"chat/{room}"'],
    hint: ['publish: user'],
    fix: [['anyone', 'user']],
  },
  'pages of every site may connect': {
    rule: 'origins-open',
    severity: 'warning',
    settings: true,
    text: 'server:\n    origins:\n        - shop.example.com\n        - ‹"*"›\n',
    message: ['server.origins', 'every site'],
    hint: ['name your sites'],
    fix: [['"*"', '"*.example.com"']],
  },
  'no page may connect': {
    rule: 'no-origins',
    severity: 'warning',
    settings: true,
    text: 'server:\n    origins: ‹[]›\n',
    message: ['no page may connect'],
    hint: ['remove server.origins'],
    fix: [['[]', '[shop.example.com]']],
  },
  'the trial of the rules was never ended': {
    rule: 'policy-not-enforced',
    severity: 'warning',
    settings: true,
    text: 'server:\n    policy: ‹report›\n',
    message: ['"report"', 'happens all the same'],
    hint: ['policy: enforce'],
    fix: [['report', 'enforce']],
  },
};

async function findings({ settings, oro = '5.0', tls = false }: Story, text: string): Promise<Diagnostic[]> {
  const files: Record<string, string> = settings
    ? { 'parameters.yml': behindProxy({}), 'syncctl.yml': text }
    : { 'parameters.yml': text };
  const target = targetOf({ oro }, null) ?? undefined;
  return checkProject(await projectOf(files, { tls, target }), RULES);
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  const start = story.text.indexOf('‹');
  const end = story.text.indexOf('›') - 1;
  const text = story.text.replace('‹', '').replace('›', '');

  it('is found at its place, with cause and fix', async () => {
    const found = (await findings(story, text)).filter(({ rule }) => rule === story.rule);
    expect(found).toHaveLength(1);
    const [finding] = found as [Diagnostic];
    expect(finding.range).toEqual({ start: positionOf(text, start), end: positionOf(text, end) });
    expect(finding.severity).toBe(story.severity ?? 'warning');
    for (const words of story.message) expect(finding.message).toContain(words);
    for (const words of story.hint) expect(finding.hint).toContain(words);
  });

  it('is put right by the fix', async () => {
    let fixed = text;
    for (const [from, to] of story.fix) {
      expect(fixed).toContain(from);
      fixed = fixed.replace(from, to);
    }
    const left = await findings(story, fixed);
    expect(left.filter(({ rule }) => !story.others?.includes(rule))).toEqual([]);
  });
});

// Names, kinds of values, and files that cannot be read.

import { behindProxy, file, type Story } from './story.js';

export const STORIES_OF_KEYS: Readonly<Record<string, Story>> = {
  '2: a key that somebody made up': {
    rule: 'unknown-parameter',
    text: behindProxy({}, '‹websocket_address›: 0.0.0.0'),
    message: ['no version of Oro reads "websocket_address"'],
    hint: ['remove it: "websocket_bind_address" is already set'],
    fix: [['    websocket_address: 0.0.0.0\n', '']],
  },
  '2: the port of the server comes from an old fallback alone': {
    rule: 'only-by-fallback',
    severity: 'info',
    text: behindProxy({ bind_port: '', frontend_port: '80', backend_port: '8000' }, 'websocket_port: ‹8000›'),
    message: ['websocket_bind_port is not set', 'falls back to websocket_port'],
    hint: ['add websocket_bind_port: 8000'],
    fix: [['websocket_port:', 'websocket_bind_port:']],
  },
  '6: the host holds a path, since there was no other place for it': {
    rule: 'host-with-port-or-scheme',
    severity: 'error',
    text: behindProxy({ frontend_host: '‹"example.com/ws2"›', frontend_path: '""' }),
    message: ['"example.com/ws2"', 'which is not just a host: it contains a path'],
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
    message: ['"wss://example.com"', 'which is not just a host: it contains a scheme'],
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
  '21: the block from the web page is indented more': {
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
    message: ['indented more than the lines above'],
    hint: ['same number of spaces'],
    fix: [['\n    installed', '\n      installed']],
  },
  '22: a colon is missing': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: behindProxy({}).replace('    secret:', '    ‹assets_version     ~›\n    secret:'),
    message: ['no colon after the name'],
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
  '45: a star without quotes': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: 'parameters:\n    websocket_bind_address: 127.0.0.1\n    websocket_host: ‹*›\n    websocket_port: 8080\n    websocket_path: ws\n    websocket_frontend_port: 443\n',
    message: ['an unquoted "*"'],
    hint: ['quotes', '"*"'],
    fix: [['*', '"*"']],
  },
  '45: a password that was starred out': {
    rule: 'yaml-syntax',
    severity: 'error',
    text: behindProxy({}).replace('secret: not-yours', 'secret: ‹*not-yours›'),
    message: ['an unquoted "*"', 'no anchor has that name'],
    hint: ['in quotes'],
    fix: [['*not-yours', '"*not-yours"']],
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
    message: ['cannot begin with "%"', 'a script should have replaced'],
    hint: ['replace it', '"%env(NAME)%"'],
    fix: [['%WEBSOCKET_HOST%', '"*"']],
  },
  'the same in quotes': {
    rule: 'unresolved-reference',
    severity: 'error',
    text: behindProxy({ frontend_host: "‹'%WEBSOCKET_HOST%'›" }),
    message: ['"%WEBSOCKET_HOST%"', 'this file does not define'],
    hint: ['replace it', '"%env(WEBSOCKET_HOST)%"'],
    fix: [['%WEBSOCKET_HOST%', '%env(WEBSOCKET_HOST)%']],
  },
  'keys from the template of a container': {
    rule: 'unknown-parameter',
    text: behindProxy({}, '‹websocket_client_host›: "*"'),
    message: ['"websocket_client_host"'],
    hint: ['remove it: "websocket_frontend_host" is already set'],
    fix: [['    websocket_client_host: "*"\n', '']],
  },
  'a transport that passes and cannot work': {
    rule: 'wrong-type',
    severity: 'error',
    text: behindProxy({}, 'websocket_backend_transport: ‹udp›'),
    message: ['"udp"', 'a websocket cannot use'],
    hint: ['tcp, ssl'],
    fix: [['udp', 'tcp']],
  },
  'the path has a query, and the ticket is lost in it': {
    rule: 'path-with-query-or-scheme',
    severity: 'error',
    text: behindProxy({ frontend_path: '‹"ws?v=1"›' }),
    message: ['"ws?v=1"', 'which is not just a path: it contains a query'],
    hint: ['websocket_frontend_path: "ws"'],
    fix: [['ws?v=1', 'ws']],
  },
};

// The rules know the listener for the application alone.

import { expect, it } from 'vitest';
import { checkProject } from '../../src/lint/check.js';
import { RULES } from '../../src/rules/index.js';
import { projectOf } from '../project/text-project.js';

const parameters = (host: string, port: number): string =>
  [
    'parameters:',
    '    websocket_bind_address: "127.0.0.1"',
    '    websocket_bind_port: 8080',
    '    websocket_frontend_host: "*"',
    '    websocket_frontend_port: 443',
    '    websocket_frontend_path: ws',
    `    websocket_backend_host: "${host}"`,
    `    websocket_backend_port: ${port}`,
    '    websocket_backend_path: ""',
    '',
  ].join('\n');

it.each([
  ['127.0.0.1:8081', '*', 8081, []],
  [
    '127.0.0.1:8081',
    '*',
    8080,
    ['the backend connects to "127.0.0.1:8080", but the server listens on "127.0.0.1:8081"'],
  ],
  ['0.0.0.0:8081', '10.0.0.5', 8081, []],
  [
    '127.0.0.1:8081',
    '10.0.0.5',
    8081,
    ['the backend connects to "10.0.0.5:8081", but the server listens on "127.0.0.1:8081"'],
  ],
  ['/run/syncctl/backend.sock', '*', 8080, []],
])('with %s a backend at %s:%i gets %j', async (listen, host, port, messages) => {
  const files = {
    'parameters.yml': parameters(host, port),
    'syncctl.yml': `server:\n    backend:\n        listen: "${listen}"\n`,
  };
  const findings = checkProject(await projectOf(files), RULES);
  expect(findings.map(({ message }) => message)).toEqual(messages);
});

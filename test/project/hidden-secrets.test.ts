// What the public API hands out about files with secrets in odd places: findings, shape faults, reports and errors.

import { describe, expect, it } from 'vitest';
import type { SyncctlError } from '../../src/core/error.js';
import { checkProject } from '../../src/lint/check.js';
import { resolutionOf } from '../../src/project/resolution.js';
import { visibleSources } from '../../src/project/visible-lines.js';
import { formatBaseline } from '../../src/report/baseline.js';
import { FORMAT_NAMES } from '../../src/report/formats.js';
import { formatResolutionJson } from '../../src/report/resolution-json.js';
import { formatResolutionText } from '../../src/report/resolution-text.js';
import { RULES } from '../../src/rules/index.js';
import { formatted, sayEnv } from '../report/reports.js';
import { projectOf } from './text-project.js';

const SECRET = 'hunter2Xy7';

/** Lines of `parameters:`; each has a secret that a typo put where it does not belong. */
const PARAMETERS: readonly string[] = [
  `websocket_backend_password:${SECRET}`,
  `websocket_backend_password:${SECRET}: x`,
  `websocket_password=${SECRET}: x`,
  `websocket_password ${SECRET}: x`,
  `"websocket_password ${SECRET}": x`,
  `"websocket_password\\u00a0${SECRET}": x`,
  `websocket_password_${SECRET}: x`,
  `websocket_password-${SECRET}: x`,
  `websocket_token.${SECRET}: x`,
  `websocket_dsn tcp://user:${SECRET}@host: x`,
  `"websocket_dsn tcp://user:${SECRET}@host": x`,
  `websocket_backend_dsn=tcp://user:${SECRET}@host`,
  `websocket_backend_dsn=tcp://user:${SECRET}@host: 1`,
  `? websocket_password ${SECRET}\n  : x`,
  `Websocket_password:${SECRET}: x`,
  `websocket-password ${SECRET}: x`,
  `websocket_host: tcp://user:${SECRET}@host:8080`,
  `websocket_port: tcp://user:${SECRET}@host:8080`,
  `websocket_bind_port: "8080 user:${SECRET}@host"`,
  `websocket_backend_transport: tcp://user:${SECRET}@host`,
  `websocket_backend_path: //user:${SECRET}@host/ws`,
  `websocket_frontend_path: "ws://user:${SECRET}@host/ws"`,
  `websocket_backend_ssl_context_options: { passphrase: ${SECRET}, verify_peer: maybe }`,
  `websocket_backend_ssl_context_options: { passphrase:${SECRET}, verify_peer: 1 }`,
  `websocket_backend_ssl_context_options: { passphrase: { a: ${SECRET} } }`,
  `websocket_backend_ssl_context_options: { passphrase: [${SECRET}] }`,
  `websocket_backend_ssl_context_options: { "passphrase ${SECRET}": 1 }`,
  `websocket_backend_ssl_context_options: { paasphrase: ${SECRET} }`,
  `websocket_backend_ssl_context_options: [ { passphrase: ${SECRET} } ]`,
  `websocket_backend_ssl_context_options: "passphrase=${SECRET}"`,
  `websocket_pasword: ${SECRET}`,
  `websocket: { password: ${SECRET}, port: 8080, password:${SECRET} }`,
  `websocket: { "password ${SECRET}": 1, bind_port: 8080 }`,
];

/** Whole files of syncctl.yml. */
const SETTINGS: readonly string[] = [
  `server:\n  secret:${SECRET}: x\n`,
  `server:\n  secret:${SECRET}\n`,
  `server:\n  "secret ${SECRET}": x\n`,
  `server:\n  secret: [${SECRET}]\n`,
  `server:\n  secret: { a: ${SECRET} }\n`,
  `server:\n  admin_secret: a\n  admin_secret_${SECRET}: b\n`,
  `server:\n  admin_secrt: ${SECRET}\n`,
  `server:\n  jwks: https://user:${SECRET}@host\n`,
  `server:\n  origins: ["https://user:${SECRET}@host"]\n`,
  `server:\n  admin: user:${SECRET}@127.0.0.1:80\n`,
  `server:\n  redis: redis://user:${SECRET}@host\n`,
  `server: secret ${SECRET}\n`,
  `secret:${SECRET}: x\n`,
  `lint:\n  rules: { "port-range secret ${SECRET}": off }\n`,
  `lint:\n  rules: { secret:${SECRET}: off }\n`,
];

const ENV: readonly string[] = [
  `ORO_WEBSOCKET_BACKEND_DSN tcp://user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN:tcp://user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN = tcp://user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://user:${SECRET}@host:80 x`,
  `ORO_WEBSOCKET_BACKEND_DSN="tcp://user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp//user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp:/user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN=user:${SECRET}@host:80`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80?context_options[passphrase]=${SECRET}`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80?context_options[passphras]=${SECRET}`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80?password=${SECRET}`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80#${SECRET}`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80/\nDATABASE_PASSWORD ${SECRET}`,
  `ORO_WEBSOCKET_BACKEND_DSN=tcp://host:80/\nDATABASE_PASSWORD=${SECRET} ${SECRET}`,
  `P=${SECRET}\nORO_WEBSOCKET_BACKEND_DSN=tcp://user:$P@host:80`,
  `ORO_WEBSOCKET_PASSWORD_${SECRET}=1`,
  `ORO_WEBSOCKET_BACKEND_DSM=tcp://user:${SECRET}@host:80`,
];

async function everythingHandedOut(files: Record<string, string>, path?: string): Promise<string> {
  const project = await projectOf(files, path === undefined ? {} : { path });
  const diagnostics = checkProject(project, RULES);
  const report = { diagnostics, sources: visibleSources(project), files: 1 };
  const look = { colour: false, width: 80 };
  return [
    JSON.stringify(diagnostics),
    JSON.stringify(project.shapeFaults),
    ...(await Promise.all(FORMAT_NAMES.map((format) => formatted(format, report)))),
    formatBaseline(report, (file) => file),
    formatResolutionText(resolutionOf(project), look),
    formatResolutionJson(resolutionOf(project)),
    sayEnv(resolutionOf(project)),
  ].join('\n');
}

const OTHERS: readonly string[] = [
  '',
  '  websocket_port: x\n',
  '  websocket_host: *\n',
  '  websocket_prot: 1\n',
];

describe('a secret is in nothing that is handed out', () => {
  it.each(PARAMETERS)('when parameters.yml has %s', async (line) => {
    for (const other of OTHERS) {
      const text = `parameters:\n${other}  ${line}\n`;
      expect(await everythingHandedOut({ 'parameters.yml': text }), text).not.toContain(SECRET);
      const section = `parameters: { websocket_port: 80 }\nwhen@prod:\n  parameters:\n    ${line.replaceAll('\n', '\n  ')}\n`;
      expect(await everythingHandedOut({ 'parameters.yml': section }), section).not.toContain(SECRET);
    }
  });

  it.each(SETTINGS)('when syncctl.yml has %j', async (text) => {
    const files = {
      'parameters.yml': 'parameters: { websocket_port: 80, websocket_host: 127.0.0.1 }',
      'syncctl.yml': text,
    };
    expect(await everythingHandedOut(files)).not.toContain(SECRET);
  });

  it.each(ENV)('when an env file has %j', async (text) => {
    expect(await everythingHandedOut({ '.env-app': `${text}\n` }, '.env-app')).not.toContain(SECRET);
    const after = `ORO_WEBSOCKET_SERVER_DSN=//0.0.0.0:99999\n${text}\n`;
    expect(await everythingHandedOut({ '.env-app': after }, '.env-app')).not.toContain(SECRET);
  });

  it.each([
    ['SYNCCTL_SERVER_SECRET', SECRET],
    ['SYNCCTL_SERVER_JWKS', `ftp://user:${SECRET}@host`],
    ['SYNCCTL_SERVER_ADMIN', `user:${SECRET}@host:x`],
    ['SYNCCTL_SERVER_ORIGINS', `https://user:${SECRET}@host/x y`],
    ['SYNCCTL_SERVER_PROXIES', `user:${SECRET}@host`],
  ])('when the variable %s is %s', async (name, value) => {
    const project = projectOf('parameters: { websocket_port: 80 }', { env: { [name]: value } });
    const said = await project.then(
      (loaded) => JSON.stringify(checkProject(loaded, RULES)),
      (error: SyncctlError) => `${error.message} ${error.hint}`,
    );
    expect(said).not.toContain(SECRET);
  });
});

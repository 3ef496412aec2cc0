// Nothing of an env file is shown but names and DSNs, and of those nothing that may be a secret.

import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/lint/check.js';
import { secretSpans, shownDsn } from '../../../src/oro/dsn/secrets.js';
import { explanationOf } from '../../../src/project/explanation.js';
import { resolutionOf } from '../../../src/project/resolution.js';
import { visibleSources } from '../../../src/project/visible-lines.js';
import { formatExplanation } from '../../../src/report/explanation-text.js';
import { formatResolutionJson } from '../../../src/report/resolution-json.js';
import { formatText } from '../../../src/report/text.js';
import { RULES } from '../../../src/rules/index.js';
import { expectLinear, filled } from '../../growth.js';
import { projectOf } from '../../project/text-project.js';

const SECRET = 'hunter2';

async function everythingShown(text: string): Promise<string> {
  const project = await projectOf({ '.env-app': text }, { path: '.env-app' });
  const report = { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
  const lines = [...report.sources.values()].flat().join('\n');
  return `${lines}\n${formatText(report, { colour: false })}${JSON.stringify(report.diagnostics)}${formatResolutionJson(resolutionOf(project))}`;
}

describe('output about an env file', () => {
  it.each([
    `APP_SECRET=${SECRET}\nORO_WEBSOCKET_SERVER_DSN=//*:8080`,
    `ORO_DB_DSN="postgres://u:${SECRET}@h/d\n${SECRET}"\nORO_WEBSOCKET_SERVER_DSN=//*:8080`,
    `A=B C ${SECRET}`,
    `A= ${SECRET}`,
    `${SECRET}`,
    `# ${SECRET}\nX="${SECRET}`,
    `ORO_WEBSOCKET_SERVER_DSN=//*:8080 # ${SECRET}`,
    `ORO_WEBSOCKET_BACKEND_DSN=tcp://u:${SECRET}@*:8080`,
    `ORO_WEBSOCKET_BACKEND_DSN=tcp://u:${SECRET}@*:99999`,
    `ORO_WEBSOCKET_BACKEND_DSN="tls://*:8080?context_options[passphrase]=${SECRET}"`,
    `ORO_WEBSOCKET_BACKEND_DSN=tls://*:8080?context_options%5Bpassphrase%5D=${SECRET}`,
    `ORO_WEBSOCKET_BACKEND_DSN='tls://:8080?context_options[pasphrase]=${SECRET}'`,
    `ORO_WEBSOCKET_BACKEND_DSN=tls://$HOST:8080?context_options[passphrase]=${SECRET}`,
    `ORO_WEBSOCKET_BACKEND_DSN=wss://h:8080?token=${SECRET}#${SECRET}`,
    `ORO_WEBSOCKET_BACKEND_DSN=ssl//*:443/ws?token=${SECRET}`,
    `ORO_WEBSOCKET_FRONTEND_DSN='"//*/ws?context_options=${SECRET}"'`,
    `P=${SECRET}\nORO_WEBSOCKET_BACKEND_DSN=tcp://*:8080?user_agent=a&x=$P`,
    ...['FRONTEND', 'BACKEND', 'SERVER'].flatMap((side) =>
      [
        `ssl//u:${SECRET}@h:443/ws?context_options[x]=1`,
        `u:${SECRET}@h:8080`,
        `tcp://u:pa/${SECRET}@h:1`,
        `tcp://u:${SECRET}/ss@h:1`,
        `tcp://u:12/${SECRET}@h:1`,
        `tcp://u:${SECRET}?x@h:1`,
        `tcp://u:a?${SECRET}&x@h:1`,
        `"tcp://u:a#${SECRET}@h:1"`,
        `tcp:///u:${SECRET}@h`,
        `tcp:/u:${SECRET}@h`,
        `/u:${SECRET}@h`,
        `u:${SECRET}@//h:1`,
        `wss://u:${SECRET}@a/@b`,
      ].map((dsn) => `ORO_WEBSOCKET_${side}_DSN=${dsn}`),
    ),
  ])('does not hold the secret of %j', async (text) => {
    expect(await everythingShown(`${text}\n`)).not.toContain(SECRET);
  });

  it.each([
    `context_options[passphrase${SECRET}]=1`,
    `context_options[passphrase:${SECRET}]`,
    `context_options%5Bpassphrase%3D${SECRET}%5D=1`,
    `context_options[pass%70hrase-${SECRET}]=1`,
    `passphrase${SECRET}`,
  ])('hides a secret that is part of a name: %s', async (query) => {
    const dsn = `tcp://h:8080?${query}`;
    expect(shownDsn(dsn)).not.toContain(SECRET);
    expect(await everythingShown(`ORO_WEBSOCKET_BACKEND_DSN=${dsn}\n`)).not.toContain(SECRET);
  });

  it('names the variable that a DSN comes from, not what that holds', async () => {
    for (const held of [SECRET, `ssl//${SECRET}`, `${SECRET}:x`]) {
      const text = `TOK=${held}\nORO_WEBSOCKET_FRONTEND_DSN=\${TOK}\n`;
      const findings = checkProject(await projectOf({ '.env-app': text }, { path: '.env-app' }), RULES);
      expect(findings.some(({ message }) => message.includes(`"\${TOK}"`))).toBe(true);
      expect(JSON.stringify(findings), held).not.toContain(SECRET);
    }
  });

  it('explains a DSN without its password', async () => {
    const name = 'ORO_WEBSOCKET_FRONTEND_DSN';
    const files = { '.env-app': `${name}=//u:${SECRET}@h:443/ws\n`, 'parameters.yml': 'parameters: {}' };
    const project = await projectOf(files, { path: '.env-app' });
    expect(explanationOf(project, name, []).resolved?.value).toBe('//***@h:443/ws');
    expect(formatExplanation(explanationOf(project, name, []), { colour: false })).toContain('.env-app:1:28');
    const without = await projectOf(files, { path: 'parameters.yml' });
    expect(explanationOf(without, name, []).resolved).toBeNull();
  });

  it('shows what helps', () => {
    const dsn =
      'tls://u:p@h:1/ws?context_options[cafile]=/ca.pem&context_options[passphrase]=x&user_agent=php&y=z';
    expect(shownDsn(dsn)).toBe(
      'tls://***@h:1/ws?context_options[cafile]=/ca.pem&context_options[passphrase]=***&user_agent=php&y=***',
    );
  });

  it('takes time as the length of the text', async () => {
    for (const piece of ['?', '&a=b', '@', '//', '[', "'", 'a', '?user_agent']) {
      await expectLinear(filled(piece), secretSpans, { length: 125_000 });
    }
  });
});

// What the operator's own code throws and what strangers write reaches the log without what lets somebody in.

import { expect, test } from 'vitest';
import { reservePort } from '../port.js';
import { oroTicket } from '../server/access/mint.js';
import { answerTo, enter } from '../server/access/visit.js';
import { message } from '../server/raw-client.js';
import { Workplace } from './program.js';

const SECRET = 'the secret of this application';

test.each(['json', 'pretty'])('log lines in %s hold no secret', async (format) => {
  const place = new Workplace();
  const port = await reservePort();
  place.writeParameters(port);
  const said = `connect failed: mysql://root:hunter2@db/oro DATABASE_PASSWORD: hunter2 ${SECRET}`;
  place.write('authenticate.mjs', `export default () => { throw new Error(${JSON.stringify(said)}); };\n`);
  place.write(
    'chat.mjs',
    `export const chat = { pattern: 'chat/{room}', subscribe() { throw new Error(${JSON.stringify(said)}); } };\n`,
  );
  place.write(
    'syncctl.yml',
    `server:\n  secret: "${SECRET}"\n  authenticate: ./authenticate.mjs\n  handlers: [./chat.mjs]\n`,
  );
  const up = place.start(['up', '--log-format', format]);
  await up.prints(/Healthy/);
  const ticket = oroTicket({ secret: SECRET, userName: 'admin', password: 'x' });
  expect(await answerTo(port, { ticket })).toMatch(/^503 /);
  const client = await enter(port);
  client.send(message([5, 'chat/1']), message([7, 'secret/1?ticket=hunter2&token=hunter2', 1]));
  await up.notes(/handler-failed.*publish/s);
  const { stderr } = await up.stop();
  expect(stderr).toContain('connect failed: mysql://[hidden]');
  expect(stderr).not.toContain('hunter2');
  expect(stderr).not.toContain(SECRET);
});

// syncctl's own settings: flag, environment, file, default, in this order.

import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/core/error.js';
import { projectOf, type TextProjectOptions } from '../project/text-project.js';

const settings = async (syncctl: string, options: TextProjectOptions = {}, parameters = '{}') => {
  const files = { 'parameters.yml': `parameters: ${parameters}\n`, 'syncctl.yml': syncctl };
  const { settings: read, shapeFaults } = await projectOf(files, options);
  return { ...read, faults: shapeFaults };
};

describe('a setting', () => {
  const file = 'deploy:\n  user: fromfile\n';
  const env = { SYNCCTL_DEPLOY_USER: 'fromenv' };
  const flags = { 'deploy.user': 'fromflag' };

  it('comes from the flag first, then the environment, then the file, then the default', async () => {
    expect((await settings(file, { env, flags })).deploy.user).toMatchObject({
      value: 'fromflag',
      origin: { kind: 'flag', name: '--user' },
      tried: [],
    });
    expect((await settings(file, { env })).deploy.user).toMatchObject({
      value: 'fromenv',
      origin: { kind: 'env', name: 'SYNCCTL_DEPLOY_USER' },
      tried: ['--user'],
    });
    expect((await settings(file)).deploy.user).toMatchObject({
      value: 'fromfile',
      origin: { kind: 'file', file: 'syncctl.yml', range: { start: { line: 1, character: 8 } } },
    });
    expect((await settings('')).deploy.user).toMatchObject({
      value: 'www-data',
      origin: { kind: 'default' },
      tried: ['--user', 'SYNCCTL_DEPLOY_USER', 'deploy.user'],
    });
  });

  it('is read from text as its kind says', async () => {
    const { server, deploy } = await settings('', {
      env: { SYNCCTL_SERVER_DRAIN: '30', SYNCCTL_DEPLOY_SERVER_NAME: 'a.example, b.example' },
    });
    expect(server.drain.value).toBe(30);
    expect(deploy.server_name?.value).toEqual(['a.example', 'b.example']);
  });

  it('may refer to a parameter or to the environment', async () => {
    const text = 'deploy:\n  user: "%app_user%"\n  image: "node:%env(NODE)%"\n';
    const { deploy } = await settings(text, { env: { NODE: '24' } }, '{ app_user: oro }');
    expect([deploy.user.value, deploy.image.value]).toEqual(['oro', 'node:24']);
  });

  it.each([
    [{ env: { SYNCCTL_SERVER_DRAIN: 'soon' } }, 'SYNCCTL_SERVER_DRAIN is "soon"'],
    [{ env: { SYNCCTL_SERVER_DRAIN: '601' } }, 'SYNCCTL_SERVER_DRAIN is "601"'],
    [{ flags: { 'deploy.user': 'a b' } }, '--user is "a b"'],
    [{ flags: { 'deploy.server_name': ['ok.example', 'not ok'] } }, '--server-name is "ok.example, not ok"'],
  ])('that is wrong outside the file is a wrong command line: %j', async (options, message) => {
    await expect(settings('', options)).rejects.toMatchObject({ message, exit: EXIT.usage });
  });

  it('that is wrong in the file gives way to the default, and is a fault', async () => {
    const { server, faults } = await settings('server:\n  drain: soon\n  constructor: 1\n  __proto__: 2\n');
    expect(server.drain.value).toBe(10);
    expect(faults.map(({ name, keyword }) => [name, keyword])).toEqual([
      ['server.constructor', 'additionalProperties'],
      ['server.__proto__', 'additionalProperties'],
      ['server.drain', 'type'],
    ]);
  });

  it('that stands twice is the first that has a value, judged and used alike', async () => {
    const { server } = await settings(
      'server:\n  origins:\n  origins: [a.example]\n  origins: [b.example]\n',
    );
    expect(server.origins?.value).toEqual(['a.example']);
  });
});

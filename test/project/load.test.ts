// loadProject, the one door for input: which files it asks for, and what it makes of them.

import { describe, expect, it } from 'vitest';
import { namedSource } from '../../src/project/carrier.js';
import { loadProject, type ProjectIo } from '../../src/project/load.js';
import { yamlProject } from './text-project.js';

/** An io that remembers what it was asked for, but for Composer's files. */
function ioOf(files: Readonly<Record<string, string>>): { io: ProjectIo; asked: string[] } {
  const asked: string[] = [];
  const read: ProjectIo['read'] = async (path) => {
    if (!/(composer|symfony)\.(lock|json)$/.test(path)) asked.push(path);
    const text = files[path];
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  return { io: { env: {}, read }, asked };
}

describe('loading a project', () => {
  it('looks for the file where Symfony keeps it, and for the settings and the .dist beside it', async () => {
    const { io, asked } = ioOf({ 'app/config/parameters.yml': 'parameters: {}' });
    const project = await loadProject({}, io);
    expect(project.path).toBe('app/config/parameters.yml');
    expect(asked).toEqual([
      '.env-app',
      '.env-app.local',
      'config/parameters.yml',
      'app/config/parameters.yml',
      'app/config/syncctl.yml',
      'app/config/parameters.yml.dist',
    ]);
  });

  it('looks for no other file when one is named', async () => {
    const { io, asked } = ioOf({ 'parameters.yml': 'parameters: {}' });
    await expect(loadProject({ path: 'other.yml' }, io)).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      exit: 3,
    });
    expect(asked).toEqual(['other.yml']);
  });

  it('names standard input as such, with the settings of the current folder', async () => {
    const { io, asked } = ioOf({ '-': 'parameters: { websocket_port: 1 }' });
    const project = await loadProject({ path: '-' }, io);
    expect(namedSource(project.carrier).name).toBe('stdin');
    expect(asked).toEqual(['-', 'syncctl.yml']);
  });

  it('refuses what is larger than 10 MB, and takes what is not', async () => {
    const { io } = ioOf({ a: `#${'x'.repeat(10 * 1024 * 1024)}`, b: `#${'x'.repeat(10 * 1024 * 1024 - 1)}` });
    await expect(loadProject({ path: 'a' }, io)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', exit: 3 });
    expect(yamlProject(await loadProject({ path: 'b' }, io)).carrier.file.loadFaults).toEqual([]);
  });

  it('keeps only the websocket parameters in sight', async () => {
    const { io } = ioOf({ a: 'parameters: { secret: x, websocket_port: 1, websocketx: 2 }' });
    const { parameters } = yamlProject(await loadProject({ path: 'a' }, io)).carrier;
    expect(parameters.map(({ name }) => name)).toEqual(['websocket_port']);
  });

  it('takes a certificate for a site with TLS', async () => {
    const { io } = ioOf({ a: 'parameters: {}', 'syncctl.yml': 'deploy: { certificate: /etc/ssl/a.pem }' });
    expect((await loadProject({ path: 'a' }, io)).tls).toBe(true);
    expect((await loadProject({ path: 'a' }, ioOf({ a: 'parameters: {}' }).io)).tls).toBe(false);
  });
});

// %parameter% and %env(NAME)% as Symfony resolves them.

import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../src/symfony/references.js';
import { yamlProjectOf } from '../project/text-project.js';

const FILE = `parameters:
  port: 8080
  host: ws.example.com
  list: [1, 2]
  nothing: ~
  again: "%port%"
  circle: "%circle%"
  env(WS_HOST): fallback.example.com
  env(WS_PORT): '9000'
`;

async function resolve(text: string, env: Record<string, string> = {}): Promise<unknown> {
  const { carrier } = await yamlProjectOf(FILE);
  const resolution = resolveReferences(text, { parameters: carrier.file.parameters, env, symfony: '5.4' });
  return 'value' in resolution ? resolution.value : resolution.unresolved;
}

describe('a reference', () => {
  it.each<[string, unknown]>([
    ['%port%', 8080],
    ['%again%', 8080],
    ['%list%', [1, 2]],
    ['%nothing%', null],
    ['x-%port%-%host%', 'x-8080-ws.example.com'],
    ['100%', '100%'],
    ['%a b%', '%a b%'],
    ['%%port%%', '%port%'],
    ['%env(WS_HOST)%', 'fallback.example.com'],
    ['%env(int:WS_PORT)%', 9000],
    ['%missing%', { reference: 'missing', reason: 'missing' }],
    ['%circle%', { reference: 'circle', reason: 'circular', circle: ['circle', 'circle'] }],
    ['x%list%', { reference: 'list', reason: 'not text' }],
    ['%kernel.project_dir%', { reference: 'kernel.project_dir', reason: 'kernel' }],
    ['%env(UNSET)%', { reference: 'env(UNSET)', reason: 'environment', kind: 'text' }],
    ['%toString%', { reference: 'toString', reason: 'missing' }],
    ['%__proto__%', { reference: '__proto__', reason: 'missing' }],
  ])('%s gives what Symfony gives, or the reason why not', async (text, value) => {
    expect(await resolve(text)).toEqual(value);
  });

  it('takes the environment before the default in the file', async () => {
    expect(await resolve('%env(WS_HOST)%', { WS_HOST: 'env.example.com' })).toBe('env.example.com');
    expect(await resolve('%env(bool:FLAG)%', { FLAG: 'yes' })).toBe(true);
    expect(await resolve('%env(trim:NAME)%', { NAME: ' x ' })).toBe('x');
    expect(await resolve('%env(int:PORT)%', { PORT: 'abc' })).toMatchObject({ reason: 'refused' });
  });
});

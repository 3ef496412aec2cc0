// Tickets signed with the keys of another issuer, fetched from where it publishes them.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { jwt } from './mint.js';
import { answerTo, roleOf, runGuarded } from './visit.js';

async function issuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }];
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);
  const sign = (claims: object, kid = 'one') =>
    new SignJWT({ jti: `${Math.random()}`, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setExpirationTime('1m')
      .sign(privateKey);
  return { jwks: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`, sign, close };
}

describe('a ticket of another issuer', () => {
  it('makes the user that it names', async () => {
    const { jwks, sign } = await issuer();
    const { port } = await runGuarded({ jwks, secret: null });
    expect(await roleOf(port, { ticket: await sign({ sub: '7' }) })).toBe('user');
  });

  it('is refused when it is not of that issuer', async () => {
    const { jwks } = await issuer();
    const { sign } = await issuer();
    const { port } = await runGuarded({ jwks });
    expect(await answerTo(port, { ticket: await sign({ sub: '7' }) })).toBe('401 the ticket is not genuine');
    expect(await answerTo(port, { ticket: await sign({ sub: '7' }, 'two') })).toBe(
      '401 the ticket is not genuine',
    );
  });

  it('cannot be made with the public key as a secret', async () => {
    const { jwks } = await issuer();
    const { port } = await runGuarded({ jwks, secret: null });
    const keys = await (await fetch(jwks)).text();
    expect(await answerTo(port, { ticket: jwt({}, keys) })).toBe(
      '401 the server has no key to check the ticket',
    );
  });

  it('is to come again when its keys have no end, of which a little is read', async () => {
    const { sign } = await issuer();
    let sent = 0;
    const endless = createServer((_request, response) => {
      const write = (): void => {
        for (let more = true; more && sent < 200_000_000; sent += 65_536) {
          more = response.write(Buffer.alloc(65_536, ' '));
        }
      };
      response.on('drain', write);
      write();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      endless.close();
      endless.closeAllConnections();
    });
    const jwks = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
    const { port } = await runGuarded({ jwks });
    const ticket = await sign({ sub: '7' });
    expect(await answerTo(port, { ticket })).toBe('503 the ticket could not be checked');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('is to come again while its keys cannot be fetched', async () => {
    const { jwks, sign, close } = await issuer();
    const { port } = await runGuarded({ jwks });
    const ticket = await sign({ sub: '7' });
    close();
    expect(await answerTo(port, { ticket })).toBe('503 the ticket could not be checked');
  });
});

// Makes tickets as the application does, and as somebody who would like to be let in.

import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';

export const SECRET = 'a secret of the application';

export interface OroTicket {
  readonly secret?: string;
  readonly userName?: string;
  readonly password?: string;
  readonly nonce?: string;
  /** Seconds from now at which it says it was made. */
  readonly age?: number;
  readonly created?: string;
}

/** The digest of Symfony's encoder: sha512, 5000 rounds. */
export function oroDigest(plain: string, salt: string): string {
  const salted = Buffer.from(`${plain}{${salt}}`);
  let digest = createHash('sha512').update(salted).digest();
  for (let round = 1; round < 5000; round++) {
    digest = createHash('sha512').update(digest).update(salted).digest();
  }
  return digest.toString('base64');
}

/** A ticket of Oro 3.0 and later; without a user name the one that anybody can get. */
export function oroTicket(options: OroTicket = {}): string {
  const { secret = SECRET, userName = '', password = secret, age = 0 } = options;
  const nonce = options.nonce ?? randomBytes(8).toString('hex');
  const created = options.created ?? iso(age);
  const digest = oroDigest(`${nonce}|${created}|${password}`, secret);
  return Buffer.from(`${digest};${userName};${nonce};${created}`).toString('base64');
}

/** As PHP's date('c') writes the time, so many seconds ago. */
export function iso(age: number): string {
  return new Date(Date.now() - age * 1000).toISOString().replace(/\.\d+Z$/, '+00:00');
}

/** A ticket of our own; claims that are undefined are left out. */
export function jwt(
  claims: object = {},
  secret = SECRET,
  header: object = { alg: 'HS256', typ: 'JWT' },
): string {
  const body = { sub: '7', exp: Math.floor(Date.now() / 1000) + 600, jti: randomUUID(), ...claims };
  const text = [header, body].map((part) => base64url(JSON.stringify(part))).join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

export function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

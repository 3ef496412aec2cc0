// A self-signed certificate for a test, made by openssl.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes certificate and key for `names` to the two paths. */
export function selfSigned(certificate: string, key: string, names: readonly string[]): void {
  mkdirSync(dirname(certificate), { recursive: true });
  mkdirSync(dirname(key), { recursive: true });
  const subject = [
    '-subj',
    `/CN=${names[0]}`,
    '-addext',
    `subjectAltName=${names.map((name) => `DNS:${name}`).join()}`,
  ];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
}

// DSNs, and what Oro's own classes made of each. The list is not part of this project: SYNCCTL_CORPUS names its folder.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOptions, TRANSPORTS } from '../../../src/oro/dsn/client-options.js';
import { parseDsn } from '../../../src/oro/dsn/parse-dsn.js';

const path = join(process.env.SYNCCTL_CORPUS ?? '', 'expected/dsn-oro-7.0.txt');
const present = process.env.SYNCCTL_CORPUS !== undefined && existsSync(path);
if (!present)
  process.stderr.write('SKIPPED: the DSN corpus needs SYNCCTL_CORPUS, the folder of real files\n');

const LINE = /^\[(?<dsn>.*)\]\s+\| (?<server>.*?) +\| (?<client>.*)$/;

const lines = present
  ? readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('connect '))
      .map((line) => ({ line, dsn: '', server: '', client: '', ...LINE.exec(line)?.groups }))
  : [];

/** PHP writes an empty map as a list. */
function json(value: object): string {
  return Object.keys(value).length === 0 ? '[]' : JSON.stringify(value);
}

function server(dsn: string): string {
  const parsed = parseDsn(dsn, '7.0');
  if (!parsed)
    return `SERVER! InvalidArgumentException: The "${dsn}" websocket related config DSN string is invalid.`;
  const { scheme, host, port, path: own, params } = parsed;
  return `scheme='${scheme}' host='${host}' port=${port} path='${own}' params=${json(params)}`;
}

function client(dsn: string): string {
  const parsed = parseDsn(dsn, '7.0');
  if (!parsed)
    return `CLIENT! InvalidArgumentException: The "${dsn}" websocket related config DSN string is invalid.`;
  const refused = 'CLIENT! \\InvalidConfigurationException:';
  if (!TRANSPORTS.includes(parsed.scheme)) {
    return `${refused} Transport "${parsed.scheme}" is not available, please run stream_get_transports() to verify the list of registered transports.`;
  }
  const { options, faults } = contextOptions(parsed.params);
  const [fault] = faults;
  if (!fault) return `client ok port=${parsed.port} ctx=${json(options)}`;
  if (fault.option === null) return `${refused} Socket context options must be an array`;
  return fault.wanted === null
    ? `${refused} Unknown socket context option "${fault.option}". Only SSL context options (http://php.net/manual/en/context.ssl.php) are allowed.`
    : `${refused} Invalid type of socket context option "${fault.option}", expected "${fault.wanted}" type.`;
}

describe.skipIf(!present)('the DSN corpus', () => {
  it('is understood line by line', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ server: text }) => text === '')).toEqual([]);
  });

  it.each(lines)('gives [$dsn] the meaning that Oro gave it', (row) => {
    expect(server(row.dsn)).toBe(row.server);
    expect(client(row.dsn)).toBe(row.client);
  });
});

// What docs/client.md says of close codes, handlers, methods and exports is so.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as client from '../../src/client/index.js';
import { mayReconnect } from '../../src/core/close-codes.js';
import { contentPage } from './content-page.js';

const guide = readFileSync('docs/client.md', 'utf8');

it('names the close codes that are final, and one that is not', () => {
  const rows = [...guide.matchAll(/^\| ([\d, ]+)[^|]*\| (yes|no)/gm)];
  const said = rows.flatMap(([, codes = '', back]) => codes.split(',').map((code) => [Number(code), back]));
  expect(said.length).toBeGreaterThan(4);
  expect(said).toEqual(said.map(([code]) => [code, mayReconnect(Number(code)) ? 'yes' : 'no']));
});

it('names every mediator handler', () => {
  const names: string[] = [];
  client.registerMediatorHandlers({ setHandler: (name) => names.push(name) }, contentPage().manager);
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

it('names every method of the content manager', () => {
  const { mediator, dispose, ...methods } = contentPage().manager;
  expect(Object.keys(methods).filter((name) => !guide.includes(`\`${name}(`))).toEqual([]);
});

it('names every export but the error class by a use of it', () => {
  expect(Object.keys(client).filter((name) => !guide.includes(`${name}(`))).toEqual([
    'CallError',
    'createMediator',
  ]);
});

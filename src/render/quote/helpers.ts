// The helpers a template may call, each named by the language it quotes for. The list is closed.

import { docker } from './docker.js';
import { nginx, nginxLiteral } from './nginx.js';
import { shell } from './shell.js';
import { systemd, systemdArgument, systemdProgram, systemdWord } from './systemd.js';
import { compose, yaml } from './yaml.js';

/** Writes one value in a language; throws `UnquotableError` when the language cannot express it. */
export type Quote = (value: string) => string;

/** By the name that templates use. */
export const QUOTES: Readonly<Record<string, Quote>> = {
  compose,
  docker,
  nginx,
  nginxLiteral,
  shell,
  systemd,
  systemdArgument,
  systemdProgram,
  systemdWord,
  yaml,
};

// The flags of token.

import { boolean, integer, option, string } from '../../cli/flags.js';
import { someText } from '../loading/flag-values.js';
import { applicationFlags } from '../loading/flags.js';

export const tokenFlags = {
  check: boolean({
    default: false,
    exclusive: ['user', 'backend', 'topics', 'lifetime'],
    description: 'Read a ticket from standard input and explain it',
  }),
  user: string({
    description: "The user's ID. Without it, the holder is a guest",
    helpValue: 'ID',
    parse: someText,
    exclusive: ['backend'],
  }),
  backend: boolean({ description: 'Make the holder the backend, which may publish' }),
  topics: string({
    description: 'Topics that the holder may use, separated by commas. Without it, the topic rules decide',
    helpValue: 'TOPICS',
    multiple: true,
    multipleNonGreedy: true,
    parse: someText,
  }),
  lifetime: integer({
    description: 'Seconds until it expires (default: 60)',
    helpValue: 'SECONDS',
    min: 1,
    max: 86_400,
  }),
  'secret-file': string({
    description: 'Read the secret from this file, or from standard input (-), instead of server.secret',
    helpValue: 'FILE',
    parse: someText,
  }),
  audience: string({
    description: 'Audience of the ticket (default: server.audience)',
    helpValue: 'NAME',
    parse: someText,
  }),
  format: option({ options: ['text', 'json'] as const, description: 'Output format of --check' })({
    default: 'text',
  }),
  ...applicationFlags,
};

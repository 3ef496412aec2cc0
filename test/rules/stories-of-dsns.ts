// The three variables of Oro 5.1 and later.

import type { Story } from './story.js';

const env = (frontend: string, backend: string): string =>
  `ORO_WEBSOCKET_SERVER_DSN=//127.0.0.1:8080\nORO_WEBSOCKET_FRONTEND_DSN=${frontend}\nORO_WEBSOCKET_BACKEND_DSN=${backend}\n`;

export const STORIES_OF_DSNS: Readonly<Record<string, Story>> = {
  '16: the port for browsers is not that of the site': {
    rule: 'dsn-without-port',
    severity: 'error',
    oro: '6.1',
    file: '.env-app',
    text: env('‹//*/ws›', 'tcp://127.0.0.1:8080'),
    message: ['ORO_WEBSOCKET_FRONTEND_DSN', '8080'],
    hint: ['//*:443/ws', '80'],
    fix: [['//*/ws', '//*:443/ws']],
  },
  '19: a colon that the documentation lacks': {
    rule: 'dsn-missing-colon',
    severity: 'error',
    oro: '6.1',
    file: '.env-app',
    text: env('//*:443/ws', '‹ssl//›*:443/ws'),
    message: ['ssl'],
    hint: ['ssl://'],
    fix: [['ssl//*:443/ws', 'tcp://127.0.0.1:8080']],
  },
  '20: a star that the documentation recommends for PHP': {
    rule: 'backend-wildcard',
    severity: 'error',
    oro: '6.1',
    file: '.env-app',
    text: env('//*:443/ws', 'ssl://‹*›:443/ws'),
    message: ['"*"'],
    hint: ['tcp://127.0.0.1:8080'],
    fix: [['ssl://*:443/ws', 'tcp://127.0.0.1:8080']],
  },
};

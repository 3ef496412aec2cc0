import { defineRule } from './rule.js';

export const redisUnused = defineRule({
  id: 'redis-unused',
  severity: 'warning',
  summary: 'Settings for Redis have no effect.',
  symptom: `Events that are published to one process don't reach the clients of the others, or the connection to Redis is not
encrypted.`,
  cause: `\`server.redis\` only has an effect with \`server.engine: redis\`, and \`server.redis.ca\` only with a URL that begins with
\`rediss://\`.`,
  fix: 'Set `server.engine: redis`, or begin the URL with `rediss://`. If you use neither, remove the settings.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { engine, redis } = project.settings.server;
    const { ca, cluster, password, sentinel, url, user } = redis;
    const lists = [cluster, sentinel.addresses].filter(({ value }) => value.length > 0);
    const [first] = [url, user, password, ca, sentinel.master, ...lists].filter(
      (setting) => setting !== null,
    );
    if (engine.value !== 'redis' && first !== undefined)
      report({
        at: first,
        message: `server.redis has no effect, because server.engine is "${engine.value}"`,
        hint: 'set engine: redis to connect several processes',
      });
    if (engine.value === 'redis' && ca !== null && !(url?.value.startsWith('rediss://') ?? false))
      report({
        at: ca,
        message: 'server.redis.ca has no effect, because the connection to Redis does not use TLS',
        hint: 'begin server.redis.url with rediss://',
      });
  },
});

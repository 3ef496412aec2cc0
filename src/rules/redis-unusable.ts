import { defineRule } from './rule.js';

/** A URL of a TCP or TLS connection that selects a database. */
const DATABASE = /^rediss?:\/\/.*\/0*[1-9]\d*$/;

export const redisUnusable = defineRule({
  id: 'redis-unusable',
  severity: 'error',
  summary: 'The settings for Redis contradict each other.',
  symptom: '`syncctl up` exits with code 78 and does not start the server.',
  cause: `Sentinels need both their addresses and the name of the master. Redis is reached through sentinels or is a
cluster, never both. A cluster has only database 0.`,
  fix: `With sentinels, set \`server.redis.sentinel.master\` to the name in \`sentinel monitor NAME …\` and list the addresses. With a
cluster, set only \`server.redis.cluster\`, and remove the number from the URL.`,
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { cluster, sentinel, url } = project.settings.server.redis;
    const { addresses, master } = sentinel;
    if (addresses.value.length > 0 && master === null)
      report({
        at: addresses,
        message: 'server.redis.sentinel has addresses, but no master name',
        hint: 'set server.redis.sentinel.master to the name in "sentinel monitor NAME …"',
      });
    if (addresses.value.length === 0 && master !== null)
      report({
        at: master,
        message: 'server.redis.sentinel has a master name, but no addresses',
        hint: 'list the sentinels in server.redis.sentinel.addresses',
      });
    if (cluster.value.length === 0) return;
    if (addresses.value.length > 0)
      report({
        at: cluster,
        message: 'server.redis has both sentinels and the nodes of a cluster',
        hint: 'keep the one that you use',
      });
    if (url !== null && DATABASE.test(url.value))
      report({
        at: url,
        message: 'server.redis.url selects a database, but a cluster has only database 0',
        hint: 'remove the number at the end of the URL',
      });
  },
});

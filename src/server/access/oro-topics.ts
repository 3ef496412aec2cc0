// Oro's topics, with the names of Oro 2.x and of 3.0 and later, and who may use them by default.

import { PROBE_ID, probeTopic } from '../../wamp/extensions.js';
import type { TopicRule } from './topic-rule.js';

const ID = '\\d+';
const OWN = 'user.id = user_id';

/** Open to everybody: their events only say that something has changed. Pages get the data from the application. */
const OPEN = ['oro/data/update', 'oro/maintenance', 'oro/outdated_user_page', 'oro/message_queue_heartbeat'];

/** Open to everybody, as in Oro 2.x, whose tickets do not identify users. */
const OF_ORO_2 = [
  'oro/email_event/user_{user_id}_org_{organization_id}',
  'oro/reminder/remind_user_{user_id}',
];

export const OWN_TOPICS: readonly TopicRule[] = [
  rule('oro/ping', 'anyone'),
  ...OPEN.map((topic) => rule(topic, 'anyone')),
  ...OF_ORO_2.map((topic) => rule(topic, 'anyone', requireIds(topic))),
  rule('oro/email_event/{user_id}/{organization_id}', OWN, {
    user_id: ID,
    organization_id: { pattern: ID, wildcard: true },
  }),
  rule('oro/reminder_remind/{user_id}', OWN, { user_id: ID }),
  rule('oro/attribute_import/{user_id}/{config_model_id}', OWN, { user_id: ID, config_model_id: ID }),
  // For mailboxes that do not belong to a single user.
  rule('oro/imap_sync_fail/*', 'user'),
  rule('oro/imap_sync_fail/{user_id}', OWN, { user_id: ID }),
  // Health checks publish here. A client only gets its own events.
  { ...rule(probeTopic('{id}'), 'anyone', { id: PROBE_ID }), publish: 'echo' },
];

/** Of each parameter in the topic that it is a number; anything else would also take time to look for. */
function requireIds(topic: string): TopicRule['requirements'] {
  return Object.fromEntries([...topic.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, ID]));
}

function rule(
  pattern: string,
  subscribe: TopicRule['subscribe'],
  requirements: TopicRule['requirements'] = {},
): TopicRule {
  return { pattern, requirements, subscribe, publish: 'backend', ping: null };
}

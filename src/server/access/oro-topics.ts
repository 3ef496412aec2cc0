// Oro's topics, with the names of Oro 2.x and of 3.0 and later, and who may use them by default.

import { PROBE_ID, probeTopic } from '../../wamp/extensions.js';
import type { TopicRule } from './topic-rule.js';

const ID = '\\d+';
const OWN = 'user.id = user_id';

const CHANGED = 'only says that something has changed, and the page asks the application for the data';

export const OWN_TOPICS: readonly TopicRule[] = [
  rule('oro/ping', 'anyone'),
  // Open to everybody: their events only say that something has changed. Pages get the data from the application.
  repeatSafe(CHANGED, rule('oro/data/update', 'anyone')),
  repeatSafe('the latest event counts, and it comes last', rule('oro/maintenance', 'anyone')),
  repeatSafe(CHANGED, rule('oro/outdated_user_page', 'anyone')),
  // Not safe to repeat: each event shows a warning.
  rule('oro/message_queue_heartbeat', 'anyone'),
  // Open to everybody, as in Oro 2.x, whose tickets do not identify users.
  repeatSafe(CHANGED, ofOro2('oro/email_event/user_{user_id}_org_{organization_id}')),
  // Not safe to repeat: each event shows reminders.
  ofOro2('oro/reminder/remind_user_{user_id}'),
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

function ofOro2(pattern: string): TopicRule {
  return rule(pattern, 'anyone', requireIds(pattern));
}

function repeatSafe(reason: string, rule: TopicRule): TopicRule {
  return { ...rule, repeatSafe: reason };
}

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

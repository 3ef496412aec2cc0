import { hint, replacement } from '../core/suggestion.js';
import { settingLocation } from '../project/nested-location.js';
import { defineRule } from './rule.js';

/** A server notices a lost connection after two unanswered pings, and the last answered one may be almost as old. */
const PINGS = 3;

export const historyShorterThanRewind = defineRule({
  id: 'history-shorter-than-rewind',
  severity: 'warning',
  summary: 'The history is kept for less time than clients have to come back.',
  symptom: 'Pages with AutobahnJS that come back within `server.rewind` still miss events.',
  cause: `A client that comes back gets what it missed from the history. It may need events that are older than its connection's end,
because the server notices a broken connection only when pings stay unanswered. So events have to be kept for \`server.rewind\` and three
times \`server.ping_interval\`.`,
  fix: 'Raise `server.history.age`, or lower `server.rewind`.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    const { history, ping_interval, rewind, topics } = project.settings.server;
    const needed = rewind.value + PINGS * ping_interval.value;
    if (rewind.value === 0) return;
    const why = `but clients have ${rewind.value} s to come back (server.rewind)`;
    const own = [history.age, rewind, ping_interval].find(({ origin }) => origin.kind !== 'default');
    if (history.count.value > 0 && history.age.value < needed && own !== undefined) {
      const message = `events are kept for ${history.age.value} s, ${why}`;
      const longest = history.age.value - PINGS * ping_interval.value;
      if (own === history.age)
        report({
          at: own,
          message,
          hint: hint`set ${replacement(`age: ${needed}`, own, String(needed))} or more`,
        });
      else if (own === rewind && longest >= 0)
        report({
          at: own,
          message,
          hint: hint`set server.history.age to ${needed} or more, or set ${replacement(`rewind: ${longest}`, own, String(longest))} or less`,
        });
      else report({ at: own, message, hint: `set server.history.age to ${needed} or more` });
    }
    for (const [index, { pattern, history: kept }] of topics.value.entries()) {
      if (typeof kept !== 'object' || kept.age === undefined || kept.age >= needed) continue;
      const at = settingLocation(project, topics, ['server', 'topics', String(index), 'history', 'age']);
      report({
        at,
        message: `events of "${pattern}" are kept for ${kept.age} s, ${why}`,
        hint: hint`set ${replacement(`age: ${needed}`, at, String(needed))} or more`,
      });
    }
  },
});

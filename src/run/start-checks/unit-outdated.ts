// Whether the systemd unit that started this process was rendered for the settings that hold now.

import { unitFingerprint } from '../unit-fingerprint.js';
import type { StartCheck } from './start-check.js';

export const unitOutdated: StartCheck = {
  id: 'unit-outdated',
  severity: 'warning',
  summary: 'The systemd unit was rendered for other settings.',
  symptom:
    'After a change of settings, connections are cut during a stop, refused under load, or not accepted at a new address.',
  cause: `The unit contains limits and permissions for the settings that it was rendered with. Since then, at least one of them has changed:
the bind address or port, \`server.listen\`, \`server.listen_mode\`, \`server.backend.listen\`, \`server.admin\`, \`server.jwks\`,
\`server.max_connections\`, \`server.drain_delay\` or \`server.drain\`.`,
  fix: 'Render the units again with `syncctl render systemd`, run `systemctl daemon-reload` and restart them.',
  since: '0.1.0',
  check(project, { unit }) {
    if (unit === null || unit === unitFingerprint(project)) return [];
    return [
      {
        at: project.settings.server.max_connections,
        message: 'the systemd unit was rendered for other addresses or limits than the current ones',
        hint: 'render the units again, run "systemctl daemon-reload" and restart them',
      },
    ];
  },
};

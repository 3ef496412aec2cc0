import { FIRST_ORO_WITH_DSNS } from '../parameters/dsn/dsn-names.js';
import { DEFINITIONS, SIDE_NAMES } from '../parameters/names.js';
import { isAtLeast } from '../parameters/target.js';
import { findEntry } from '../parameters/yaml-node.js';
import { defineRule } from './rule.js';

export const missingParameter = defineRule({
  id: 'missing-parameter',
  severity: 'warning',
  summary: 'A parameter has no key, and no fallback that could stand in.',
  why: `Oro 5.0 does not start: "You have requested a non-existent parameter". syncctl goes on with its own default, so the websocket server
still starts. The two paths came with Oro 2.5, so a file of an older application lacks them rightly; they are needed from the upgrade
on. A key that is added by hand must also stand in the .dist file beside it, or the next \`composer install\` removes it. In a file that imports others it is a note: the key may stand there.`,
  since: '0.1.0',
  check(project, report) {
    const { loadFaults, root } = project.parametersFile;
    // From there on the DSNs take their place.
    if (loadFaults.length > 0 || isAtLeast(project.target.oro, FIRST_ORO_WITH_DSNS)) return;
    const imports = root?.kind === 'mapping' && findEntry(root, 'imports') !== undefined;
    const severity = imports ? ({ severity: 'info' } as const) : {};
    if (project.parameters.length === 0) {
      report({
        at: 'websocket_bind_address',
        message: 'the file has no websocket_* parameter, and Oro 5.0 does not start without them',
        hint: 'is it the right file? syncctl goes on with the defaults',
        ...severity,
      });
      return;
    }
    for (const name of SIDE_NAMES) {
      const { default: standard, 'x-fallback': fallback } = DEFINITIONS[name];
      if (standard === undefined || !fallback) continue;
      if (project.effective.values.has(name) || project.effective.unresolved.has(name)) continue;
      report({
        at: name,
        message: `${name} is missing, and so is its fallback ${fallback}; Oro 5.0 does not start without it`,
        hint: `add ${name}: ${typeof standard === 'string' ? `"${standard}"` : standard}`,
        ...severity,
      });
    }
  },
});

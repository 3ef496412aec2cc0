// The table of metrics in the documentation is the list of metrics that there are.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMemoryEngine } from '../../../src/server/engines/memory.js';
import { Fanout } from '../../../src/server/hub/fanout.js';
import { Hub } from '../../../src/server/hub/hub.js';
import { Counters } from '../../../src/server/observe/counters.js';
import { createMetrics } from '../../../src/server/observe/metrics.js';
import { serverOptions } from '../run-server.js';

it('names every metric and its label', async () => {
  const { log } = serverOptions();
  const counters = new Counters();
  counters.handshake(101);
  counters.fanout.observe(0.0002);
  const engine = createMemoryEngine();
  const hub = new Hub(engine, new Fanout(setImmediate, counters, { maxWaitingPublishes: 1 }));
  const metrics = createMetrics({
    ready: () => true,
    counters,
    log: { ...log, dropped: 3 },
    hub,
    engine,
    processes: { list: () => [] },
  });
  const text = await metrics.text();
  metrics.close();
  const names = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type]) => {
    const label = type === 'histogram' ? undefined : new RegExp(`^${name}{(\\w+)=`, 'm').exec(text)?.[1];
    return label === undefined ? name : `${name}{${label}}`;
  });
  const page = readFileSync('docs/operations.md', 'utf8');
  const documented = [...page.matchAll(/^\| `(syncctl_[^`]+)` \|/gm)].map(([, name]) => name);
  expect(documented).toEqual(names);
  expect(text).toContain('syncctl_log_lines_dropped_total{reason="not-read"} 3\n');
  expect(text).toContain('syncctl_fanout_seconds_bucket{le="0.00025"} 1\n');
  expect(text).toContain('syncctl_fanout_seconds_bucket{le="+Inf"} 1\n');
  expect(text).toContain('syncctl_fanout_seconds_count 1\n');
});

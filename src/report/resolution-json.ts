// The effective parameters and the endpoints for programs: every value with its origin.

import type { Origin } from '../core/origin.js';
import { jsonText } from '../core/printable.js';
import type { Resolution } from '../core/resolution.js';

export function formatResolutionJson({ parameters, fields, urls, readable }: Resolution): string {
  const held = parameters.map(({ name, resolved, unresolved }) => [name, entry(resolved, unresolved)]);
  const endpoints: Record<string, Record<string, unknown>> = {};
  for (const { endpoint, field, resolved, unresolved } of readable ? fields : []) {
    endpoints[endpoint] ??= {};
    Object.assign(endpoints[endpoint], { [field]: entry(resolved, unresolved) });
  }
  if (endpoints.backend) endpoints.backend.url = urls.backend;
  if (endpoints.frontend) endpoints.frontend.url = urls.frontend;
  return jsonText({ parameters: Object.fromEntries(held), endpoints });
}

function entry(
  { value, origin }: { value: unknown; origin: Origin },
  unresolved: string | null,
): Record<string, unknown> {
  return { value, origin, ...(unresolved ? { unresolved } : {}) };
}

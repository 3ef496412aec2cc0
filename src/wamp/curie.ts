// CURIEs: short names of topics and procedures, agreed on by PREFIX messages.

/**
 * Replaces the part before the first colon by the URI it stands for; a name without a known prefix is already whole.
 * This is what AutobahnJS does with the topics of events, so both sides agree.
 */
export function resolveCurie(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const uri = prefixes.get(name.slice(0, colon));
  return uri === undefined ? name : uri + name.slice(colon + 1);
}

// A file of variables, `NAME=value` a line, and which of them names the environment of the application.

/** A name, after `export` or not, and what stands behind the sign; a comment begins with a number sign. */
const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*)$/;

/** The variables of a text. What is no assignment is passed over. Never throws. */
export function readEnvFile(text: string): Record<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name !== undefined) variables.set(name, unquoted(value));
  }
  return Object.fromEntries(variables);
}

/** Quotes around a value are not part of it, nor is a comment behind it. */
function unquoted(text: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(text.trim());
  if (quoted) return quoted[2] ?? '';
  const comment = text.search(/(^|\s)#/);
  return (comment < 0 ? text : text.slice(0, comment)).trim();
}

/** The environment that Oro and Symfony run in, as their variables say; `prod` when none does. */
export function namedEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.ORO_ENV || env.APP_ENV || env.SYMFONY_ENV || 'prod';
}

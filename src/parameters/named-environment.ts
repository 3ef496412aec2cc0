// Which variables name the environment of the application.

/** The environment that Oro and Symfony run in, as their variables say; `prod` when none does. */
export function namedEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.ORO_ENV || env.APP_ENV || env.SYMFONY_ENV || 'prod';
}

// Calls your module that looks up users, with a time limit.

import type { User } from './identity.js';

/** A user of the application. `passwordHash` is the stored hash, which signs Oro's tickets. */
export interface AuthenticatedUser {
  readonly id: string | number;
  readonly name: string;
  readonly passwordHash: string;
}

/** Returns null if the user does not exist or may not log in. */
export type Authenticate = (userName: string) => AuthenticatedUser | null | Promise<AuthenticatedUser | null>;

/** Calls your module. Rejects if it throws, takes longer than `seconds`, or returns something else. */
export async function lookUp(
  authenticate: Authenticate,
  name: string,
  seconds: number,
): Promise<{ readonly user: User; readonly passwordHash: string } | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`authenticate took longer than ${seconds} s`)), seconds * 1000);
    timer.unref();
  });
  try {
    const found = await Promise.race([authenticate(name), late]);
    if (found === null || found === undefined) return null;
    const { id, passwordHash } = found;
    if (
      (typeof id !== 'string' && typeof id !== 'number') ||
      typeof passwordHash !== 'string' ||
      passwordHash === ''
    ) {
      throw new TypeError('authenticate must return { id, name, passwordHash } or null');
    }
    return { user: { id: String(id), name: String(found.name) }, passwordHash };
  } finally {
    clearTimeout(timer);
  }
}

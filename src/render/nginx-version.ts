// Versions of nginx: read from a flag or from what `nginx -v` says, and compared. It must not run anything.

export interface NginxVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** For when neither a flag nor an installed nginx says otherwise: what Debian 12 carries. */
export const DEFAULT_NGINX: NginxVersion = { major: 1, minor: 22, patch: 1 };

/** A branch without its patch number means the newest of that branch, so `1.25` is not the odd 1.25.0. */
const NEWEST_PATCH = 999;

/** Reads `1.22` or `1.25.1`; null when the text is neither. */
export function parseNginxVersion(text: string): NginxVersion | null {
  const match = /^(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  return {
    major: Number(match[1]),
    minor: Number(match[2]),
    patch: match[3] === undefined ? NEWEST_PATCH : Number(match[3]),
  };
}

/** Finds the version in the output of `nginx -v`, also that of OpenResty, Angie and nginx-plus; null when there is none. */
export function parseNginxBanner(output: string): NginxVersion | null {
  const match = /(?:nginx|openresty|angie|tengine|freenginx)\/(\d{1,3}\.\d{1,3}\.\d{1,3})/i.exec(output);
  return match?.[1] === undefined ? null : parseNginxVersion(match[1]);
}

/** Whether `version` is `major.minor.patch` or newer. */
export function isAtLeast(version: NginxVersion, major: number, minor: number, patch: number): boolean {
  if (version.major !== major) return version.major > major;
  if (version.minor !== minor) return version.minor > minor;
  return version.patch >= patch;
}

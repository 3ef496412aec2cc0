// Removes secrets from text for the log. Errors from the operator's code may contain anything, so this looks
// for what secrets look like, and for those that are known. Knows no log.

/** Characters of a text that are kept; nobody may fill the log with one line. */
const MAX_LENGTH = 10_000;
/** Shorter secrets would match inside other words. */
const MIN_LENGTH = 6;

const HIDDEN = '[hidden]';

/** Each keeps what its first group matches. Repetitions that can fail have a bound, so that the time is linear. */
const PATTERNS: readonly RegExp[] = [
  // A query, where tickets travel.
  /()\?[^\s"']+/g,
  // The user and password of a URL.
  /(:\/\/)[^\s"'/@:]{0,256}(?::[^\s"']{0,256})?@/g,
  // A header that lets somebody in, as a whole.
  /(\b(?:proxy-)?authorization["']?\s{0,8}[:=]\s{0,8}["']?)[^\s"'][^\r\n"']*/gi,
  /(\b(?:set-)?cookie["']?\s{0,8}[:=]\s{0,8}["']?)[^\s"'][^\r\n"']*/gi,
  /(\b(?:Bearer|Basic|Digest)\s{1,8})[A-Za-z0-9+/=._~-]{4,}/gi,
  // A name and its value, as in a query, in YAML, in JSON, in PHP.
  /((?:ticket|token|secret|passw(?:or)?d|passphrase|passcode|pwd|api[_-]?key|private[_-]?key)\w{0,32}["']?\s{0,8}(?:=>|[:=])\s{0,8})(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^\s&"',;)}\]]+)/gi,
];

/** The text without what looks like a secret, and without the `known` ones wherever they stand. */
export function hideSecrets(text: string, known: readonly string[]): string {
  let shown = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  for (const secret of known) {
    if (secret.length < MIN_LENGTH) continue;
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])) {
      shown = shown.replaceAll(form, HIDDEN);
    }
  }
  for (const pattern of PATTERNS) shown = shown.replace(pattern, `$1${HIDDEN}`);
  return shown;
}

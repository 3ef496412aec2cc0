// PHP's parse_url(), quirks and all: Symfony's `url` processor and Oro's DSNs use it. Knows no meaning of any part.

/** A part of the text with its place in it, in UTF-16 characters. */
export interface UrlPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What PHP's array would hold; a part that it lacks is absent. */
export interface ParsedUrl {
  readonly scheme?: UrlPart;
  readonly host?: UrlPart;
  readonly port?: UrlPart & { readonly number: number };
  readonly user?: UrlPart;
  readonly pass?: UrlPart;
  readonly path?: UrlPart;
  readonly query?: UrlPart;
  readonly fragment?: UrlPart;
}

type Parts = { -readonly [Name in keyof ParsedUrl]: ParsedUrl[Name] };

/** Null where PHP returns false. Linear. */
export function parseUrl(text: string): ParsedUrl | null {
  const colon = text.indexOf(':');
  if (colon > 0) {
    if (!/^[a-z\d+.-]+$/i.test(text.slice(0, colon))) return withoutScheme(text, colon);
    if (colon + 1 === text.length) return { scheme: part(text, 0, colon) };
    if (text[colon + 1] !== '/') {
      if (/^\d{0,5}(?![\d])(\/|$)/.test(text.slice(colon + 1, colon + 8))) return withPort(text, colon);
      return pathOf(text, colon + 1, { scheme: part(text, 0, colon) });
    }
    const scheme = part(text, 0, colon);
    if (text[colon + 2] !== '/') return pathOf(text, colon + 1, { scheme });
    if (scheme.text.toLowerCase() === 'file' && text[colon + 3] === '/') {
      // PHP counts bytes: one character that is no ASCII has two or more.
      const drive = text.charCodeAt(colon + 4) < 0x80 && text[colon + 5] === ':';
      return pathOf(text, drive ? colon + 4 : colon + 3, { scheme });
    }
    return hostOf(text, colon + 3, { scheme });
  }
  if (colon === 0) return withPort(text, colon);
  return text.startsWith('//') ? hostOf(text, 2, {}) : pathOf(text, 0, {});
}

/** What stands before the first colon is no scheme. */
function withoutScheme(text: string, colon: number): ParsedUrl | null {
  const end = text.search(/[?#]/);
  if (colon + 1 < text.length && (end < 0 || colon < end)) return withPort(text, colon);
  return text.startsWith('//') ? hostOf(text, 2, {}) : pathOf(text, 0, {});
}

/** What stands behind the first colon may be a port. */
function withPort(text: string, colon: number): ParsedUrl | null {
  const start = colon + 1;
  const relative = text.startsWith('//');
  const digits = /^\d{0,6}/.exec(text.slice(start, start + 6))?.[0] ?? '';
  const end = start + digits.length;
  if (digits.length > 0 && digits.length < 6 && (end === text.length || text[end] === '/')) {
    const number = Number(digits);
    if (number > 65535) return null;
    return hostOf(text, relative ? 2 : 0, { port: { ...part(text, start, end), number } });
  }
  if (start === text.length) return null;
  return relative ? hostOf(text, 2, {}) : pathOf(text, 0, {});
}

function hostOf(text: string, from: number, parts: Parts): ParsedUrl | null {
  const length = text.slice(from).search(/[/?#]/);
  const end = length < 0 ? text.length : from + length;
  const start = userOf(text, from, end, parts);
  const address = text.slice(start, end);
  const colon = address.startsWith('[') && address.endsWith(']') ? -1 : address.lastIndexOf(':');
  const hostEnd = colon < 0 ? end : start + colon;
  // A port that is 0 counts as none yet.
  if (colon >= 0 && !parts.port?.number && hostEnd + 1 < end) {
    const number = portNumber(text.slice(hostEnd + 1, end));
    if (number === null) return null;
    parts.port = { ...part(text, hostEnd + 1, end), number };
  }
  if (hostEnd === start) return null;
  parts.host = part(text, start, hostEnd);
  return end === text.length ? parts : pathOf(text, end, parts);
}

function userOf(text: string, from: number, end: number, parts: Parts): number {
  const at = from + text.slice(from, end).lastIndexOf('@');
  if (at < from) return from;
  const colon = text.slice(from, at).indexOf(':');
  parts.user = part(text, from, colon < 0 ? at : from + colon);
  if (colon >= 0) parts.pass = part(text, from + colon + 1, at);
  return at + 1;
}

/** As strtol reads it: blanks and a sign before, anything behind. At most five bytes. */
function portNumber(text: string): number | null {
  if (text.length > 5 || text.replace(/[^ -~]/g, byteLengthText).length > 5) return null;
  const digits = /^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1];
  const number = digits === undefined ? -1 : Number(digits);
  return number >= 0 && number <= 65535 ? number + 0 : null;
}

/** As many characters as a character has bytes, half a pair counting for half of four. */
function byteLengthText(character: string): string {
  const code = character.charCodeAt(0);
  const bytes = code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  return '-'.repeat(bytes);
}

function pathOf(text: string, start: number, parts: Parts): ParsedUrl {
  let end = text.length;
  const hash = text.indexOf('#', start);
  if (hash >= 0) {
    parts.fragment = part(text, hash + 1, end);
    end = hash;
  }
  const mark = text.slice(start, end).indexOf('?');
  if (mark >= 0) {
    parts.query = part(text, start + mark + 1, end);
    end = start + mark;
  }
  if (start < end || start === text.length) parts.path = part(text, start, end);
  return parts;
}

/** PHP replaces control characters. */
function part(text: string, start: number, end: number): UrlPart {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what PHP replaces
  return { text: text.slice(start, end).replace(/[\x00-\x1f\x7f]/g, '_'), start, end };
}

// Finds out what kind of ticket a text is, by its shape only. Verifies nothing.

/** `oro3` can be verified. `oro2` cannot, because it refers to data that only the application has. */
export type Ticket =
  | {
      readonly kind: 'oro3';
      /** 64 bytes. */
      readonly digest: Buffer;
      readonly userName: string;
      readonly nonce: string;
      readonly created: string;
    }
  | { readonly kind: 'oro2' }
  | { readonly kind: 'jwt'; readonly text: string }
  | { readonly kind: 'malformed' };

/** Longer than any ticket of the application. */
const MAX_LENGTH = 8192;
const DIGEST = /^[A-Za-z0-9+/]{86}==$/;
const MALFORMED: Ticket = { kind: 'malformed' };

/** The ticket in a request target, in origin or absolute form; null if there is none. */
export function ticketOf(target: string): string | null {
  if (!target.includes('?')) return null;
  const [beforeFragment = ''] = target.split('#', 1);
  const query = beforeFragment.indexOf('?');
  if (query < 0) return null;
  return new URLSearchParams(beforeFragment.slice(query + 1)).get('ticket') || null;
}

/** Parses a ticket. */
export function readTicket(text: string): Ticket {
  if (text.length > MAX_LENGTH) return MALFORMED;
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) return { kind: 'jwt', text };
  if (text.includes(';')) return text.split(';').length === 4 ? { kind: 'oro2' } : MALFORMED;
  // A plus sign that was not encoded arrives as a space.
  const base64 = text.replaceAll(' ', '+');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return MALFORMED;
  const parts = Buffer.from(base64, 'base64').toString().split(';');
  const [digest = '', userName = '', nonce = '', created = ''] = parts;
  if (parts.length !== 4 || !DIGEST.test(digest) || nonce === '') return MALFORMED;
  return { kind: 'oro3', digest: Buffer.from(digest, 'base64'), userName, nonce, created };
}

// Who is let in, and as whom: by address, Origin and ticket, before the 101. Knows requests, no sockets.

import type { IncomingHttpHeaders } from 'node:http';
import type { Counters, Refused } from '../counters.js';
import type { Refusal } from '../handshake.js';
import { Allowance } from './allowance.js';
import { BACKEND_ORIGIN, clientAddress, createAddressList, isForwarded } from './backend-address.js';
import { Digests } from './digest.js';
import { BACKEND, GUEST, type Identity } from './identity.js';
import { Jwt } from './jwt.js';
import type { AccessOptions } from './options.js';
import { createOriginRule } from './origins.js';
import { canCheck, checkDate, checkOroTicket } from './oro-ticket.js';
import type { Refusals } from './refusals.js';
import { SpentTickets } from './spent-tickets.js';
import { readTicket, type Ticket, ticketOf } from './ticket-shape.js';

/** A request for a websocket, and how it came. */
export interface Arrival {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the socket; undefined when it has none any more, or is a unix socket. */
  readonly address: string | undefined;
  /** Whether it came by the listener that is for the application alone. */
  readonly toBackend: boolean;
  readonly overUnixSocket: boolean;
}

export type Answer = { readonly identity: Identity } | { readonly refusal: Refusal };

/** `cause` says why a ticket could not be checked. */
type Checked = { readonly identity: Identity } | { readonly refused: Refused; readonly cause?: string };

const unauthorized = (text: string): Refusal => ({ status: 401, text });

const ANSWERS: Partial<Record<Refused, Refusal>> = {
  origin: { status: 403, text: 'pages of this origin may not connect: see server.origins' },
  'not-the-backend': { status: 403, text: 'this listener is for the application alone: see server.backend' },
  'ticket-malformed': unauthorized('this is no ticket'),
  'ticket-expired': unauthorized('the ticket has expired'),
  'ticket-future': unauthorized('the ticket is from the future: compare the clocks'),
  'ticket-forged': unauthorized('the ticket is not genuine'),
  'ticket-replayed': unauthorized('the ticket has been used before'),
  'ticket-without-key': unauthorized('there is no key here to check the ticket with'),
  'ticket-rate': { status: 429, text: 'too many bad tickets', headers: { 'Retry-After': '60' } },
  'ticket-queue': { status: 503, text: 'too many tickets at once', headers: { 'Retry-After': '5' } },
  'ticket-not-checked': {
    status: 503,
    text: 'the ticket could not be checked',
    headers: { 'Retry-After': '5' },
  },
};
/** Characters of an Origin that the log shows. */
const SHOWN = 200;
/** Signed tickets that are remembered until they have expired. */
const MAX_SPENT = 100_000;

const AS_BACKEND: Answer = { identity: BACKEND };
const AS_GUEST: Answer = { identity: GUEST };
const REFUSED: Refusal = { status: 403, text: 'refused' };

export class Admission {
  readonly #counters: Counters;
  readonly #refusals: Refusals;
  readonly #digests = new Digests();
  readonly #spent = new SpentTickets(MAX_SPENT);
  #options: AccessOptions;
  #isKnown: (address: string | undefined) => boolean;
  #mayConnect: (headers: IncomingHttpHeaders) => boolean;
  #badTickets: Allowance;
  #jwt: Jwt;
  #waiting = 0;

  /** Throws a SyncctlError about options that are wrong. */
  constructor(options: AccessOptions, counters: Counters, refusals: Refusals) {
    this.#options = options;
    this.#counters = counters;
    this.#refusals = refusals;
    this.#isKnown = createAddressList(options.backendFrom);
    this.#mayConnect = createOriginRule(options.origins, options.frontendHost);
    this.#badTickets = createAllowance(options);
    this.#jwt = new Jwt(options, this.#spent);
  }

  /** Decides by other options from now on; who is in stays in. Throws a SyncctlError, and nothing has changed, when they are wrong. */
  change(options: AccessOptions): void {
    const isKnown = createAddressList(options.backendFrom);
    const mayConnect = createOriginRule(options.origins, options.frontendHost);
    if (options.maxBadTickets !== this.#options.maxBadTickets) this.#badTickets = createAllowance(options);
    this.#options = options;
    this.#isKnown = isKnown;
    this.#mayConnect = mayConnect;
    this.#jwt = new Jwt(options, this.#spent);
  }

  /** Tickets that are being checked. */
  get waiting(): number {
    return this.#waiting;
  }

  /** The answer, at once unless a ticket must be checked. Never rejects. */
  admit(arrival: Arrival): Answer | Promise<Answer> {
    if (!this.#mayConnect(arrival.headers)) {
      return this.#refuse(arrival, 'origin', { origin: arrival.headers.origin?.slice(0, SHOWN) });
    }
    const byAddress = this.#isBackend(arrival);
    if (arrival.toBackend && !byAddress) return this.#refuse(arrival, 'not-the-backend');
    const text = ticketOf(arrival.target);
    return text === null
      ? byAddress
        ? AS_BACKEND
        : AS_GUEST
      : this.#admitTicket(readTicket(text), arrival, byAddress);
  }

  stop(): void {
    this.#digests.stop();
  }

  #admitTicket(ticket: Ticket, arrival: Arrival, byAddress: boolean): Answer | Promise<Answer> {
    const refuse = (reason: Refused, fields?: object): Answer => this.#refuse(arrival, reason, fields);
    // Oro's publishers bring a ticket that any visitor can get: it takes nothing away from them and gives nobody anything.
    if (byAddress && ticket.kind !== 'jwt') return AS_BACKEND;
    if (ticket.kind !== 'jwt' && this.#options.secret === null) return this.#unchecked();
    if (ticket.kind === 'malformed') return refuse('ticket-malformed');
    const badDate = ticket.kind === 'oro3' ? checkDate(ticket, Date.now()) : null;
    if (badDate !== null) return refuse(badDate);
    if (ticket.kind === 'oro2' || (ticket.kind === 'oro3' && !canCheck(ticket, this.#options))) {
      return this.#unchecked();
    }
    if (this.#waiting >= this.#options.maxTicketsWaiting) {
      // A ticket of nobody proves nothing that its holder needs, so a crowd that comes back at once is not sent away.
      return ticket.kind === 'oro3' && ticket.userName === '' ? this.#unchecked() : refuse('ticket-queue');
    }
    const address = this.#client(arrival);
    if (!this.#badTickets.take(address)) return refuse('ticket-rate');
    return this.#check(ticket).then((checked) => {
      if ('refused' in checked) return refuse(checked.refused, { cause: checked.cause });
      this.#badTickets.giveBack(address);
      return checked;
    });
  }

  #refuse(arrival: Arrival, reason: Refused, fields: object = {}): Answer {
    this.#refusals.note('connection-refused', reason, { address: this.#client(arrival), ...fields });
    return { refusal: ANSWERS[reason] ?? REFUSED };
  }

  /** Whom to count a ticket or a refusal against. */
  #client({ address, headers }: Arrival): string {
    return clientAddress(address, headers, this.#isKnown);
  }

  #unchecked(): Answer {
    this.#counters.uncheckedTickets++;
    return AS_GUEST;
  }

  /** By its address alone, and only if nobody has passed the request on and no page is behind it. */
  #isBackend({ headers, address, toBackend, overUnixSocket }: Arrival): boolean {
    if (!toBackend && this.#options.backendListen !== null) return false;
    if (headers.origin !== undefined && headers.origin !== BACKEND_ORIGIN) return false;
    return (overUnixSocket || this.#isKnown(address)) && !isForwarded(headers);
  }

  async #check(ticket: Extract<Ticket, { kind: 'oro3' | 'jwt' }>): Promise<Checked> {
    this.#waiting++;
    try {
      if (ticket.kind === 'jwt') return await this.#jwt.check(ticket.text);
      return await checkOroTicket(ticket, this.#options, this.#digests);
    } catch (error) {
      return { refused: 'ticket-not-checked', cause: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#waiting--;
    }
  }
}

function createAllowance({ maxBadTickets }: AccessOptions): Allowance {
  return new Allowance(maxBadTickets, () => performance.now());
}

// Decides who is let in and as whom, by address, Origin and ticket, before the 101. Knows requests, not sockets.

import type { IncomingHttpHeaders } from 'node:http';
import { plainAddress } from '../../core/host.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Engine } from '../engines/engine.js';
import type { Counters, Refused } from '../observe/counters.js';
import type { Refusals } from '../observe/refusals.js';
import { createAddressList, isForwarded, isPageOrigin } from './backend-address.js';
import { BadTickets } from './bad-tickets.js';
import { clientAddress, isNearby, proxyRanges } from './client-address.js';
import type { Claim } from './digest.js';
import { BACKEND, GUEST, type Identity } from './identity.js';
import { Jwt, type OneTimeTicket } from './jwt.js';
import { KeyedSemaphore } from './keyed-semaphore.js';
import type { Notices } from './notices.js';
import type { AccessOptions } from './options.js';
import { createOriginRule } from './origins.js';
import { canCheck, checkDate, OroTickets } from './oro-ticket.js';
import type { Refusal } from './refusal.js';
import { readTicket, type Ticket, ticketOf } from './ticket-shape.js';
import { WaitingRoom } from './waiting-room.js';

/** A request for a websocket, and how it arrived. */
export interface Arrival {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The address of the socket: empty if it is closed already, undefined for a Unix socket. */
  readonly address: string | undefined;
  /** Whether it came through the listener for the backend only. */
  readonly toBackend: boolean;
  readonly overUnixSocket: boolean;
}

/** `ticket` must still be spent. */
export type Answer =
  | { readonly identity: Identity; readonly ticket?: OneTimeTicket }
  | { readonly refusal: Refusal };

/** `cause` says why a ticket could not be verified. */
type Checked =
  | { readonly identity: Identity; readonly ticket?: OneTimeTicket }
  | { readonly refused: Refused; readonly cause?: string };

const unauthorized = (text: string): Refusal => ({ status: 401, text });

const ANSWERS: Partial<Record<Refused, Refusal>> = {
  origin: { status: 403, text: 'pages from this origin may not connect; see server.origins' },
  'not-the-backend': {
    status: 403,
    text: 'only the application may connect to this listener; see server.backend',
  },
  'ticket-malformed': unauthorized('the ticket is malformed'),
  'ticket-expired': unauthorized('the ticket has expired'),
  'ticket-future': unauthorized('the ticket is from the future; check the clocks'),
  'ticket-forged': unauthorized('the ticket is not genuine'),
  'ticket-replayed': unauthorized('the ticket has been used before'),
  'ticket-without-key': unauthorized('the server has no key to check the ticket'),
  'ticket-rate': { status: 429, text: 'too many bad tickets', headers: { 'Retry-After': '60' } },
  'ticket-queue': { status: 503, text: 'too many tickets at once', headers: { 'Retry-After': '5' } },
  'ticket-not-checked': {
    status: 503,
    text: 'the ticket could not be checked',
    headers: { 'Retry-After': '5' },
  },
};
/** Origins are cut to this length in the log. */
const SHOWN = 200;

/** Maximum number of users of one address that are looked up at the same time. */
const LOOK_UPS = 8;

/** Reasons that are not the client's fault. */
const BLAMELESS: readonly Refused[] = ['ticket-not-checked', 'ticket-queue', 'ticket-rate'];

const AS_BACKEND: Answer = { identity: BACKEND };
const AS_GUEST: Answer = { identity: GUEST };
const REFUSED: Refusal = { status: 403, text: 'refused' };

export class Admission {
  readonly #limits: Limits;
  readonly #counters: Counters;
  readonly #refusals: Refusals;
  readonly #notices: Notices;
  readonly #oroTickets = new OroTickets();
  /** Apart, so that guests never take the places of users. */
  readonly #waiting = { users: new WaitingRoom(), guests: new WaitingRoom() };
  readonly badTickets: BadTickets;
  readonly #lookUps = new KeyedSemaphore(LOOK_UPS);
  readonly #engine: Pick<Engine, 'once'>;
  #options: AccessOptions;
  #isKnown: (address: string | undefined) => boolean;
  #isProxy: (address: string | undefined) => boolean;
  #mayConnect: (headers: IncomingHttpHeaders, proxied: boolean) => boolean;
  #jwt: Jwt;

  /** `limits` may change later. Throws a SyncctlError for invalid options. */
  constructor(
    options: AccessOptions,
    limits: Limits,
    engine: Pick<Engine, 'once'>,
    counters: Counters,
    refusals: Refusals,
    notices: Notices,
  ) {
    this.#engine = engine;
    this.#limits = limits;
    this.badTickets = new BadTickets(limits);
    this.#options = options;
    this.#counters = counters;
    this.#refusals = refusals;
    this.#notices = notices;
    this.#isKnown = createAddressList(options.backendFrom);
    this.#isProxy = createAddressList(proxyRanges(options.proxies, options.backendFrom));
    this.#mayConnect = createOriginRule(options.origins, options.frontendHost);
    this.#jwt = new Jwt(options);
  }

  /** Applies new options. Open connections stay open. Throws a SyncctlError for invalid options and keeps the old ones. */
  change(options: AccessOptions): void {
    const isKnown = createAddressList(options.backendFrom);
    const isProxy = createAddressList(proxyRanges(options.proxies, options.backendFrom));
    const mayConnect = createOriginRule(options.origins, options.frontendHost);
    this.#options = options;
    this.#isKnown = isKnown;
    this.#isProxy = isProxy;
    this.#mayConnect = mayConnect;
    this.#jwt = new Jwt(options);
  }

  /** Whether a ticket can make a client a user. */
  get knowsUsers(): boolean {
    return this.#options.secret !== null || this.#options.jwks !== null;
  }

  /** Returns a promise only if a ticket must be verified. Never rejects. */
  admit(arrival: Arrival): Answer | Promise<Answer> {
    this.#noteProxy(arrival);
    if (!this.#mayConnect(arrival.headers, this.#isFromProxy(arrival))) {
      return this.#refuse(arrival, 'origin', { origin: arrival.headers.origin?.slice(0, SHOWN) });
    }
    const byAddress = this.isBackend(arrival);
    if (arrival.toBackend && !byAddress) return this.#refuse(arrival, 'not-the-backend');
    const text = ticketOf(arrival.target);
    return text === null
      ? byAddress
        ? AS_BACKEND
        : AS_GUEST
      : this.#admitTicket(readTicket(text), arrival, byAddress);
  }

  /** The address of a client: behind a trusted proxy the forwarded one, or all its clients would count as one. */
  clientAddress({ address, headers }: Pick<Arrival, 'address' | 'headers'>): string {
    return clientAddress(address, headers, this.#isProxy);
  }

  /** Whether an address is neither a proxy's nor the application's. False for a Unix socket. */
  isStranger(address: string | undefined): boolean {
    return address !== undefined && !this.#isProxy(address) && !this.#isKnown(address);
  }

  /**
   * Spends a ticket. Returns null on success. Call it last, before the connection opens, so that a client that is refused for
   * another reason keeps its ticket. Never rejects.
   */
  async spend({ id, expires }: OneTimeTicket, arrival: Arrival): Promise<Refusal | null> {
    const seconds = Math.max(1, expires - Date.now() / 1000);
    const once = await this.#engine.once(id, seconds).catch(causeOf);
    if (once === 'first') return null;
    if (typeof once === 'object') return this.#refuse(arrival, 'ticket-not-checked', once).refusal;
    const reason = once === 'full' ? 'ticket-queue' : 'ticket-replayed';
    this.#countBad(this.clientAddress(arrival), reason);
    return this.#refuse(arrival, reason).refusal;
  }

  stop(): void {
    this.#oroTickets.stop();
  }

  #admitTicket(ticket: Ticket, arrival: Arrival, byAddress: boolean): Answer | Promise<Answer> {
    const refuse = (reason: Refused, fields?: object): Answer => this.#refuse(arrival, reason, fields);
    // Oro's publishers send a ticket that any visitor can get. It neither adds nor removes permissions.
    if (byAddress && ticket.kind !== 'jwt') return AS_BACKEND;
    const { authenticate, secret } = this.#options;
    if (ticket.kind === 'oro3' && ticket.userName !== '' && authenticate === null) {
      this.#notices.give('users-not-known');
    }
    if (ticket.kind !== 'jwt' && secret === null) return this.#unchecked();
    if (ticket.kind === 'malformed') return refuse('ticket-malformed');
    const badDate = ticket.kind === 'oro3' ? checkDate(ticket, Date.now()) : null;
    if (badDate !== null) return refuse(badDate);
    if (ticket.kind === 'oro2' || (ticket.kind === 'oro3' && !canCheck(ticket, this.#options))) {
      return this.#unchecked();
    }
    const address = this.clientAddress(arrival);
    const wanted = () => this.badTickets.mayCome(address);
    if (!wanted()) return refuse('ticket-rate');
    const named = ticket.kind === 'jwt' || ticket.userName !== '';
    if (ticket.kind === 'oro3') {
      const genuine = this.#oroTickets.recall(ticket, this.#options);
      if (genuine === true) return AS_GUEST;
      if (genuine === false) {
        this.#countBad(address, 'ticket-forged');
        return refuse('ticket-forged');
      }
    }
    const place = this.#waiting[named ? 'users' : 'guests'].enter(address, this.#limits.maxTicketsWaiting);
    // An anonymous ticket grants nothing, so a crowd that reconnects at once is let in without verification.
    const overflow = (): Answer => (named ? refuse('ticket-queue') : this.#unchecked());
    if (place === null) return overflow();
    const check = async (): Promise<Checked> => {
      const checked = await this.#check(ticket, { address, named, wanted, lost: place.lost });
      if ('refused' in checked) this.#countBad(address, checked.refused);
      return checked;
    };
    // Every look-up costs a database query, so limit how many one address can cause at once.
    const looksUp = ticket.kind === 'oro3' && named;
    const checking = (looksUp ? this.#lookUps.run(address, check, place.lost) : check()).finally(place.leave);
    return Promise.race([checking, place.lost]).then((checked) => {
      if (!checked || place.isLost()) return overflow();
      return 'refused' in checked ? refuse(checked.refused, { cause: checked.cause }) : checked;
    });
  }

  #countBad(address: string, reason: Refused): void {
    if (!BLAMELESS.includes(reason)) this.badTickets.count(address);
  }

  #refuse(arrival: Arrival, reason: Refused, fields: object = {}): { readonly refusal: Refusal } {
    this.#refusals.noteAt(this.clientAddress(arrival), reason, fields);
    return { refusal: ANSWERS[reason] ?? REFUSED };
  }

  #unchecked(): Answer {
    this.#counters.uncheckedTickets++;
    return AS_GUEST;
  }

  /** Warns of a proxy that does not say whose request it forwards, or that is not known to be one. */
  #noteProxy(arrival: Arrival): void {
    const { headers, address } = arrival;
    const { behindProxy, backendListen } = this.#options;
    if (!this.#isFromProxy(arrival)) {
      if (isNearby(address) && isForwarded(headers)) {
        this.#notices.proxyNotListed(plainAddress(address ?? ''));
      }
      return;
    }
    // Only pages are known to have come through the proxy.
    if (!behindProxy || !isPageOrigin(headers) || 'x-forwarded-for' in headers) return;
    const mayPublish = backendListen === null && this.#isKnownSender(arrival) && !isForwarded(headers);
    this.#notices.give(mayPublish ? 'proxy-must-forward' : 'proxy-without-client');
  }

  #isFromProxy({ address, overUnixSocket }: Arrival): boolean {
    return overUnixSocket || this.#isProxy(address);
  }

  #isKnownSender({ address, overUnixSocket }: Arrival): boolean {
    return overUnixSocket || this.#isKnown(address);
  }

  /** Decides by address only, and only for requests that did not come through a proxy or from a page. */
  isBackend(arrival: Arrival): boolean {
    const { headers, toBackend } = arrival;
    if (!toBackend && this.#options.backendListen !== null) return false;
    return !isPageOrigin(headers) && this.#isKnownSender(arrival) && !isForwarded(headers);
  }

  async #check(ticket: Extract<Ticket, { kind: 'oro3' | 'jwt' }>, claim: Claim): Promise<Checked> {
    try {
      if (!claim.wanted()) return { refused: 'ticket-rate' };
      if (ticket.kind === 'jwt') return await this.#jwt.check(ticket.text);
      return await this.#oroTickets.check(ticket, this.#options, this.#limits, claim);
    } catch (error) {
      return { refused: 'ticket-not-checked', ...causeOf(error) };
    }
  }
}

/** Why a ticket could not be checked. */
function causeOf(error: unknown): { readonly cause: string } {
  return { cause: error instanceof Error ? error.message : String(error) };
}

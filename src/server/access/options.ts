// The options that decide who may do what.

import type { ListenAddress } from '../../core/listener.js';
import type { Authenticate } from './authenticate.js';
import type { TopicRule } from './topic-rule.js';

export interface AccessOptions {
  /** Addresses or CIDR ranges that the application connects from, in addition to this machine. */
  readonly backendFrom: readonly string[];
  /** Addresses or CIDR ranges of proxies, in addition to this machine and the single addresses in `backendFrom`. */
  readonly proxies: readonly string[];
  /** A separate listener for the backend; null if it uses the public one. */
  readonly backendListen: ListenAddress | null;
  /** Origins of pages that may connect: `shop.example.com`, `https://shop.example.com`, `*.example.com`, `*`; null for `frontendHost` and the host of the request. */
  readonly origins: readonly string[] | null;
  /** The host that browsers connect to; null if it is the page's own. */
  readonly frontendHost: string | null;
  /** Whether browsers connect through a proxy, as far as the addresses tell. */
  readonly behindProxy: boolean;
  /** The application's secret, which signs its tickets; null if there are no tickets. */
  readonly secret: string | null;
  /** URL of the JWKS, if another service issues signed tickets (JWT); otherwise null. */
  readonly jwks: string | null;
  /** Required audience of signed tickets; null for any. */
  readonly audience: string | null;
  /** Looks up the users of Oro's tickets; null if there is no such function. */
  readonly authenticate: Authenticate | null;
  /** `report` only logs what `enforce` refuses. */
  readonly policy: 'enforce' | 'report';
  /** Whether guests, too, get what they missed while their connection was lost. */
  readonly rewindGuests: boolean;
  /** Topic rules, which come before the built-in ones. */
  readonly topics: readonly TopicRule[];
}

// What a server is told about who may do what, complete.

import type { ListenAddress } from '../../core/listener.js';
import type { Authenticate } from './authenticate.js';
import type { TopicRule } from './topic-rule.js';

export interface AccessOptions {
  /** CIDR ranges or addresses from which the application connects, besides the machine itself. */
  readonly backendFrom: readonly string[];
  /** A listener for the application alone; null when it uses the public one. */
  readonly backendListen: ListenAddress | null;
  /** Origins of pages that may connect: `shop.example.com`, `https://shop.example.com`, `*.example.com`, `*`; null for `frontendHost` and the host of the request. */
  readonly origins: readonly string[] | null;
  /** The host that browsers connect to; null when it is that of the page. */
  readonly frontendHost: string | null;
  /** The application's secret, with which its tickets are signed; null when there are none. */
  readonly secret: string | null;
  /** Where the keys of signed tickets (JWT) of another issuer are; null for nowhere. */
  readonly jwks: string | null;
  /** What signed tickets must name as their audience; null when that does not matter. */
  readonly audience: string | null;
  /** Looks up the users of Oro's tickets; null when nobody can. */
  readonly authenticate: Authenticate | null;
  /** `report` lets happen what `enforce` refuses, and only tells of it. */
  readonly policy: 'enforce' | 'report';
  /** Rules that stand before those for Oro's own topics. */
  readonly topics: readonly TopicRule[];
}

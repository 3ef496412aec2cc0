// The HTTP answer that a request for a websocket gets instead of the 101.

import type { Refused } from '../observe/counters.js';

export interface Refusal {
  readonly status: number;
  /** One sentence for whoever sees it. */
  readonly text: string;
  /** What it is counted under; without it only its status is. */
  readonly reason?: Refused;
  readonly headers?: Readonly<Record<string, string>>;
}

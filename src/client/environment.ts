// What a session needs from its environment. Browsers have all of it; in Node, pass a WebSocket.

/** The part of a browser's WebSocket, or of the `ws` package's, that a session uses. */
export interface WebSocketLike {
  /** 1 while it is open; data sent while it closes is silently lost. */
  readonly readyState: number;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  send(text: string): void;
  close(code?: number, reason?: string): void;
}

export type WebSocketConstructor = new (url: string, protocols: string[]) => WebSocketLike;

/** The parts of a page's address that the websocket address depends on. */
export interface PageLocation {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
}

/** The part of `window` that a session uses; null where there is no page. */
export interface Page {
  readonly location: PageLocation;
  readonly document?: { readonly visibilityState: string };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** A monotonic clock in milliseconds, with timers. The result of `setTimeout` is only passed to `clearTimeout`. */
export interface Clock {
  now(): number;
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Environment {
  readonly WebSocket: WebSocketConstructor;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly page: Page | null;
}

/** Timers treat longer delays as 0. */
const LONGEST = 2 ** 31 - 1;

const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, Math.min(milliseconds, LONGEST)),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** Missing parts are taken from the global scope. Throws a TypeError if there is no WebSocket. */
export function completeEnvironment(given: Partial<Environment>): Environment {
  const globals = globalThis as { WebSocket?: unknown; window?: unknown };
  const WebSocket = given.WebSocket ?? (globals.WebSocket as WebSocketConstructor | undefined);
  if (!WebSocket) throw new TypeError('WebSocket is not available here: pass one in the options');
  return {
    WebSocket,
    clock: given.clock ?? systemClock,
    random: given.random ?? Math.random,
    page: given.page === undefined ? ((globals.window as Page | undefined) ?? null) : given.page,
  };
}

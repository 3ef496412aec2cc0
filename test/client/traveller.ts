// A session of our client that loses its connection and comes back when a test says so.

import { WebSocket } from 'ws';
import type { WebSocketConstructor } from '../../src/client/environment.js';
import type { ConnectOptions, Session } from '../../src/client/session.js';
import type { Recovered, SubscribeOptions } from '../../src/client/subscriptions.js';
import { FakeClock } from './fake-clock.js';
import { next, openSession } from './sessions.js';

/** A session whose network a test cuts, and that comes back when the test says so. */
export class Traveller {
  readonly session: Session;
  readonly clock = new FakeClock();
  readonly got: unknown[] = [];
  readonly told: [string, Recovered][] = [];
  #socket: WebSocket | null = null;
  #delay = 0;

  constructor(url: string, options: ConnectOptions = {}) {
    const keep = (socket: WebSocket): void => {
      this.#socket = socket;
    };
    class Kept extends WebSocket {
      constructor(...args: ConstructorParameters<WebSocketConstructor>) {
        super(...args);
        keep(this);
      }
    }
    this.session = openSession({ url, clock: this.clock, random: () => 0.5, WebSocket: Kept, ...options });
    this.session.on('connection_lost', ({ delay }) => {
      this.#delay = delay ?? 0;
    });
  }

  listen(topic: string, options: SubscribeOptions = {}): () => void {
    return this.session.subscribe(topic, (payload) => this.got.push(payload), {
      onRecovered: (recovered) => this.told.push([topic, recovered]),
      ...options,
    });
  }

  async leave(): Promise<void> {
    const lost = next(this.session, 'connection_lost');
    this.#socket?.terminate();
    await lost;
  }

  async comeBack(): Promise<Recovered> {
    const established = next(this.session, 'connection_established');
    this.clock.advance(this.#delay);
    return (await established).recovered;
  }
}

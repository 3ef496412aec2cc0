// One client and its socket: frames in and out, rate, heartbeat, close. The session understands the messages.

import { isUtf8 } from 'node:buffer';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { CLOSE, type Close } from '../../core/close-codes.js';
import type { Limits } from '../../settings/generated/limits.js';
import type { Identity } from '../access/identity.js';
import type { TokenBucket } from '../access/token-bucket.js';
import type { Heads } from '../engines/engine.js';
import { framePong, frameText } from '../hub/frame.js';
import type { Hub } from '../hub/hub.js';
import type { EventEncoder } from '../hub/topics.js';
import type { BadMessage, Counters, Drop } from '../observe/counters.js';
import type { Log } from '../observe/log.js';
import type { Refusals } from '../observe/refusals.js';
import type { Session, SessionPeer } from '../protocols/protocol.js';
import type { Quotas } from '../quota/quotas.js';
import type { Backlog, BufferedPeer } from './backlog.js';
import type { Connections } from './connections.js';
import type { Restartable } from './drain.js';
import type { HandshakeResult } from './handshake-result.js';
import type { Heartbeat, Pingable } from './heartbeat.js';
import { Input, type InputContext } from './input.js';
import type { Sender } from './intake.js';
import { Pulse } from './pulse.js';
import type { ServerSocket, SocketEvents } from './server-socket.js';
import { writeFrames } from './write-frames.js';

/** Milliseconds that a dropped client has to close its side. Otherwise, a reset could destroy what it was sent. */
const LINGER = 500;
/** Milliseconds of silence before TCP keep-alive probes the peer. */
const TCP_KEEP_ALIVE = 60_000;
/** Size of a ping without payload. */
const PING_BYTES = 2;

export interface ConnectionContext extends InputContext {
  readonly hub: Hub;
  readonly limits: Limits;
  readonly counters: Counters;
  readonly log: Log;
  readonly refusals: Refusals;
  readonly heartbeat: Heartbeat;
  readonly backlog: Backlog;
  readonly quotas: Quotas;
  /** All open connections. */
  readonly connections: Connections<Connection>;
}

export class Connection implements SessionPeer, Sender, Pingable, Restartable, SocketEvents, BufferedPeer {
  readonly id: string;
  readonly protocol: EventEncoder;
  readonly identity: Identity;
  readonly number: number;
  readonly share: string | null;
  readonly browser: number;
  bucket: TokenBucket | null = null;
  readonly #context: ConnectionContext;
  readonly #ws: ServerSocket;
  readonly #socket: Socket;
  /** Null while the session is being opened. */
  #session: Session | null = null;
  #queued: Buffer | Buffer[] | null = null;
  #queuedBytes = 0;
  readonly #slot: Set<Pingable>;
  #badMessages = 0;
  readonly #input: Input;
  readonly #pulse: Pulse;
  #gone = false;

  constructor(
    context: ConnectionContext,
    id: string,
    ws: ServerSocket,
    socket: Socket,
    client: HandshakeResult,
  ) {
    this.id = id;
    this.protocol = client.protocol.encoder(client.subprotocols);
    this.identity = client.identity;
    this.number = client.number;
    this.share = client.share;
    this.browser = client.browser;
    this.#context = context;
    this.#pulse = new Pulse(context.hub);
    this.#ws = ws;
    this.#socket = socket;
    ws.attach(this);
    this.#input = new Input(context, ws, this);
    this.#session = client.protocol.open(this, client.subprotocols);
    context.connections.add(this);
    context.quotas.connections.take(this);
    this.#slot = context.heartbeat.join(this);
    context.counters.roles[this.identity.role]++;
  }

  get listens(): boolean {
    return this.#session?.listens === true;
  }

  get reconnectsWhenTold(): boolean {
    return typeof this.#session?.restartReason(0) === 'string';
  }

  get waiting(): number {
    return this.#socket.writableLength;
  }

  send(text: string): void {
    if (this.#gone) return;
    const frame = frameText(text);
    if (this.#session !== null) return this.#context.hub.send(this, frame);
    this.#context.counters.bytes.sent += frame.length;
    this.#ws.greet(frame);
  }

  resend(frames: Buffer): boolean {
    const bytes = this.waiting + this.#queuedBytes + frames.length;
    if (this.#gone || !this.#context.backlog.reserve(this, bytes, this.#context.limits)) return false;
    this.#context.hub.send(this, frames);
    return true;
  }

  refuse(reason: BadMessage): void {
    const { counters, limits, refusals } = this.#context;
    counters.badMessages[reason]++;
    if (++this.#badMessages <= limits.maxBadMessages) return;
    const drop = reason === 'too-fast' ? 'too-fast' : 'bad-messages';
    const fields = { session: this.id, last: reason, count: this.#badMessages };
    refusals.dropped('bad-messages', drop, fields, this);
    this.close(drop === 'too-fast' ? CLOSE.tooFast : CLOSE.badMessages);
    this.#ws.ignoreInput();
  }

  /** Ends the client's subscription to a topic. */
  remove(topic: string): void {
    this.#session?.remove(topic);
  }

  queue(frame: Buffer): boolean {
    if (this.#gone) return false;
    this.#queuedBytes += frame.length;
    if (this.#queued === null) {
      this.#queued = frame;
      return true;
    }
    if (Array.isArray(this.#queued)) this.#queued.push(frame);
    else this.#queued = [this.#queued, frame];
    return false;
  }

  flush(): void {
    const queued = this.#queued;
    if (queued === null) return;
    this.#queued = null;
    const bytes = this.#queuedBytes;
    this.#queuedBytes = 0;
    if (this.#gone || this.#ws.readyState !== WebSocket.OPEN || !this.#socket.writable) return;
    // A client with an empty buffer is not slow, however much is written in this turn.
    const waiting = this.#socket.writableLength;
    const { backlog, limits } = this.#context;
    const isSlow = waiting > 0 && waiting + bytes > limits.maxBufferedBytes;
    if (isSlow) return this.#drop('slow', { buffered: waiting });
    if (waiting > 0) backlog.note(this, waiting + bytes, limits.maxTotalBufferedBytes);
    if (this.#gone) return;
    this.#context.counters.bytes.sent += bytes;
    writeFrames(this.#socket, queued, bytes);
  }

  dropForAll(): void {
    this.#drop('total-buffered', { buffered: this.waiting });
  }

  /** Closes the connection with a close frame, behind everything that is queued. */
  close({ code, reason }: Close): void {
    if (this.#gone) return;
    this.#ws.close(code, reason);
    this.#leave(null);
  }

  closing(bytes: number): void {
    if (!this.#gone) this.#context.hub.flush();
    this.#context.counters.bytes.sent += bytes;
  }

  /** Closes the connection because the server stops. Writes what is queued, then ends in the way the client understands. */
  restart(retry: number): void {
    const reason = this.#session?.restartReason(retry) ?? null;
    if (reason !== null) return this.close({ ...CLOSE.restarting, reason });
    if (this.#gone) return;
    const { hub } = this.#context;
    // Flush for everybody: this client still gets what handlers broadcast because others left. No close frame: it only comes back
    // if the connection was lost.
    hub.flush();
    this.#leave(hub.heads());
    this.#socket.end(() => setTimeout(() => this.#socket.destroy(), LINGER).unref());
  }

  /** Cuts the connection. What is queued is lost. */
  cut(): void {
    this.#leave(this.#pulse.seen);
    this.#ws.terminate();
  }

  beat(): void {
    const pulse = this.#pulse;
    // For publishers that never read, TCP keep-alive finds out whether they are dead.
    const mustAnswer = this.#session?.onlyPublishes !== true;
    if (mustAnswer && pulse.isDead) return this.#drop('unanswered-pings', { pings: pulse.unanswered });
    // Not earlier: most publishers leave before their first ping, and this costs several system calls.
    if (pulse.unanswered === 0) this.#socket.setKeepAlive(true, TCP_KEEP_ALIVE);
    if (mustAnswer) pulse.pinging();
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#context.counters.bytes.sent += PING_BYTES;
    this.#ws.ping();
  }

  /** Call every `limits.messageTimeout`. Drops a client whose message was already unfinished at the last call. */
  review(): void {
    if (this.#gone || this.identity.role === 'backend') return;
    if (this.#input.review()) this.#drop('unfinished', {});
  }

  arrived(bytes: number): void {
    if (this.#gone) return;
    const reason = this.#input.arrived(bytes);
    if (reason !== null) this.#drop(reason, {});
  }

  /** A complete message of the client. */
  receive(data: Buffer, isBinary: boolean): void {
    if (this.#gone) return;
    this.#input.ended();
    if (isBinary && !isUtf8(data)) {
      this.#tell('not-utf8', {});
      return this.close(CLOSE.invalidText);
    }
    this.#handle(data, () => this.#session?.receive(data.toString()));
  }

  /** A ping of the client. It counts as a message, and the pong keeps its place among events and answers. */
  pinged(payload: Buffer): void {
    if (!this.#gone) this.#handle(payload, () => this.#context.hub.send(this, framePong(payload)));
  }

  /** A pong of the client. Unless it answers a ping, it counts as a message. */
  ponged(payload: Buffer): void {
    if (!this.#pulse.ponged() && !this.#gone) this.#handle(payload, () => {});
  }

  failed(reason: Drop, cause: string): void {
    if (this.#gone) return;
    this.#tell(reason, { cause });
    this.#leave(null);
  }

  /** The socket is closed. */
  closed(lost: boolean): void {
    this.#leave(lost ? this.#pulse.seen : null);
    this.#context.connections.delete(this);
    this.#context.quotas.connections.give(this);
    this.#context.counters.roles[this.identity.role]--;
  }

  /** Counts a message, ping or pong. Refuses it if it came too fast, and otherwise handles it when it is its turn. */
  #handle(data: Buffer, work: () => void): void {
    this.#context.counters.bytes.received += data.length;
    const handle = (): void => {
      try {
        work();
      } catch (error) {
        this.#context.counters.drops['internal-error']++;
        this.#context.log.error('internal-error', { session: this.id, error });
        this.close(CLOSE.internalError);
      }
    };
    if (!this.#input.message(data, handle)) this.refuse('too-fast');
  }

  #drop(reason: Drop, fields: object): void {
    this.#tell(reason, fields);
    this.cut();
  }

  #tell(reason: Drop, fields: object): void {
    this.#context.refusals.dropped('connection-dropped', reason, { session: this.id, ...fields }, this);
  }

  /** `seen` is what the client has certainly got, if the connection was lost; null if somebody wanted it to end. */
  #leave(seen: Heads | null): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#queued = null;
    this.#slot.delete(this);
    this.#context.backlog.forget(this);
    this.#input.end();
    this.#session?.end(seen);
  }
}

// A client that speaks raw bytes over TCP, so that a test says exactly what is on the wire.

import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
export const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

export interface Frame {
  readonly opcode: number;
  readonly final: boolean;
  readonly payload: Buffer;
}

/** The text of a handshake, with `wamp` offered; `lines` come after the usual ones, and a Host among them replaces the usual one. */
export function request(
  lines: readonly string[] = ['Sec-WebSocket-Protocol: wamp'],
  target = '/',
  method = 'GET',
): string {
  return [
    `${method} ${target} HTTP/1.1`,
    ...(lines.some((line) => line.startsWith('Host: ')) ? [] : ['Host: 127.0.0.1']),
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${KEY}`,
    'Sec-WebSocket-Version: 13',
    ...lines,
    '',
    '',
  ].join('\r\n');
}

export interface FrameOptions {
  readonly opcode?: number;
  readonly final?: boolean;
  readonly masked?: boolean;
  readonly rsv?: number;
}

/** A frame as a client sends it. */
export function frame(payload: string | Buffer, options: FrameOptions = {}): Buffer {
  const { opcode = 1, final = true, masked = true, rsv = 0 } = options;
  const body = Buffer.from(payload);
  const head = [(final ? 0x80 : 0) | rsv | opcode];
  const bit = masked ? 0x80 : 0;
  if (body.length < 126) head.push(bit | body.length);
  else if (body.length < 65536) head.push(bit | 126, body.length >> 8, body.length & 0xff);
  else {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(body.length));
    head.push(bit | 127, ...length);
  }
  if (!masked) return Buffer.concat([Buffer.from(head), body]);
  const mask = randomBytes(4);
  const hidden = Buffer.from(body.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return Buffer.concat([Buffer.from(head), mask, hidden]);
}

export const message = (value: unknown): Buffer => frame(JSON.stringify(value));
export const closeFrame = (code: number): Buffer =>
  frame(Buffer.from([code >> 8, code & 0xff]), { opcode: 8 });

export class RawClient {
  readonly socket: Socket;
  /** The pieces as they came, for tests that care about writes. */
  readonly chunks: Buffer[] = [];
  ended = false;
  closed = false;
  #received = Buffer.alloc(0);
  #changed: (() => void) | null = null;

  constructor(socket: Socket) {
    this.socket = socket;
    const change = () => this.#changed?.();
    socket.on('data', (data: Buffer) => {
      this.chunks.push(data);
      this.#received = Buffer.concat([this.#received, data]);
      change();
    });
    socket.on('end', () => {
      this.ended = true;
      change();
    });
    socket.on('close', () => {
      this.ended = true;
      this.closed = true;
      change();
    });
    socket.on('error', () => {});
  }

  send(...parts: readonly (string | Buffer)[]): void {
    this.socket.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
  }

  /** The bytes that are not read yet. */
  get rest(): Buffer {
    return this.#received;
  }

  /** Takes the response head. */
  async head(): Promise<string> {
    await this.until(() => this.#received.includes('\r\n\r\n'), 'a response head');
    return this.#take(this.#received.indexOf('\r\n\r\n') + 4).toString('latin1');
  }

  /** Takes one frame. */
  async frame(): Promise<Frame> {
    await this.until(() => this.#frameLength() !== null, 'a frame');
    const length = this.#frameLength() ?? 0;
    const bytes = this.#take(length.valueOf());
    const first = bytes[0] ?? 0;
    const short = (bytes[1] ?? 0) & 0x7f;
    if (((bytes[1] ?? 0) & 0x80) !== 0) throw new Error('a server must not mask');
    return {
      opcode: first & 0x0f,
      final: (first & 0x80) !== 0,
      payload: bytes.subarray(short < 126 ? 2 : short === 126 ? 4 : 10),
    };
  }

  /** Takes one text frame. */
  async text(): Promise<string> {
    const { opcode, final, payload } = await this.frame();
    if (opcode !== 1 || !final) {
      throw new Error(`expected a text frame, got opcode ${opcode} ${payload.toString('hex')}`);
    }
    return payload.toString();
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  /** Takes a close frame and answers its code. */
  async closeCode(): Promise<number> {
    const { opcode, payload } = await this.frame();
    if (opcode !== 8) throw new Error(`expected a close frame, got opcode ${opcode} ${payload}`);
    return payload.length === 0 ? 1005 : payload.readUInt16BE(0);
  }

  /** Everything up to the end of the connection. */
  async end(): Promise<string> {
    await this.until(() => this.ended, 'the end');
    return this.#take(this.#received.length).toString('latin1');
  }

  /** Resolves when `reached` holds; rejects when the connection ended before. */
  async until(reached: () => boolean, what: string): Promise<void> {
    while (!reached()) {
      if (this.closed || (this.ended && !reached())) {
        throw new Error(`the connection ended before ${what}: ${JSON.stringify(this.rest.toString())}`);
      }
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }

  #take(length: number): Buffer {
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }

  #frameLength(): number | null {
    const bytes = this.#received;
    if (bytes.length < 2) return null;
    const short = (bytes[1] ?? 0) & 0x7f;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < head) return null;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    return bytes.length < head + length ? null : head + length;
  }
}

/** At the end of the test. It may dial thousands, and those that are closed must not stay in memory until then. */
function destroyLater(held: WeakRef<Socket>): void {
  onTestFinished(() => {
    held.deref()?.destroy();
  });
}

/** A TCP connection that has said nothing yet. */
export async function dial(port: number, allowHalfOpen = true): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen });
  destroyLater(new WeakRef(socket));
  const client = new RawClient(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return client;
}

/** Sends one request (and whatever follows it) and answers the whole response. */
export async function ask(port: number, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const client = await dial(port);
  client.send(...parts);
  return client.end();
}

/** A client that has shaken hands and taken WELCOME. */
export async function join(
  port: number,
  lines?: readonly string[],
): Promise<{ client: RawClient; session: string }> {
  const client = await dial(port);
  client.send(request(lines));
  await client.head();
  const [, session] = (await client.json()) as [number, string];
  return { client, session };
}

/** Resolves when the server has handled all that the client sent so far; answers about limits are skipped. */
export async function settled(client: RawClient): Promise<void> {
  const nonce = randomBytes(6).toString('hex');
  client.send(frame(nonce, { opcode: 9 }));
  let { opcode, payload } = await client.frame();
  while (payload.includes('"syncctl/limit"')) ({ opcode, payload } = await client.frame());
  if (opcode !== 10 || payload.toString() !== nonce) {
    throw new Error(`expected the pong "${nonce}", got opcode ${opcode} "${payload}"`);
  }
}

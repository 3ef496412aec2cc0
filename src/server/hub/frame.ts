// Encodes websocket frames (RFC 6455, section 5) as a server sends them: unmasked, not fragmented, not compressed.

const TEXT_FINAL = 0x81;
const PONG_FINAL = 0x8a;

/** One text frame. */
export function frameText(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const buffer = Buffer.allocUnsafe(headerLength(length) + length);
  buffer.write(text, writeHeader(buffer, 0, length));
  return buffer;
}

/** One text frame for each text, in one buffer. */
export function frameTexts(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const total = lengths.reduce((sum, length) => sum + headerLength(length) + length, 0);
  const buffer = Buffer.allocUnsafe(total);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at = writeHeader(buffer, at, lengths[index] ?? 0);
    at += buffer.write(text, at);
  }
  return buffer;
}

/** Up to this size in bytes, a text is copied into each frame, because a separate write costs more. */
export const COPIED = 1024;

/** The end of a text that is sent after different beginnings. If it is long, all frames share its bytes. */
export class SharedText {
  readonly text: string;
  readonly length: number;
  #bytes: Buffer | null = null;

  constructor(text: string) {
    this.text = text;
    this.length = Buffer.byteLength(text);
  }

  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(this.text);
    return this.#bytes;
  }
}

/** One text frame for each tail, all beginning with `head`, in as many buffers as needed to copy no long tail. */
export function frameTails(head: string, tails: readonly SharedText[]): Buffer[] {
  const buffers: Buffer[] = [];
  let copied: string[] = [];
  const flush = (): void => {
    if (copied.length > 0) buffers.push(frameTexts(copied));
    copied = [];
  };
  for (const tail of tails) {
    if (tail.length <= COPIED) {
      copied.push(head + tail.text);
      continue;
    }
    flush();
    buffers.push(frameStart(head, tail.length), tail.bytes);
  }
  flush();
  return buffers;
}

/** The beginning of a text frame, whose last `rest` bytes are written separately. */
function frameStart(head: string, rest: number): Buffer {
  const length = Buffer.byteLength(head) + rest;
  const buffer = Buffer.allocUnsafe(headerLength(length) + length - rest);
  buffer.write(head, writeHeader(buffer, 0, length));
  return buffer;
}

/** The answer to a ping. `payload` is that of the ping, at most 125 bytes. */
export function framePong(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([PONG_FINAL, payload.length]), payload]);
}

function headerLength(length: number): number {
  return length < 126 ? 2 : length < 65536 ? 4 : 10;
}

function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = TEXT_FINAL;
  if (length < 126) {
    buffer[at + 1] = length;
    return at + 2;
  }
  if (length < 65536) {
    buffer[at + 1] = 126;
    return buffer.writeUInt16BE(length, at + 2);
  }
  buffer[at + 1] = 127;
  return buffer.writeBigUInt64BE(BigInt(length), at + 2);
}

// What the receiver of `ws` holds of a message whose end has not arrived. Only this file knows how it is stored.

/** The opcode of a close frame. */
const CLOSE_FRAME = 8;

/** The receiver. Not part of the public API of `ws`. */
export interface Receiving {
  /** Whether it goes on with the next frame that has arrived. */
  _loop: boolean;
  /** 0 between frames. */
  readonly _state: number;
  /** Of the last frame that has begun. */
  readonly _opcode: number;
  readonly destroyed: boolean;
  readonly _bufferedBytes: number;
  /** What has arrived of a frame. Only the first buffer may be a slice. */
  readonly _buffers: Buffer[];
  _mask: Buffer | undefined;
  /** The opcode of a message whose last fragment has not arrived; otherwise 0. */
  readonly _fragmented: number;
  /** The payloads of its fragments, and how many bytes they are. */
  readonly _fragments: Buffer[];
  readonly _messageLength: number;
  /** Reads the frames that have arrived. `done` gets an error if one is invalid. */
  startLoop(done: (error?: Error) => void): void;
  destroy(error: Error): void;
}

/** Whether a message or a frame has begun. */
export function hasBegun({ _bufferedBytes, _fragmented, _state }: Receiving): boolean {
  return _fragmented !== 0 || _state !== 0 || _bufferedBytes > 0;
}

/** Goes on with what has arrived, as `ws` does when more arrives. Nothing follows a close frame or an invalid one. */
export function readOn(receiver: Receiving): void {
  const isClosed = receiver._opcode === CLOSE_FRAME && receiver._state === 0;
  if (!isClosed && !receiver.destroyed) receiver.startLoop((error) => error && receiver.destroy(error));
}

/** The bytes that are held. */
export function bytesHeld({ _bufferedBytes, _messageLength }: Receiving): number {
  return _bufferedBytes + _messageLength;
}

/** Copies small slices of large buffers. Otherwise, one byte could keep all that arrived with it, usually 64 KB, in memory. */
export function detach(receiver: Receiving): void {
  const { _buffers, _fragments, _mask } = receiver;
  if (_mask !== undefined) receiver._mask = copied(_mask);
  if (_buffers[0] !== undefined) _buffers[0] = copied(_buffers[0]);
  for (let at = _fragments.length - 1; at >= 0; at--) {
    const fragment = _fragments[at] as Buffer;
    // Earlier fragments were copied before.
    if (fragment.length === fragment.buffer.byteLength) return;
    _fragments[at] = copied(fragment);
  }
}

function copied(bytes: Buffer): Buffer {
  if (bytes.length * 2 > bytes.buffer.byteLength) return bytes;
  // Not from the pool, which is a large buffer itself.
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

// Writes the frames of one turn to a socket in as few system calls as possible.

import type { Socket } from 'node:net';

/** Up to this size, frames are copied into one buffer. Larger ones are written as a vector, without a copy. */
const COPY_BYTES = 4 * 1024;
/** Frames this small are always copied, because a separate write costs more than the copy. */
const SMALL_BYTES = 256;

/** `bytes` is the total length of the frames. */
export function writeFrames(socket: Socket, frames: Buffer | Buffer[], bytes: number): void {
  if (!Array.isArray(frames)) {
    socket.write(frames);
  } else if (bytes <= COPY_BYTES || bytes <= frames.length * SMALL_BYTES) {
    socket.write(Buffer.concat(frames, bytes));
  } else {
    socket.cork();
    for (const frame of frames) socket.write(frame);
    socket.uncork();
  }
}

// Writes what one turn has queued for a connection in as few system calls as it takes.

import type { Socket } from 'node:net';

/** Up to here queued frames are copied into one buffer; beyond, they are shared and written as a vector. */
const COPY_BYTES = 16 * 1024;
/** Frames of so few bytes each are copied however many they are: writing one costs more. */
const SMALL_BYTES = 256;

/** `bytes` is the length of all frames together. */
export function writeFrames(socket: Socket, frames: Buffer | readonly Buffer[], bytes: number): void {
  if (Buffer.isBuffer(frames)) {
    socket.write(frames);
  } else if (bytes <= COPY_BYTES || bytes <= frames.length * SMALL_BYTES) {
    socket.write(Buffer.concat(frames, bytes));
  } else {
    socket.cork();
    for (const frame of frames) socket.write(frame);
    socket.uncork();
  }
}

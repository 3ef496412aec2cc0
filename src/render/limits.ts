// Limits of the process that follow from the server's own.

/** Seconds after which a stopping server is killed: what it waits before its drain, the drain, and time to exit. */
export function stopSeconds(drainDelay: number, drain: number): number {
  return drainDelay + drain + 5;
}

/** Megabytes that the program itself, and each thousand connections with a little waiting for them, may take; and the least. */
const PROGRAM_MEMORY = 512;
const CROWD_MEMORY = 25;
const LEAST_MEMORY = 1024;

/** Megabytes beyond which the server must have lost its measure. */
export function memoryMegabytes(maxConnections: number): number {
  return Math.max(LEAST_MEMORY, PROGRAM_MEMORY + Math.ceil(maxConnections / 1000) * CROWD_MEMORY);
}

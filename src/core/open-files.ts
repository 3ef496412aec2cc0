// How many clients fit into the files that a process may open, so that it always has some left for everything else.

/** Sockets of clients that are not connections yet, so that refused clients get an answer and health checks work. */
const SPARE_SOCKETS = 1024;
/** Files for everything but clients: the program, the log, the admin listener, other servers, modules. */
const OTHER_FILES = 256;

/** The number of files that so many connections need. */
export function openFiles(maxConnections: number): number {
  return maxConnections + SPARE_SOCKETS + OTHER_FILES;
}

/** The most websocket connections, and the most sockets of clients in all. */
export interface SocketLimits {
  readonly connections: number;
  readonly sockets: number;
}

/** `fileLimit` is the number of files that the process may open; null if there is no limit. If it is low, everything shrinks. */
export function socketLimits(maxConnections: number, fileLimit: number | null): SocketLimits {
  if (fileLimit === null) return { connections: maxConnections, sockets: maxConnections + SPARE_SOCKETS };
  const others = Math.min(OTHER_FILES, Math.floor(fileLimit / 4));
  const sockets = Math.min(maxConnections + SPARE_SOCKETS, fileLimit - others);
  const spare = Math.min(SPARE_SOCKETS, Math.floor(sockets / 8));
  return { connections: Math.min(maxConnections, sockets - spare), sockets };
}

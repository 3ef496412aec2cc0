// Limits of the process that follow from the server's own.

/** Files beyond the connections: the program's own, the admin listener, the log, and a margin while old sockets close. */
const OTHER_FILES = 1024;

/** File descriptors that hold so many connections. */
export function openFiles(maxConnections: number): number {
  return maxConnections + OTHER_FILES;
}

/** Seconds after which a stopping server is killed: what it waits before its drain, the drain, and time to exit. */
export function stopSeconds(drainDelay: number, drain: number): number {
  return drainDelay + drain + 5;
}

// Listening sockets that the service manager opened and passed on (sd_listen_fds(3)).

/** A descriptor and its name, from `FileDescriptorName=` of the socket unit. */
export interface HandedSocket {
  readonly fd: number;
  readonly name: string;
}

const FIRST = 3;

/** Names by which a socket is known; a single one that has another name is the public listener. */
const PUBLIC = 'ws';
const BACKEND = 'backend';

/** Descriptors by what they are for, and the names of those that nothing is for. */
export interface Handed {
  readonly ws: number | null;
  readonly backend: number | null;
  readonly unused: readonly string[];
}

/** Sorts what was handed over. Without `wantsBackend` there is no listener for the application alone. */
export function sortHanded(sockets: readonly HandedSocket[], wantsBackend: boolean): Handed {
  const backend = wantsBackend ? sockets.find(({ name }) => name === BACKEND) : undefined;
  const rest = sockets.filter((socket) => socket !== backend);
  const ws = rest.find(({ name }) => name === PUBLIC) ?? rest.find(({ name }) => name !== BACKEND);
  const unused = rest.filter((socket) => socket !== ws).map(({ name }) => name);
  return { ws: ws?.fd ?? null, backend: backend?.fd ?? null, unused };
}

/** What was handed to this process and not to another that inherited its environment. */
export function handedSockets(
  env: Readonly<Record<string, string | undefined>>,
  pid: number,
): readonly HandedSocket[] {
  if (env.LISTEN_PID !== String(pid)) return [];
  const names = (env.LISTEN_FDNAMES ?? '').split(':');
  const count = /^\d{1,4}$/.test(env.LISTEN_FDS ?? '') ? Number(env.LISTEN_FDS) : 0;
  return Array.from({ length: count }, (_, at) => ({ fd: FIRST + at, name: names[at] ?? '' }));
}

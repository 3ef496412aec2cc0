// Tells systemd the state of the server (sd_notify(3)), and that its event loop still runs.

import type { Log } from '../server/observe/log.js';

export interface Notifier {
  ready(): void;
  /** Says nothing unless the server is ready, and so does `reloaded`: systemd would take a server that starts or stops for ready. */
  reloading(): void;
  reloaded(): void;
  stopping(): void;
  /** Sends nothing more. */
  close(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Send = (state: string) => void;

const NOBODY: Notifier = { ready() {}, reloading() {}, reloaded() {}, stopping() {}, close() {} };

/** Does nothing where nobody asked to be notified. Never rejects: a server that cannot notify still serves. */
export async function createNotifier(env: Environment, log: Log): Promise<Notifier> {
  const path = env.NOTIFY_SOCKET;
  if (!path) return NOBODY;
  const socket = await openSocket(path, log);
  if (socket === null) return NOBODY;
  const { send, close } = socket;
  const interval = watchdogInterval(env, process.pid);
  const watchdog = interval === null ? null : setInterval(() => send('WATCHDOG=1'), interval).unref();
  let isReady = false;
  const sendReady = () => send('READY=1\nSTATUS=ready');
  return {
    ready() {
      isReady = true;
      sendReady();
    },
    reloading() {
      if (!isReady) return;
      send(`RELOADING=1\nMONOTONIC_USEC=${process.hrtime.bigint() / 1000n}\nSTATUS=reloading`);
    },
    reloaded() {
      if (isReady) sendReady();
    },
    stopping() {
      isReady = false;
      send('STOPPING=1\nSTATUS=draining');
    },
    close() {
      if (watchdog !== null) clearInterval(watchdog);
      close();
    },
  };
}

/** Milliseconds between two signs of life, half of what systemd waits; null when it does not wait for this process. */
export function watchdogInterval(env: Environment, pid: number): number | null {
  const microseconds = Number(env.WATCHDOG_USEC);
  const ours = env.WATCHDOG_PID === undefined || env.WATCHDOG_PID === String(pid);
  return ours && microseconds > 0 ? microseconds / 1000 / 2 : null;
}

/** Node has no datagrams over unix sockets; the package that has them is missing a binary on some platforms. */
async function openSocket(path: string, log: Log): Promise<{ send: Send; close: () => void } | null> {
  const give = (error: unknown): null => {
    log.warn('notify-unavailable', { error });
    return null;
  };
  if (!path.startsWith('/')) return give(`"${path}" is not a socket path`);
  try {
    const { DgramSocket } = await import('node-unix-socket');
    const socket = new DgramSocket();
    socket.on('error', give);
    const send: Send = (state) => {
      const datagram = Buffer.from(state);
      socket.sendTo(datagram, 0, datagram.length, path, (error) => {
        if (error) give(error);
      });
    };
    return { send, close: () => socket.close() };
  } catch (error) {
    return give(error);
  }
}

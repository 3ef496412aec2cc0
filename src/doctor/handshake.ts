// Asks a websocket server whether it does its work, as a client would: handshake, WELCOME, publish and event.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { SyncctlError } from '../core/error.js';
import { bareHost, isUnspecified, loopbackFor } from '../core/host.js';
import { joinHostPort } from '../core/listener.js';
import { decodeServerMessage } from '../wamp/decode-server-message.js';
import { encodePublish, encodeSubscribe } from '../wamp/encode.js';
import { probeTopic } from '../wamp/extensions.js';
import { explainError, explainResponse, type Place } from './explain.js';

export interface ProbeOptions {
  /** An address or name; `0.0.0.0` and `::` are asked for on loopback. */
  readonly host: string;
  readonly port: number;
  /** A unix socket to connect to instead. */
  readonly socket?: string;
  /** Without outer slashes; may be empty. */
  readonly path: string;
  /** Milliseconds for everything together. */
  readonly timeout: number;
  /** Whether to publish an event on a topic of its own and wait for it, too. */
  readonly publish: boolean;
}

export interface Probed {
  /** Milliseconds from the first packet to the last answer. */
  readonly ms: number;
}

/** How far a probe has come, in the words of a timeout's message. */
type Waiting = 'an answer to the handshake' | 'WELCOME' | 'the event that it published';

/**
 * Resolves when the server has answered everything. Rejects with a SyncctlError whose message says what came instead:
 * NO_ANSWER (nobody listens, or nothing but silence), TIMEOUT, NOT_WEBSOCKET, NOT_WAMP, REFUSED (by a websocket server), BAD_URL.
 */
export async function probeServer(options: ProbeOptions): Promise<Probed> {
  const { port, path, timeout, publish } = options;
  const host = bareHost(isUnspecified(options.host) ? loopbackFor(options.host) : options.host);
  const address = joinHostPort(host, port);
  const { socket } = options;
  const place: Place = { address: socket ?? address, host };
  // Not performance.now(), for which Node loads the whole of perf_hooks.
  const began = process.hrtime.bigint();
  const ws = open(`ws://${socket === undefined ? address : 'localhost'}/${path}`, socket);
  try {
    await converse(ws, place, timeout, publish);
    return { ms: Number((process.hrtime.bigint() - began) / 1_000_000n) };
  } finally {
    // It may still be connecting, which makes it tell of an error that nobody waits for.
    ws.on('error', () => {});
    ws.terminate();
  }
}

function open(url: string, socket: string | undefined): WebSocket {
  try {
    return new WebSocket(url, ['wamp'], {
      perMessageDeflate: false,
      followRedirects: false,
      ...(socket === undefined ? {} : { createConnection: () => connect(socket) }),
    });
  } catch (cause) {
    throw new SyncctlError('BAD_URL', `"${url}" is not a websocket URL`, { cause });
  }
}

function converse(ws: WebSocket, place: Place, timeout: number, publish: boolean): Promise<void> {
  const topic = probeTopic(randomBytes(12).toString('hex'));
  let waiting: Waiting = 'an answer to the handshake';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const message = `${place.address} did not send ${waiting} within ${timeout} ms`;
      reject(new SyncctlError('TIMEOUT', message));
    }, timeout);
    const settle = (error?: SyncctlError) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error);
    };
    ws.on('error', (error) => settle(explainError(error, place)));
    ws.on('unexpected-response', (_request, response: IncomingMessage) => {
      settle(explainResponse(response, place));
    });
    ws.on('open', () => {
      waiting = 'WELCOME';
    });
    ws.on('close', (code) => {
      const message = `${place.address} closed the connection (${code}) instead of sending ${waiting}`;
      settle(new SyncctlError('REFUSED', message));
    });
    ws.on('message', (data) => {
      const message = decodeServerMessage(data.toString());
      if (waiting === 'WELCOME') {
        if (message.type !== 'welcome') {
          settle(
            new SyncctlError(
              'NOT_WAMP',
              `${place.address} did not send WELCOME first, so it is not a WAMP v1 server`,
            ),
          );
        } else if (!publish) settle();
        else {
          waiting = 'the event that it published';
          ws.send(encodeSubscribe(topic));
          ws.send(encodePublish(topic, topic));
        }
      } else if (message.type === 'event' && message.topic === topic && message.payload === topic) settle();
    });
  });
}

// What a failed handshake means, in one sentence. Knows errors and responses, opens no connection.

import type { IncomingMessage } from 'node:http';
import { SyncctlError } from '../core/error.js';
import { codeOf, reasonOf } from '../core/system-error.js';

/** Whom was asked: `address` with the port, for messages. */
export interface Place {
  readonly address: string;
  readonly host: string;
}

/** For an HTTP response that is not the 101. */
export function explainResponse(response: IncomingMessage, { address }: Place): SyncctlError {
  const status = response.statusCode ?? 0;
  switch (status) {
    case 401:
    case 403:
    case 503:
      return new SyncctlError('REFUSED', `${address} refused the handshake with HTTP ${status}`);
    default:
      return new SyncctlError(
        'NOT_WEBSOCKET',
        `${address} answered HTTP ${status} instead of a websocket handshake: another web server is listening there`,
      );
  }
}

/** For an error of the connection or of the handshake. */
export function explainError(cause: Error, { address, host }: Place): SyncctlError {
  const code = codeOf(cause);
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return new SyncctlError('NO_ANSWER', `nothing listens on ${address}`, { cause });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new SyncctlError('NO_ANSWER', `cannot resolve the name "${host}"`, { cause });
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'EADDRNOTAVAIL':
      return new SyncctlError('NO_ANSWER', `${address} cannot be reached: ${reasonOf(cause)}`, { cause });
    case 'ECONNRESET':
    case 'EPIPE':
      return new SyncctlError('NOT_WEBSOCKET', `${address} closed the connection without responding`, {
        cause,
      });
  }
  if (code.startsWith('HPE_')) {
    return new SyncctlError(
      'NOT_WEBSOCKET',
      `${address} does not speak HTTP: another program is listening there`,
      {
        cause,
      },
    );
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return new SyncctlError(
      'BAD_CERTIFICATE',
      `the certificate of ${address} is not for the name "${host}"`,
      {
        cause,
        hint: 'use a hostname from the certificate, or set peer_name in websocket_backend_ssl_context_options',
      },
    );
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return new SyncctlError('BAD_CERTIFICATE', `the certificate of ${address} has expired`, { cause });
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(code)) {
    const why = cause.message.toLowerCase();
    return new SyncctlError('BAD_CERTIFICATE', `the certificate of ${address} is not trusted (${why})`, {
      cause,
      hint: 'provide the CA certificate: set NODE_EXTRA_CA_CERTS=/path/to/ca.pem, or cafile in websocket_backend_ssl_context_options',
    });
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return new SyncctlError('NOT_TLS', `${address} does not speak TLS, or only outdated versions of it`, {
      cause,
      hint: 'if the server has no certificate, connect with ws:// instead of wss://',
    });
  }
  if (/subprotocol/i.test(cause.message)) {
    return new SyncctlError(
      'NOT_WAMP',
      `${address} is a websocket server, but does not support the sub-protocol "wamp"`,
      { cause },
    );
  }
  return new SyncctlError('NOT_WEBSOCKET', `${address} violated the websocket protocol (${cause.message})`, {
    cause,
  });
}

// Creates and connects the parts of a server. Nothing listens yet.

import { CLOSE } from '../core/close-codes.js';
import { socketLimits } from '../core/open-files.js';
import type { Limits } from '../settings/generated/limits.js';
import { identOf } from '../wamp/extensions.js';
import { Admission } from './access/admission.js';
import { Notices } from './access/notices.js';
import { TopicAccess } from './access/topic-access.js';
import { Backlog } from './connection/backlog.js';
import type { Connection } from './connection/connection.js';
import { Connections } from './connection/connections.js';
import { Heartbeat } from './connection/heartbeat.js';
import { Intake } from './connection/intake.js';
import { Turns } from './connection/turns.js';
import { clientOf } from './handlers/define.js';
import { Handlers } from './handlers/handlers.js';
import { OperatorCode } from './handlers/operator-code.js';
import { createEndOfTurn } from './hub/end-of-turn.js';
import { Fanout } from './hub/fanout.js';
import { Hub } from './hub/hub.js';
import { Lifecycle } from './lifecycle.js';
import { Counters } from './observe/counters.js';
import { Refusals } from './observe/refusals.js';
import type { CompleteOptions } from './options.js';
import type { Protocols } from './port/handshake.js';
import { applyPortLimits, createPublicPort } from './port/public-port.js';
import { Peers } from './processes/peers.js';
import { Shares } from './processes/shares.js';
import { ResumeTokens } from './protocols/wamp1/resume-tokens.js';
import { createWamp1 } from './protocols/wamp1/wamp1.js';
import { ConnectionRate } from './quota/connection-rate.js';
import { createQuotas } from './quota/quotas.js';
import { Rewind } from './rewind/rewind.js';

/** A listener for the backend gets one in this many of all sockets. */
const BACKEND_PART = 8;

/** Throws a SyncctlError for an invalid option. */
export function assemble(options: CompleteOptions) {
  const { access, engine, log, procedures, version } = options;
  const ident = identOf(version);
  // All parts share one object, so that they all see a change.
  const limits: { -readonly [Name in keyof Limits]: Limits[Name] } = { ...options.limits };
  /** Whether the server no longer accepts connections. */
  const listeners = { closing: false };
  const counters = new Counters();
  const lifecycle = new Lifecycle(log);
  const heartbeat = new Heartbeat();
  const connections = new Connections<Connection>();
  const refusals = new Refusals(counters, log);
  const peers = new Peers(() => performance.now());
  const quotas = createQuotas(
    limits,
    () => admission.knowsUsers,
    (share) => peers.held(share),
  );
  const hub = new Hub(engine, new Fanout(createEndOfTurn(), counters, limits));
  const ready = () => lifecycle.state === 'ready' && engine.state !== 'warming';
  const admission = new Admission(access, limits, engine, counters, refusals, new Notices(log));
  const operatorCode = new OperatorCode(counters, log);
  const handlers = new Handlers(options.handlers, operatorCode, {
    publish: (publication) => hub.publish(publication),
    subscribers: (topic) =>
      hub.subscribers(topic).flatMap((id) => {
        const connection = connections.get(id);
        return connection === undefined ? [] : [clientOf(connection)];
      }),
    remove: (topic, id) => connections.get(id)?.remove(topic),
    close: (id) => connections.get(id)?.close({ ...CLOSE.normal, reason: 'closed by a handler' }),
  });
  const sessions = {
    ident,
    limits,
    counters,
    quotas,
    hub,
    procedures,
    refusals,
    operatorCode,
    handlers,
    rewind: new Rewind({
      limits,
      tell: (message) => void engine.control(message),
      access: (): TopicAccess => sessions.access,
    }),
    resumeTokens: new ResumeTokens(limits, () => performance.now()),
    access: new TopicAccess(access, refusals),
  };
  const protocols: Protocols = [createWamp1(sessions)];
  const intake = new Intake(limits, refusals);
  const shares = new Shares({
    limits,
    held: () => quotas.connections.held,
    badTickets: admission.badTickets,
    messages: intake,
  });
  const context = {
    protocols,
    limits,
    log,
    counters,
    heartbeat,
    backlog: new Backlog(),
    quotas,
    intake,
    turns: new Turns(),
    connections,
    hub,
    ready,
    alive: () => lifecycle.state !== 'stopped',
    closing: () => listeners.closing,
    refusals,
    admission,
    connectionRate: new ConnectionRate(limits),
  };
  const port = createPublicPort(context);
  const sharedPort = options.sharedListen === null ? null : createPublicPort(context);
  const backendPort = access.backendListen === null ? null : createPublicPort(context, true);

  /** Applies what the listeners keep, after `limits` have changed. */
  function applyLimits(): void {
    const { connections: most, sockets } = socketLimits(limits.maxConnections, options.fileLimit);
    limits.maxConnections = most;
    const ofBackend = backendPort === null ? 0 : Math.floor(sockets / BACKEND_PART);
    applyPortLimits(port, limits, sockets - ofBackend);
    // Browsers come through the other one, so both never take as many.
    if (sharedPort !== null) applyPortLimits(sharedPort, limits, sockets - ofBackend);
    if (backendPort !== null) applyPortLimits(backendPort, limits, ofBackend);
  }

  applyLimits();
  return {
    ident,
    limits,
    applyLimits,
    listeners,
    counters,
    lifecycle,
    heartbeat,
    connections,
    refusals,
    hub,
    ready,
    admission,
    peers,
    shares,
    handlers,
    /** What sessions use. Its `access` may be replaced. */
    sessions,
    port,
    /** The one that other processes accept from, too; null if there is none. */
    sharedPort,
    /** The one for the backend only; null if it uses the other. */
    backendPort,
  };
}

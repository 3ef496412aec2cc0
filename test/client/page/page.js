// A page as an application would write it: a session, tags, maintenance. What happens goes into `log`.

const query = new URLSearchParams(location.search);
const log = [];
const session = globalThis.syncctl.connect({
  host: '*',
  port: query.get('port'),
  path: query.get('path') ?? '',
  pingInterval: Number(query.get('ping') ?? 30_000),
  maxDelay: 500,
  // The first wait is a part of one second.
  ...(query.has('delay') && { maxDelay: 1000, random: () => Number(query.get('delay')) / 1000 }),
});
session.on('connection_established', () => log.push('established'));
session.on('connection_lost', ({ code, reason }) => log.push(`lost ${code} ${reason}`.trim()));
session.subscribe('test/count', (payload) => log.push(payload));

const manager = globalThis.syncctl.createContentManager({
  session,
  userName: query.get('user'),
  refresh: () => log.push('refreshed'),
});
manager.init(location.pathname);
manager.tagContent('Order_1');
globalThis.syncctl.createMaintenance({ session, userId: query.get('user') });

document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => log.push(violatedDirective));
Object.assign(globalThis, { log, session });

// What the compiler lets users of the client write, and what it must refuse. Checked by `tsc -p test/client`, never run.

import { WebSocket as NodeSocket } from 'ws';
import {
  type ConnectOptions,
  type ContentManager,
  connect,
  contentTags,
  createContentManager,
  createMaintenance,
  createMediator,
  entityTag,
  registerMediatorHandlers,
  type Session,
  showBanner,
  subscribeCollection,
  subscribeModel,
} from '../../src/client/index.js';

/** Never called: only its types matter. */
export function usage(session: Session, manager: ContentManager): void {
  const options: ConnectOptions[] = [
    {},
    { url: 'ws://x/', WebSocket: NodeSocket },
    { host: '*', port: 443, path: 'ws', secure: true, ticket: async () => 't', WebSocket },
    { page: window },
    // @ts-expect-error a ticket is asked anew each time, so it is a function
    { ticket: 't' },
    // @ts-expect-error there is no such option
    { hots: 'x' },
    // @ts-expect-error a path is text
    { path: 5 },
  ];
  connect(options[0]);
  const stop: () => void = session.subscribe('t', (payload: unknown, topic: string) => [payload, topic]);
  stop();
  // @ts-expect-error what a payload is, is to be found out
  session.subscribe('t', (payload) => payload.length);
  session.subscribe('t', (payload: { a: number }) => payload.a satisfies number);
  const sent: boolean = session.publish('t', { a: 1 }, { excludeMe: true, exclude: ['x'], eligible: ['y'] });
  // @ts-expect-error session ids are a list
  session.publish('t', sent, { exclude: 'x' });
  const answer: Promise<unknown> = session.call('a/b', 1, 'x', {});
  void answer;
  // @ts-expect-error the state is read, not set
  session.state = 'closed';
  // @ts-expect-error there is no such state
  session.state === 'open';
  session.on('connection_lost', ({ code, retries, delay }) => code + retries + (delay ?? 0));
  session.on('connection_established', ({ id }) => id.length);
  // @ts-expect-error there is no such event
  session.on('lost', () => {});
  // @ts-expect-error the delay may be none
  session.on('connection_lost', ({ delay }) => delay + 1);

  registerMediatorHandlers(createMediator(), manager);
  registerMediatorHandlers(
    { setHandler: (_name: string, _handler: () => unknown, _context?: unknown) => {} },
    manager,
  );
  // @ts-expect-error it must keep handlers
  registerMediatorHandlers({}, manager);
  createContentManager({
    session,
    userName: null,
    notify: ({ title, refresh }) => ({ close: () => [title, refresh] }),
  });
  // @ts-expect-error a notice must be able to go away
  createContentManager({ session, notify: () => {} });
  // @ts-expect-error nothing to listen to
  createContentManager({});
  manager.tagContent('tag', (path) => path?.length);
  manager.tagContent(['tag'] as const);
  // @ts-expect-error tags are text
  manager.tagContent(5);
  manager.normalizeUrl('a', { ignoreGetParameters: ['b'] as const }) satisfies string;
  manager.compareNormalizedUrl('a', { ignoreGetParameters: ['b'] }) satisfies boolean;
  manager.compareNormalizedUrl('a', 'b', {});
  // @ts-expect-error options come once
  manager.compareNormalizedUrl('a', {}, {});
  contentTags({ name: 'n', params: [1, 'a'], children: [{ name: 'c' }] }, { nested: true });
  // @ts-expect-error a name there must be
  contentTags({ params: [1] });
  entityTag('A', [1, 'b']) satisfies string;
  subscribeModel(session, { set: (attributes: Record<string, unknown>) => attributes });
  // @ts-expect-error it cannot be set
  subscribeModel(session, {});
  const models = [{ id: 1, set: (attributes: Record<string, unknown>) => attributes }];
  subscribeCollection(session, { models, on: () => {}, off: () => {} }) satisfies () => void;
  // @ts-expect-error who comes and goes is to be told
  subscribeCollection(session, { models });
  // @ts-expect-error models can be set
  subscribeCollection(session, { models: [{ id: 1 }], on: () => {}, off: () => {} });
  manager.onMaintenance(({ isOn, userId }) => [isOn satisfies boolean, userId]) satisfies () => void;
  // @ts-expect-error nobody may be who switched it
  manager.onMaintenance(({ userId }) => userId.toString());
  createMaintenance({ session, userId: 7 }).isOn satisfies boolean | null;
  // @ts-expect-error what is shown must be able to go away
  createMaintenance({ session, notify: () => null });
  showBanner({ text: 'x', tone: 'error', action: { label: 'y', run: () => {} } }).close();
  // @ts-expect-error there is no such tone
  showBanner({ text: 'x', tone: 'info' });
  // @ts-expect-error a banner says something
  showBanner({});
  // @ts-expect-error a limit is a number of milliseconds
  connect({ callTimeout: '5 s' });
  // @ts-expect-error it is on or off
  manager.onMaintenance(({ isOn }) => isOn.length);
}

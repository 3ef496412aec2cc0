// The client for browsers and Node: what `syncctl/client` exports. Re-exports only.

export type { Address } from './address.js';
export { type Banner, type ShownBanner, showBanner } from './banner.js';
export { CallError } from './calls.js';
export { connect } from './connect.js';
export {
  type ContentManager,
  type ContentManagerOptions,
  createContentManager,
} from './content/content-manager.js';
export type { OutdatedNotice, Shown } from './content/outdated-notice.js';
export type { OutdatedCallback, PageContent, PageState, TagGroup } from './content/page.js';
export { contentTags, entityTag, type Tagged } from './content/tags.js';
export type { Clock, Environment, WebSocketConstructor, WebSocketLike } from './environment.js';
export {
  createMaintenance,
  type Maintenance,
  type MaintenanceOptions,
  type MaintenanceState,
} from './maintenance.js';
export { createMediator, type Mediator } from './mediator.js';
export { type HandlerRegistry, registerMediatorHandlers } from './mediator-handlers.js';
export type { Publish, PublishOptions } from './publishing.js';
export type {
  ConnectionEstablished,
  ConnectionLost,
  ConnectOptions,
  MessageReceived,
  Session,
  SessionEvents,
  SessionState,
} from './session.js';
export { type Collection, type CollectionModel, subscribeCollection } from './subscribe-collection.js';
export { type Model, subscribeModel } from './subscribe-model.js';
export type { EventListener, Recovered, SubscribeOptions } from './subscriptions.js';

// The handlers through which other code on an Oro page uses the content manager.

import type { ContentManager } from './content/content-manager.js';

/** Anything that stores handlers by name. */
export interface HandlerRegistry {
  setHandler(name: string, handler: (...args: never[]) => unknown, context?: unknown): unknown;
}

const HANDLERS = {
  'pageCache:init': 'init',
  'pageCache:getCurrent': 'getCurrent',
  'pageCache:add': 'add',
  'pageCache:get': 'get',
  'pageCache:remove': 'remove',
  'pageCache:state:save': 'saveState',
  'pageCache:state:fetch': 'fetchState',
  'pageCache:state:check': 'checkState',
  currentUrl: 'currentUrl',
  compareUrl: 'compareUrl',
  normalizeUrl: 'normalizeUrl',
  compareNormalizedUrl: 'compareNormalizedUrl',
  changeUrl: 'changeUrl',
  changeUrlParam: 'changeUrlParam',
} as const satisfies Record<string, keyof ContentManager>;

/** Sets all handlers, replacing existing ones with the same name. */
export function registerMediatorHandlers(mediator: HandlerRegistry, contentManager: ContentManager): void {
  for (const [name, method] of Object.entries(HANDLERS)) {
    mediator.setHandler(name, contentManager[method], contentManager);
  }
}

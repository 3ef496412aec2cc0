// The default notice of outdated content.

import { showBanner } from '../banner.js';
import type { OutdatedNotice, Shown } from './outdated-notice.js';

/** A banner with the name of the page and a refresh button. */
export function notifyOutdated({ title, refresh }: OutdatedNotice): Shown {
  return showBanner({
    text: `The content of ${title || document.title || 'this page'} was changed.`,
    action: { label: 'Refresh', run: refresh },
  });
}

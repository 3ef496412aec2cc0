// A small banner at the top of the page: announced to screen readers, reached with Tab, themed by CSS variables.

import { STYLE } from './banner-style.js';

export interface Banner {
  readonly text: string;
  /** A button; pressing it closes the banner. */
  readonly action?: { readonly label: string; run(): void };
  /** Whether it can be sent away, by a button or Escape; absent is yes. */
  readonly dismissible?: boolean;
  /** The name of that button for those who cannot see it; absent is `Dismiss`. */
  readonly dismissLabel?: string;
  /** Absent is `warning`. */
  readonly tone?: 'warning' | 'error' | 'success';
}

let sheet: CSSStyleSheet | undefined;

/** A banner that was shown. */
export interface ShownBanner {
  /** Whether it is still there. */
  readonly isOpen: boolean;
  close(): void;
}

/** Shows a banner until it is dismissed, its action is taken, or `close` is called. Takes no focus. */
export function showBanner(banner: Banner): ShownBanner {
  const { text, action, dismissible = true, dismissLabel = 'Dismiss', tone = 'warning' } = banner;
  style();
  const element = make('div', 'syncctl-banner');
  element.setAttribute('role', 'alert');
  element.dataset.tone = tone;
  const message = make('p', 'syncctl-banner-text');
  message.textContent = text;
  const buttons = make('div', 'syncctl-banner-buttons');
  element.append(message, buttons);
  /** Where the keyboard was before it came here. */
  let before: Element | null = null;

  function close(): void {
    const inside = element.contains(document.activeElement);
    element.remove();
    if (inside && before instanceof HTMLElement) before.focus();
  }

  function button(className: string, label: string, run: () => void): HTMLElement {
    const made = make('button', className) as HTMLButtonElement;
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', run);
    buttons.append(made);
    return made;
  }

  if (action) {
    button('syncctl-banner-action', action.label, () => {
      close();
      action.run();
    });
  }
  if (dismissible) {
    button('syncctl-banner-dismiss', '×', close).setAttribute('aria-label', dismissLabel);
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // It is for the banner alone: not for a dialog around it, nor for the page.
      event.preventDefault();
      event.stopPropagation();
      close();
    });
  }
  element.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !element.contains(relatedTarget)) before = relatedTarget;
  });
  place().append(element);
  return {
    get isOpen() {
      return element.isConnected;
    },
    close,
  };
}

/**
 * Where banners are, one below the other: first in the page, so that they are also first for the keyboard, or in the
 * dialog beside which nothing of the page can be reached.
 */
function place(): Element {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  const there = (dialog ?? document).querySelector('.syncctl-banners');
  if (there) return there;
  const made = make('div', 'syncctl-banners');
  // A page that is still being read may have no body yet.
  (dialog ?? document.body ?? document.documentElement).prepend(made);
  // What is shown in a dialog outlasts it.
  dialog?.addEventListener('close', () => {
    made.remove();
    if (made.firstChild) place().append(...made.childNodes);
  });
  return made;
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

/** Once, unless the page has put it away. A sheet made here is no inline style, so that a strict Content-Security-Policy lets it be. */
function style(): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}

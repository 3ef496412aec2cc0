// A small banner at the top of the page: announced to screen readers, reached with Tab, themed by CSS variables.

import { STYLE } from './banner-style.js';

export interface Banner {
  readonly text: string;
  /** A button; pressing it closes the banner. */
  readonly action?: { readonly label: string; run(): void };
  /** Whether the user can close it with a button or Escape. Default: true. */
  readonly dismissible?: boolean;
  /** The accessible name of that button. Default: `Dismiss`. */
  readonly dismissLabel?: string;
  /** Default: `warning`. */
  readonly tone?: 'warning' | 'error' | 'success';
}

let sheet: CSSStyleSheet | undefined;

/** A banner that was shown. */
export interface ShownBanner {
  /** Whether it is still shown. */
  readonly isOpen: boolean;
  close(): void;
}

/** Shows a banner until it is dismissed, its action is used or `close` is called. Does not take the focus. */
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
  /** What had the focus before the banner. */
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
      // The key is only for the banner, not for a dialog around it or for the page.
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
 * The container of the banners. It is the first element of the page, so that the keyboard reaches it first, or it is
 * inside the open modal dialog, because nothing outside the dialog can be reached.
 */
function place(): Element {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  const there = (dialog ?? document).querySelector('.syncctl-banners');
  if (there) return there;
  const made = make('div', 'syncctl-banners');
  // A page that is still loading may have no body yet.
  (dialog ?? document.body ?? document.documentElement).prepend(made);
  // A banner in a dialog must stay when the dialog closes.
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

/** Adds the style once, unless the page has removed it. A constructed sheet is allowed by a strict Content-Security-Policy. */
function style(): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}

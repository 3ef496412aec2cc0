// Links in terminals (OSC 8).

type Environment = Readonly<Record<string, string | undefined>>;

/** Programs that name themselves in TERM_PROGRAM and show links. */
const PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio'];
const TERMS = ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'contour'];
/** The version of VTE that first shows them. */
const VTE = 5000;

/** Whether a terminal is known to show links. What does not know them may show their addresses, so others are not asked to. */
export function takesLinks(env: Environment): boolean {
  // Multiplexers pass them on in new versions only, and the variables are of the terminal outside.
  if (env.TMUX || env.STY || env.TERM === 'dumb' || env.CI) return false;
  if (env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM) return true;
  if (Number(env.VTE_VERSION) >= VTE) return true;
  return PROGRAMS.includes(env.TERM_PROGRAM ?? '') || TERMS.includes(env.TERM ?? '');
}

/** Text that links to an address, which must be one of our own. */
export function terminalLink(text: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}

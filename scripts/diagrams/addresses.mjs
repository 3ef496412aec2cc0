// Draws the three addresses and the proxy: docs/addresses-light.svg and docs/addresses-dark.svg.

import { drawing } from './svg.mjs';

const THEMES = {
  light: {
    ink: '#1f2328',
    soft: '#59636e',
    line: '#818b98',
    card: '#ffffff',
    edge: '#d1d9e0',
    zone: '#f6f8fa',
    frontend: '#0969da',
    backend: '#8250df',
    bind: '#1a7f37',
    onColour: '#ffffff',
  },
  dark: {
    ink: '#f0f6fc',
    soft: '#9198a1',
    line: '#9198a1',
    card: '#151b23',
    edge: '#3d444d',
    zone: '#0d1117',
    frontend: '#4493f8',
    backend: '#ab7df8',
    bind: '#3fb950',
    onColour: '#0d1117',
  },
};

const TITLE = 'The three websocket addresses';
const DESCRIPTION =
  'The browser connects to the frontend address, wss://shop.example.com:443/ws, which is the proxy on your server. ' +
  'The proxy ends TLS and forwards the connection to the bind address, 127.0.0.1:8080, where the websocket server listens. ' +
  'The PHP application connects to the backend address, tcp://127.0.0.1:8080, which leads straight to the websocket server.';

/** The SVG files by their path in docs/. */
export function addressDiagrams() {
  return new Map(Object.entries(THEMES).map(([name, theme]) => [`addresses-${name}.svg`, diagram(theme)]));
}

function diagram(theme) {
  const { zone, box, arrow, address, svg } = drawing(theme);
  return svg({ width: 1024, height: 368, title: TITLE, description: DESCRIPTION }, [
    zone({ x: 432, y: 12, width: 580, height: 344, label: 'Your server' }),
    arrow('M144 110 H460', theme.frontend),
    arrow('M632 110 H664 C716 110 700 168 758 168', theme.line),
    arrow('M632 250 H664 C716 250 700 192 758 192', theme.backend),
    box({ x: 12, y: 74, width: 132, height: 72, title: 'Browser', note: 'live updates' }),
    box({ x: 468, y: 74, width: 164, height: 72, title: 'Proxy', note: 'nginx, TLS' }),
    box({ x: 468, y: 214, width: 164, height: 72, title: 'PHP application', note: 'publishes events' }),
    box({ x: 766, y: 106, width: 222, height: 148, title: 'Websocket server', note: 'syncctl' }),
    address({ x: 288, y: 54, anchor: 'middle', name: 'frontend', value: 'wss://shop.example.com:443/ws' }),
    address({ x: 652, y: 292, anchor: 'start', name: 'backend', value: 'tcp://127.0.0.1:8080' }),
    address({ x: 877, y: 203, anchor: 'middle', name: 'bind', value: '127.0.0.1:8080' }),
  ]);
}

// The page of one user: an order, the state of the connection, and every frame.

const { connect, createContentManager, createMaintenance } = globalThis.syncctl;
const query = new URLSearchParams(location.search);
const user = query.get('user') ?? 'guest';
const $ = (id) => document.getElementById(id);
const form = $('order');
const TAG = 'Demo_Order_1';
/** Number of frames to show. Older ones are removed. */
const MAX_FRAMES = 100;

$('user').textContent = user.charAt(0).toUpperCase() + user.slice(1);

/** The browser's WebSocket, which also shows every frame. */
class ShownWebSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols);
    this.addEventListener('message', ({ data }) => show('in', data));
    this.addEventListener('close', ({ code, reason }) => show('closed', `${code} ${reason}`.trim()));
  }

  send(text) {
    show('out', text);
    super.send(text);
  }
}

const session = connect({ host: '*', port: query.get('port') ?? undefined, WebSocket: ShownWebSocket });
session.on('connection_established', () => state('connected'));
session.on('connection_lost', ({ delay }) =>
  state(delay === null ? 'closed' : `back in ${(delay / 1000).toFixed(1)} s`, 'waiting'),
);

// Pages can publish to the demo topics only; the oro/ topics are for the application.
const demo = {
  subscribe: (topic, listener) => session.subscribe(topic.replace(/^oro\//, 'demo/'), listener),
};
const manager = createContentManager({ session: demo, userName: user, refresh: load });
manager.init('order/1');
manager.tagContent(TAG);
const maintenance = createMaintenance({ session: demo, userId: user });
maintenance.onMaintenance(({ isOn }) => {
  $('maintenance').checked = isOn;
});

/** Loads the last saved order. Both pages share the browser's storage. */
function load() {
  const saved = JSON.parse(
    localStorage.getItem(TAG) ?? '{"customer":"Jane Doe","amount":"120","status":"open"}',
  );
  for (const [name, value] of Object.entries(saved)) form.elements[name].value = value;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  localStorage.setItem(TAG, JSON.stringify(Object.fromEntries(new FormData(form))));
  session.publish('demo/data/update', [{ username: user, tagname: TAG }]);
});

$('maintenance').addEventListener('change', ({ target }) => {
  session.publish('demo/maintenance', { isOn: target.checked, userId: user });
});

function state(text, kind = text) {
  $('state').value = text;
  $('state').dataset.state = kind;
}

function show(direction, text) {
  const line = document.createElement('li');
  line.className = direction;
  line.textContent = text;
  const list = $('frames');
  const followed = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(line);
  if (list.children.length > MAX_FRAMES) list.firstElementChild.remove();
  if (followed) list.scrollTop = list.scrollHeight;
}

load();

// Opens the order page twice, as two users.

for (const pane of document.querySelectorAll('iframe')) {
  const query = new URLSearchParams(location.search);
  query.set('user', pane.dataset.user);
  pane.src = `pane.html?${query}`;
}

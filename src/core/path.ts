// Paths as text, with slashes. Knows nothing of the disk.

/** Everything before the last slash; empty for a name alone. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === 0 ? '/' : path.slice(0, Math.max(0, end));
}

/** Everything after the last slash. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path without the slashes at either end. */
export function trimSlashes(path: string): string {
  let start = 0;
  let end = path.length;
  while (path[start] === '/') start++;
  while (end > start && path[end - 1] === '/') end--;
  return path.slice(start, end);
}

/** A path from a folder, without `.` and with as few `..` as possible. */
export function joinPath(folder: string, path: string): string {
  return path.startsWith('/') ? normal(path) : normal(folder === '' ? path : `${folder}/${path}`);
}

function normal(path: string): string {
  if (isNormal(path.startsWith('/') ? path.slice(1) : path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!path.startsWith('/')) parts.push('..');
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** Whether each part of a path is a name. */
function isNormal(path: string): boolean {
  return !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** The relative path from one folder to a path; both are absolute. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

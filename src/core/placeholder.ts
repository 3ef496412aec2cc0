// Text that a script or template engine should have replaced.

/** Whether a string contains a placeholder that a script or template engine should have replaced: `${HOST}`, `<HOST>`, `__HOST__`, `{{ host }}`. */
export function isPlaceholder(text: string): boolean {
  return /\$\{|\$\(|^\$\w+$|^<[^<>]*>$|^__\w+__$|\{\{|\{%|^@\w+@$/.test(text);
}

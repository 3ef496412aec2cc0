// Looks up names in the model, part by part. It must not know what they mean.

/** The value at `parts`, or undefined when the model has no such name. Only own keys count. */
export function modelValue(model: object, parts: readonly string[]): unknown {
  let value: unknown = model;
  for (const part of parts) {
    if (!isGroup(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

/** Whether a value contains further names. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Generated from schemas/ by `npm run generate`; do not edit.

import type { SchemaError } from '../../yaml/shape.js';

declare const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
export default validate;

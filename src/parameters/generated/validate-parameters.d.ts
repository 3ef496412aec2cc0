// Generated from schemas/ by `npm run generate`; do not edit.
export interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}
declare const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
export default validate;

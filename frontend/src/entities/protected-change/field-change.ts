/** A field of a protected change, as the API returns it: a field code, and values as text. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** A field that a protected change sets, as the server tells it: the name as a word for machines, values as text. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
}

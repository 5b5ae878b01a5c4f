/** A problem as the API reports it: a code, an English sentence, and what it is about. */
export interface Problem {
  code: string;
  message: string;
  /** Path of the input field. A column of a file is `column` followed by its name. */
  field?: readonly string[] | null;
  /** How many credentials have it. */
  count?: number | null;
}

/** The names of a person. The username is unique, the display name is not. */
export interface Person {
  displayName: string;
  username: string;
}

/** Formats a person for a sentence or a label. Elsewhere, use PersonName. */
export function personText({ displayName, username }: Person): string {
  return `${displayName} (${username})`;
}

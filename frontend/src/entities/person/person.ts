/** What tells one person from another: display names are for people to read, usernames are unique. */
export interface Person {
  displayName: string;
  username: string;
}

/** A person in the middle of a sentence or in a label. Elsewhere, show a PersonName. */
export function personText({ displayName, username }: Person): string {
  return `${displayName} (${username})`;
}

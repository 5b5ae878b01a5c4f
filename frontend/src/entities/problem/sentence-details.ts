// Details that the API has no field for: they can only be read out of its English sentences.

/** The character that a sentence names, for example “U+200B (ZERO WIDTH SPACE)”. */
export function characterIn(message: string): string | undefined {
  return /U\+[0-9A-F]{4,6}(?: \([^)]*\))?/.exec(message)?.[0];
}

/** The existing name that a sentence quotes. */
export function quotedNameIn(message: string): string | undefined {
  return /“(.*)”/s.exec(message)?.[1];
}

/** The time that a sentence gives in UTC, as ISO 8601. */
export function timeIn(message: string): string | undefined {
  const [, day, time] = /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC/.exec(message) ?? [];
  return day && time ? `${day}T${time}:00Z` : undefined;
}

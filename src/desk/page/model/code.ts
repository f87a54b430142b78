/** A short name by which agents can speak of a visitor who has none. */
export function codeOf(id: string): string {
  return `#${id.slice(0, 4)}`;
}

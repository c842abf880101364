/** The tables as the newest migration leaves them. Times are milliseconds since 1970, identifiers are text. */
export interface Schema {
  /** Which article a guild reads (`channel` is then empty), or one of its channels. */
  readonly choices: { guild: string; channel: string; article: string };
  /** What a button asks for when that does not fit in its id. */
  readonly calls: { id: string; call: string; used_at: number };
  /** What has been posted for everyone, or is about to be. */
  readonly shares: { key: string; state: 'pending' | 'shared'; changed_at: number };
}

/**
 * What a line is. `held`, `failed` and `open` stand before something demanded: met, not met, not known. `heading`, `quote` and `warning` say how a
 * line may look; without any of these it is plain text.
 */
export type Mark = 'held' | 'failed' | 'open' | 'heading' | 'quote' | 'warning';

/** One line of a text for people, to be wrapped, indented and coloured by whoever shows it. */
export interface Line {
  /** How far it is indented; 0 is the outermost. */
  readonly level: number;
  readonly mark?: Mark;
  readonly text: string;
}

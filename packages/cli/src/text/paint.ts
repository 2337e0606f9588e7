import pc from 'picocolors';

export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  red(text: string): string;
}

/** Colours for a terminal that wants them: never with NO_COLOR (https://no-color.org), never into a file. */
export function paletteOf(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): Palette {
  return pc.createColors(isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb');
}

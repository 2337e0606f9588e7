// Who answers a dialogue: a person at the keyboard, or a script.
import { createInterface } from 'node:readline';
import { Interrupted } from '../rosters/run/interrupt.js';

/** Answers, line by line. */
export interface Typist {
  /** A person corrects what was not understood; a script that is wrong is refused. */
  readonly isPerson: boolean;
  /**
   * The next line; undefined once there is none.
   * @throws Interrupted if a person or the system stops the dialogue
   */
  line(signal?: AbortSignal): Promise<string | undefined>;
  close(): void;
}

export function keyboard(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Typist {
  // What is typed, or pasted, before it is asked for waits here.
  const lines: string[] = [];
  let isClosed = false;
  let isInterrupted = false;
  let wake = () => {};
  const reader = createInterface({ input, output, prompt: '> ', terminal: true });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  reader.on('close', () => {
    isClosed = true;
    wake();
  });
  reader.on('SIGINT', () => {
    isInterrupted = true;
    wake();
  });
  const isReady = () => isInterrupted || lines.length > 0 || isClosed;
  return {
    isPerson: true,
    async line(signal) {
      if (!isReady()) {
        reader.prompt();
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal?.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      const line = lines.shift();
      if (signal?.aborted === true || (line === undefined && isInterrupted)) throw new Interrupted('interrupted');
      return line;
    },
    close: () => reader.close(),
  };
}

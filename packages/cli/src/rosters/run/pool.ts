// Blocks are answered by several threads at once, and come back in the order of the roster.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../failure.js';
import type { Words } from '../../say.js';
import type { Block } from '../read/types.js';

/** Somebody who answers one block after another. */
export interface Clerk<Answer> {
  /** Blocks handed over and not yet answered. */
  readonly waiting: number;
  answer(block: Block): Promise<Answer>;
  /** Stops at once; what has not been answered never is. */
  dismiss(): Promise<void>;
}

/** Blocks that a thread may have at hand: one to work on, and the next, so that it never waits. */
const atHand = 2;

/**
 * Hands blocks to clerks and gives back the answers in the order of the blocks.
 * No more blocks are in memory than the clerks may have at hand.
 */
export async function* inOrder<Answer>(
  blocks: AsyncIterable<Block>,
  clerks: readonly Clerk<Answer>[],
): AsyncGenerator<Answer> {
  const pending: Promise<Answer>[] = [];
  for await (const block of blocks) {
    const idlest = clerks.reduce((best, one) => (one.waiting < best.waiting ? one : best));
    const answer = idlest.answer(block);
    // A failure is met when its turn comes; until then it is not unheard of.
    answer.catch(() => undefined);
    pending.push(answer);
    if (pending.length >= clerks.length * atHand) yield (await pending.shift()) as Answer;
  }
  for (const answer of pending) yield await answer;
}

/** A clerk in this thread. */
export function clerkHere<Answer>(desk: { answer(block: Block): Answer }): Clerk<Answer> {
  return {
    waiting: 0,
    async answer(block) {
      // Lets an interrupt be heard between two blocks.
      await new Promise((resolve) => setImmediate(resolve));
      return desk.answer(block);
    },
    dismiss: () => Promise.resolve(),
  };
}

const workerFile = new URL('./roster-worker.js', import.meta.url);

/** What a thread hands back: errors lose their kind on the way, so a failure goes as what it says. */
export type Reply =
  | { readonly answer: unknown }
  | { readonly failure: { readonly code: 1 | 2; readonly words: Words; readonly help: Words | undefined } };

/** Whether threads can be started: they run on what is built, which the tests do not. */
export const hasThreads = (): boolean => existsSync(fileURLToPath(workerFile));

/** Memory for what a thread has just made, in MiB: rows live shortly, and each thread with more would only use more. */
const young = 8;

/** A clerk in a thread of its own. @param job what `worker.ts` makes a desk of, whose answers are given */
export function clerkInThread<Answer>(job: object): Clerk<Answer> {
  const worker = new Worker(workerFile, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: young } });
  const pending: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];
  let ended: unknown;
  const end = (error: unknown) => {
    ended ??= error;
    for (const { reject } of pending.splice(0)) reject(ended);
  };
  worker.on('message', (reply: Reply) => {
    const next = pending.shift();
    if ('answer' in reply) next?.resolve(reply.answer as Answer);
    else next?.reject(new Failure(reply.failure.code, reply.failure.words, reply.failure.help));
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('a thread of the run has ended before its work was done')));
  return {
    get waiting() {
      return pending.length;
    },
    answer: (block) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        pending.push({ resolve, reject });
        worker.postMessage(block, [block.bytes.buffer]);
      }),
    async dismiss() {
      await worker.terminate();
    },
  };
}

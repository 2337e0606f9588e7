// What stops a run from outside: a person at the keyboard, a system that shuts down, a terminal that is closed.

/** What a run that was stopped is aborted with. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that can be interrupted; the process then ends when the work has cleared away, and not before. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(new Interrupted('interrupted'));
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

// A roster on standard input, as a file: it is read twice, once to be understood and once to be decided.
import { addAbortSignal, type Readable } from 'node:stream';
import { Place } from '../write/place.js';

/**
 * Keeps what comes in in a hidden file beside the result, where a killed run's is cleared away by the next, while the work is done.
 * @param beside where the result goes
 * @throws what the signal is aborted with, or what went wrong; nothing is left behind either way
 */
export async function spooled<T>(
  input: Readable,
  beside: string,
  signal: AbortSignal,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const place = await Place.open(`${beside}.roster`);
  try {
    for await (const chunk of addAbortSignal(signal, input)) await place.write(chunk);
    return await work(place.part);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    await place.discard();
  }
}

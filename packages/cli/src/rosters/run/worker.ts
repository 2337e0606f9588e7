// A thread that answers blocks: it is told the job once, and is then handed bytes and hands back bytes.
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../failure.js';
import { type ImpactJob, impactDesk } from '../../impact/desk.js';
import type { Block } from '../read/types.js';
import { deskOf, rulesOf } from './desk.js';
import type { Job } from './job.js';
import type { Reply } from './pool.js';

const job = workerData as Job | ImpactJob;
const desk = 'sides' in job ? impactDesk(job) : deskOf(job, await rulesOf(job));
const port = parentPort;
port?.on('message', (block: Block) => {
  try {
    const answer = desk.answer(block);
    const bytes = 'result' in answer ? [answer.result.buffer, answer.rejects.buffer] : [];
    port.postMessage({ answer } satisfies Reply, bytes);
  } catch (error) {
    // Any other fault is a fault of ours, and ends the thread with its own words.
    if (!(error instanceof Failure)) throw error;
    const { code, words, help } = error;
    port.postMessage({ failure: { code, words, help } } satisfies Reply);
  }
});

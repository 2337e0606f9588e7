import { processIo } from './io.js';
import { run } from './run.js';

// `huice … | head` ends the reader first; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), processIo());

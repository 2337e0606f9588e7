import { defineConfig } from 'tsup';

export default defineConfig({
  // Threads of a roster's run begin in a file of their own.
  entry: { main: 'src/main.ts', 'roster-worker': 'src/rosters/run/worker.ts' },
  format: ['esm'],
  clean: true,
});

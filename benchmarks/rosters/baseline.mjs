// What a roster costs before anything is decided: the same CSV parsed and written again, with the same library, in one process.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import Papa from 'papaparse';

const [from = '', to = ''] = process.argv.slice(2);
const out = createWriteStream(to);
await new Promise((resolve, reject) => {
  Papa.parse(createReadStream(from), {
    delimiter: ',',
    chunkSize: 1 << 20,
    chunk({ data }, parser) {
      if (out.write(`${Papa.unparse(data, { newline: '\r\n' })}\r\n`)) return;
      parser.pause();
      out.once('drain', () => parser.resume());
    },
    complete: resolve,
    error: reject,
  });
});
out.end();
await once(out, 'close');

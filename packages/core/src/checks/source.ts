import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Check, Complaint } from './check.js';
import { clausesOf } from './clauses.js';
import { complaint } from './document.js';
import { says } from './sentences.js';

const hashes = new WeakMap<object, string>();

/** The text of each source is the one that was recorded, and its clauses are found in it, in order. */
export const sourceCheck: Check = {
  name: 'source',
  description: 'the text of each source has its recorded sha256, and its clauses are found in order',
  run({ pack }) {
    return pack.sources.flatMap((source): Complaint[] => {
      const { id, sha256: recorded, clauses } = source.header;
      const document = { check: 'source', file: `sources/${id}.json` };
      const found = hashOf(source);
      const ids = clauses.map((clause) => clause.id);
      return [
        ...(found === recorded
          ? []
          : [
              complaint({ ...document, file: `sources/${id}.txt` }, '', says('text-not-recorded'), {
                found: `\`${found}\``,
                expected: `\`${recorded}\``,
              }),
            ]),
        ...clausesOf(source).flatMap(({ start }, index) =>
          start >= 0
            ? []
            : [
                complaint(document, `/clauses/${index}/first`, says('clause-not-behind'), {
                  found: `\`${clauses[index]?.first}\``,
                }),
              ],
        ),
        ...ids.flatMap((clause, index) =>
          ids.indexOf(clause) === index
            ? []
            : [complaint(document, `/clauses/${index}/id`, says('clause-stands-twice'), { found: `\`${clause}\`` })],
        ),
      ];
    });
  },
};

function hashOf(source: { readonly text: string }): string {
  let hash = hashes.get(source);
  if (hash === undefined) {
    hash = bytesToHex(sha256(utf8ToBytes(source.text)));
    hashes.set(source, hash);
  }
  return hash;
}

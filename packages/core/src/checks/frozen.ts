import { fingerprint } from '../compile/index.js';
import type { RuleSet } from '../model/index.js';
import type { Check, Complaint } from './check.js';
import { complaint } from './document.js';
import { says } from './sentences.js';

const lock = { check: 'frozen', file: 'rule-sets/lock.json' };
const prints = new WeakMap<RuleSet, string>();

/** What was released stays as it was: each rule set has the sha256 in the lock, and each entry of the lock its rule set. */
export const frozenCheck: Check = {
  name: 'frozen',
  description: 'released rule sets match the lock',
  run({ pack }) {
    const versions = pack.released.map(({ version }) => version);
    return [
      ...pack.released.flatMap((ruleSet, index): Complaint[] => {
        const { version } = ruleSet;
        const document = { check: 'frozen', file: `rule-sets/${version}.json` };
        if (versions.indexOf(version) !== index) {
          return [complaint(document, '/version', says('released-twice'), { found: `\`${version}\`` })];
        }
        const recorded = Object.hasOwn(pack.lock, version) ? pack.lock[version] : undefined;
        if (recorded === undefined) {
          return [
            complaint(document, '', says('not-in-lock'), {
              expected: says('version-in-file', { version, file: lock.file }),
            }),
          ];
        }
        const found = printOf(ruleSet);
        return [
          ...(found === recorded
            ? []
            : [
                complaint(document, '', says('not-as-released'), {
                  found: `\`${found}\``,
                  expected: `\`${recorded}\``,
                }),
              ]),
          ...(ruleSet.pack === pack.manifest.id
            ? []
            : [
                complaint(document, '/pack', says('of-another-pack'), {
                  found: `\`${ruleSet.pack}\``,
                  expected: `\`${pack.manifest.id}\``,
                }),
              ]),
        ];
      }),
      ...Object.keys(pack.lock)
        .filter((version) => !versions.includes(version))
        .map((version) =>
          complaint(lock, `/${version}`, says('rule-set-missing'), {
            expected: `\`rule-sets/${version}.json\``,
          }),
        ),
    ];
  },
  notes({ pack, compiled }) {
    const latest = pack.released.at(-1);
    if (latest === undefined) return [];
    const { version, releasedOn } = latest;
    if (fingerprint({ ...compiled.ruleSet, version, releasedOn }) === printOf(latest)) return [];
    const document = { check: 'frozen', file: `rule-sets/${version}.json` };
    return [complaint(document, '', says('changed-since'))];
  },
};

function printOf(ruleSet: RuleSet): string {
  let print = prints.get(ruleSet);
  if (print === undefined) {
    print = fingerprint(ruleSet);
    prints.set(ruleSet, print);
  }
  return print;
}

import { decode, type Slots } from '../code/index.js';
import type { Situation } from '../conditions/situation.js';
import type { Shown } from '../evaluate/findings.js';
import { type Bytes, utf8 } from './bytes.js';

/** Writes the finding of one comparison as JSON. */
export type FindingJson = (into: Bytes, slots: Slots, situation: () => Situation) => void;

/** @param before what stands in front of it */
export function findingJson(shown: Shown, before: string): FindingJson {
  const { find } = shown;
  switch (shown.by) {
    case 'nothing': {
      let whole: Uint8Array | undefined;
      return (into, slots, situation) => {
        whole ??= utf8(before + JSON.stringify(find(slots, situation)));
        into.put(whole);
      };
    }
    case 'choice':
      return choiceJson(shown, before);
    case 'number':
      return numberJson(shown, before);
    case 'more':
      return (into, slots, situation) => into.text(before + JSON.stringify(find(slots, situation)));
  }
}

/** A text for each of the few values, made when it is first seen. */
function choiceJson({ find, slot }: Extract<Shown, { by: 'choice' }>, before: string): FindingJson {
  const texts: Uint8Array[] = [];
  return (into, slots, situation) => {
    const code = slots[slot] as number;
    const place = Number.isNaN(code) ? 0 : code + 1;
    const text = texts[place] ?? utf8(before + JSON.stringify(find(slots, situation)));
    texts[place] = text;
    into.put(text);
  };
}

/** Only the value and whether it held are new each time. */
function numberJson({ head, slot, fact, held }: Extract<Shown, { by: 'number' }>, before: string): FindingJson {
  const start = utf8(`${before}${JSON.stringify(head).slice(0, -1)},"value":`);
  const [yes, no, open] = [true, false, null].map((one) => utf8(`,"held":${one}}`)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const isNumber = fact.definition.type === 'integer';
  return (into, slots) => {
    into.put(start);
    const code = slots[slot] as number;
    if (Number.isNaN(code)) into.ascii('null');
    else into.ascii(isNumber ? String(code) : `"${decode(fact, code)}"`);
    const answer = held(slots);
    into.put(answer === null ? open : answer ? yes : no);
  };
}

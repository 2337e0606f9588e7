/** Facts with a few likely values each, and a number for what every combination of them comes to. */
export interface Problem {
  /** For each fact, how likely each of its values is. */
  readonly weights: readonly (readonly number[])[];
  /** By combination, the last fact fastest: the same number for the same answer, -1 where the combination cannot be. */
  readonly says: Int32Array;
}

export interface Optimum {
  /** The expected number of questions until the answer is known. */
  readonly cost: number;
  /** How likely each fact is to be asked, where every question is the best. */
  readonly asked: readonly number[];
  /** The fact to ask first, undefined if the answer is known. */
  readonly first: number | undefined;
}

/** How many states a problem has: each fact may have one of its values, or be open. */
export function statesOf(counts: readonly number[]): number {
  return counts.reduce((product, count) => product * (count + 1), 1);
}

const open = -2; // the answer is not known yet
const never = -1; // no combination of this state can be

/**
 * The strategy with the fewest expected questions, by dynamic programming over what is known: in each state that leaves the answer open,
 * the best question is the one after which the expected number of further questions is least (R. Bellman, Dynamic Programming, 1957).
 * A state is a number in a mixed radix whose digits are the facts' values, the greatest digit standing for `open`; so the states that a
 * question leads to come before the one in which it is asked.
 */
export function optimumOf({ weights, says }: Problem): Optimum {
  const counts = weights.map((list) => list.length);
  const size = statesOf(counts);
  const strides = counts.map((_, index) => statesOf(counts.slice(index + 1)));
  const answer = new Int32Array(size);
  const weight = new Float64Array(size);
  const cost = new Float64Array(size);
  const choice = new Int8Array(size).fill(-1);
  const digits = counts.map(() => 0);
  for (let state = 0; state < size; state += 1) {
    settleState(state);
    for (let index = digits.length - 1; index >= 0; index -= 1) {
      digits[index] = (digits[index] as number) + 1;
      if ((digits[index] as number) <= (counts[index] as number)) break;
      digits[index] = 0;
    }
  }
  return { cost: cost[size - 1] as number, asked: askedFrom(size - 1), first: firstOf(size - 1) };

  function settleState(state: number): void {
    const opened = digits.findIndex((digit, index) => digit === counts[index]);
    if (opened < 0) {
      const cell = digits.reduce((place, digit, index) => place * (counts[index] as number) + digit, 0);
      const said = says[cell] as number;
      answer[state] = said;
      const likely = digits.reduce(
        (product, digit, index) => product * ((weights[index] as number[])[digit] as number),
        1,
      );
      weight[state] = said === never ? 0 : likely;
      return;
    }
    let together = never;
    let sum = 0;
    eachChild(state, opened, (child) => {
      const one = answer[child] as number;
      sum += weight[child] as number;
      if (one !== never) together = together === never || together === one ? one : open;
    });
    answer[state] = together;
    weight[state] = sum;
    if (together !== open) return;
    let least = Number.POSITIVE_INFINITY;
    for (let index = opened; index < counts.length; index += 1) {
      if (digits[index] !== counts[index]) continue;
      let further = 0;
      eachChild(state, index, (child) => {
        further += cost[child] as number;
      });
      // Of questions that are as good as each other the first is asked, whatever the last digits of a sum.
      if (further >= least - 1e-9 * sum) continue;
      least = further;
      choice[state] = index;
    }
    cost[state] = sum + least;
  }

  function eachChild(state: number, index: number, visit: (child: number) => void): void {
    const stride = strides[index] as number;
    for (let back = 1; back <= (counts[index] as number); back += 1) visit(state - back * stride);
  }

  function firstOf(state: number): number | undefined {
    return answer[state] === open ? (choice[state] as number) : undefined;
  }

  function askedFrom(root: number): number[] {
    const asked = counts.map(() => 0);
    const visit = (state: number): void => {
      const index = firstOf(state);
      if (index === undefined) return;
      asked[index] = (asked[index] as number) + (weight[state] as number);
      eachChild(state, index, visit);
    };
    visit(root);
    const total = weight[root] as number;
    return asked.map((sum) => sum / total);
  }
}

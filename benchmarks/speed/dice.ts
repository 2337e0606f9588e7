/** Whole numbers below a limit, from a seed. Marsaglia's xorshift of 32 bits: https://www.jstatsoft.org/article/view/v008i14 */
export type Dice = (below: number) => number;

export function diceFrom(seed: number): Dice {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

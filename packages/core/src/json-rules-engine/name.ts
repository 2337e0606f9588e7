/**
 * Names under which the adapter registers what is its own, so that nothing of the caller's is replaced. json-rules-engine takes a colon in
 * an operator's name for a decorator, hence the point.
 */
export const name = (part: string): string => `huice.${part}`;

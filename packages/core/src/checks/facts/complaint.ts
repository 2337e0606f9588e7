import type { Sentence, Telling } from '../../model/index.js';
import type { Complaint } from '../check.js';
import { complaint as complain } from '../document.js';

export function complaint(
  file: string,
  at: string,
  message: Sentence,
  rest: Pick<Telling, 'found' | 'expected'> = {},
): Complaint {
  return complain({ check: 'facts', file }, at, message, rest);
}

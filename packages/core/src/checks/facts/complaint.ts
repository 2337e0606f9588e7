import type { Complaint } from '../check.js';

export function complaint(file: string, at: string, message: string, rest: Partial<Complaint> = {}): Complaint {
  return { check: 'facts', in: file, at, message, ...rest };
}

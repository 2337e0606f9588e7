// From an English question to the statement that answers it. English turns subject and verb round, so one must know where the subject ends.

const auxiliary = '(is or was|is|are|was|were|does|do|did|has|have)';

/** What the questions of the vocabulary ask about. A question about anything else stays a question, with its answer. */
const heads = [
  'household registration|lowest premium tier',
  'authority|insurance office|office|department',
  'person|household|subject|body',
  'enterprise|employer|business|unit|organisation|village|township|park',
  'area|place|locality|county|population|development|need',
  'post|treatment',
].join('|');
const complement =
  '(?:of|for) (?:the [a-z]+(?:’ pension)?|local industry|student origin|unemployment insurance|rural revitalisation)';
const subject = [
  'it|this|there',
  `(?:the|another) (?:${heads})(?:’s household registration)?(?: ${complement})?(?: \\([^)]*\\))?(?:,? or (?:the )?(?:${heads}),?)?`,
].join('|');

const question = new RegExp(`^(?:(.+?), )?${auxiliary} (${subject}) (.+)\\?$`, 'i');

/** The answer yes, or no, to a question as a statement. */
export function declared(text: string, held: boolean): string {
  const [, frame, asked = '', about = '', rest = ''] = question.exec(text) ?? [];
  // A second question inside the first would have to be turned round as well.
  if (about === '' || /, or (?:is|has|does) /.test(rest)) return `“${text}” ${held ? 'yes' : 'no'}`;
  const verb = asked.toLowerCase();
  const start = frame === undefined ? '' : `${frame.charAt(0).toLowerCase()}${frame.slice(1)}, `;
  const yes = `${start}${about} ${affirmed(verb, rest)}`;
  if (held) return yes;
  return isJoined(rest) ? `it is not so that ${yes}` : `${start}${about} ${denied(verb, rest)}`;
}

/** A `not` before this would deny its first part only. */
const isJoined = (rest: string) => /^no | and |, or /.test(rest);

function affirmed(verb: string, rest: string): string {
  if (verb !== 'does') return `${verb} ${rest}`;
  if (/, or /.test(rest)) return `does ${rest}`;
  const [first = '', ...others] = rest.split(' ');
  return [third(first), ...others].join(' ');
}

function denied(verb: string, rest: string): string {
  if (verb === 'is or was') return `is not and was not ${rest}`;
  return verb === 'has' && /^an? /.test(rest) ? `does not have ${rest}` : `${verb} not ${rest}`;
}

/** The third person of a verb: works, goes, carries, has. */
function third(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|o|sh|ch)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

import { compile, evaluate } from '../../../src/index.js';
import { readReceipt, receiptOf, replay, replayAgainst } from '../../../src/replay/index.js';
import { is } from '../../support/decide.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

const set = ruleSet([rule('it', is('poor', true))], facts);
const decision = evaluate(compile(set), { subject: 'person', facts: { poor: true } }, { asOf: '2019-06-01' });
const whole = receiptOf(decision);
const reading = (receipt: unknown) => refused(() => readReceipt(receipt));
const other = { ...set, title: { zh: '另一份', en: 'another' } };

export const receipt: Examples = {
  'something else': reading({ format: 'huice-decision/1' }),
  'no decision in it': reading({ ...whole, decision: {} }),
  'a decision that was changed': reading({ ...whole, decision: { ...decision, asOf: '2020-01-01' } }),
  'another hash of what was asked': reading({ ...whole, askedSha256: '0'.repeat(64) }),
  'rules that are not there': refused(() => replay(compile({ ...set, version: '2.0.0' }), whole)),
  'rules that are not as they were': refused(() => replay(compile(other), whole)),
  'no rules to decide it with': refused(() => replayAgainst(compile({ ...set, pack: 'other' }), whole)),
};

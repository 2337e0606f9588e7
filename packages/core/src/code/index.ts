export { type DayCode, lengthOf } from './elapsed.js';
export { dayCode, decode, encode, type Layout, layoutOf, placesOf, type Slots } from './layout.js';
export { type OpenSteps, openIn } from './open.js';
export { type CodedRule, type Program, programOf } from './program.js';
export { scaledText } from './scaled.js';
export { type Step, Steps } from './step.js';
export { open, truth, yes } from './truth.js';

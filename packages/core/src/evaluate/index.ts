export * from './decision.js';
export { evaluate } from './evaluate.js';

export * from './answer.js';
export { applied } from './applied.js';
export { whyNotOf } from './why-not.js';

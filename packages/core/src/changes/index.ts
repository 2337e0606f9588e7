export * from './answer.js';
export { type Applied, applied } from './applied.js';
export { whyNotOf } from './why-not.js';

/**
 * Faults and complaints in words, zh and en.
 *
 *     catch (error) { for (const fault of error.faults) console.log(faultText(fault, 'zh', (id) => vocabulary[id])); }
 *
 * @module
 */
export type { Said, Told } from '../model/index.js';
export type { FactOf } from './gaps.js';
export { type FaultParts, faultParts, faultText } from './text.js';

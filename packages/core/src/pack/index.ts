/**
 * Packs as their authors write them: reading a folder's files and gathering them into a rule set. Pure; the files are read elsewhere.
 *
 * @module
 */
export { Faults } from '../model/index.js';
export { assemble, type Vocabulary } from './assemble.js';
export { readJson } from './json.js';
export { type Pack, type PackFiles, readPack } from './read.js';

/**
 * The facts that packs share, by id: what a profile may say, how a person is asked for it, and in which bounds.
 * Data only; not needed at run time.
 *
 * @module
 */
import type { FactDefinition } from '@huice/core';
import { facts as generated } from './generated/facts.js';

export const vocabulary = generated as unknown as Readonly<Record<string, FactDefinition>>;

import { version as own } from '../../package.json';

/** The version of this package, as decisions record it. */
export const version: string = own;

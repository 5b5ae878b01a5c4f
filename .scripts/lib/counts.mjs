// How many tests passed.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export {};

// The numbers of tests by result.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export {};

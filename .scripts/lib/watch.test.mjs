import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belongsToProgram, oneAtATime } from './watch.mjs';

test('Go and SQL files belong to the program, tests do not', () => {
  assert.ok(belongsToProgram('batch/request.go'));
  assert.ok(belongsToProgram('migrations/sqlite/0001_initial.sql'));
  for (const name of ['batch/request_test.go', 'batch/request.go~', 'README.md', null])
    assert.ok(!belongsToProgram(name), String(name));
});

test('runs work one at a time, and once more for all calls meanwhile', async () => {
  let running = 0;
  let done = 0;
  const call = oneAtATime(async () => {
    running += 1;
    assert.equal(running, 1);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    done += 1;
  });
  await Promise.all([call(), call(), call()]);
  assert.equal(done, 2);
});

test('work that fails can be done again', async () => {
  let calls = 0;
  const call = oneAtATime(async () => {
    calls += 1;
    if (calls === 1) throw new Error('first');
  });
  await assert.rejects(call(), /first/);
  await call();
  assert.equal(calls, 2);
});

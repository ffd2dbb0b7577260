import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, unreachable } from '../api/problem';
import { Attempt } from './attempt.svelte';

function refusal(code: string, status: number, retryAfter?: number): ProblemError {
  return new ProblemError({ type: `urn:mimiq:problem:${code}`, title: code, status }, retryAfter);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an attempt', () => {
  it('goes on by itself until somebody is there', async () => {
    const work = vi.fn().mockRejectedValueOnce(unreachable()).mockRejectedValueOnce(unreachable());
    work.mockResolvedValue(undefined);
    const attempt = new Attempt(work);
    await vi.advanceTimersByTimeAsync(0);
    expect(attempt.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(work).toHaveBeenCalledTimes(3);
    expect(attempt.state).toBe('done');
  });

  it('waits as long as it is asked to', async () => {
    const work = vi
      .fn()
      .mockRejectedValueOnce(refusal('too-many-answers', 429, 5))
      .mockResolvedValue(undefined);
    const attempt = new Attempt(work);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(attempt.state).toBe('done');
  });

  it('is made at once when the person says so', async () => {
    const work = vi
      .fn()
      .mockRejectedValueOnce(refusal('unavailable', 503, 60))
      .mockResolvedValue(undefined);
    const attempt = new Attempt(work);
    await vi.advanceTimersByTimeAsync(0);
    attempt.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(attempt.state).toBe('done');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['budget-exceeded', 402],
    ['validation', 422],
    ['model-unpriced', 503],
  ])('is not repeated by itself after %s', async (code, status) => {
    const work = vi.fn().mockRejectedValue(refusal(code, status));
    const attempt = new Attempt(work);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(attempt.state).toBe('failed');
    attempt.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('stops when it is given up', async () => {
    const work = vi.fn().mockRejectedValue(unreachable());
    const attempt = new Attempt(work);
    await vi.advanceTimersByTimeAsync(0);
    attempt.giveUp();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

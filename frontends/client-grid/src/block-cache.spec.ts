import { expect, it } from '@jest/globals';
import { BlockCache, MOST_BLOCKS } from './block-cache';

const numbers = (cache: BlockCache<string>) => cache.entries().map(([number]) => number);

it('keeps so many blocks, however many were looked at', () => {
  const cache = new BlockCache<string>();
  for (let number = 0; number < 5_000; number++) cache.set(number, `block ${number}`, [number]);
  expect(cache.size).toBe(MOST_BLOCKS);
  expect(cache.get(4_999)).toBe('block 4999');
  expect(cache.has(0)).toBe(false);
});

it('lets go of what was out of sight for longest', () => {
  const cache = new BlockCache<string>(3);
  for (const number of [1, 2, 3]) cache.set(number, '', [number]);
  cache.see([1]);
  cache.set(4, '', [1, 4]);
  expect(numbers(cache)).toEqual([3, 1, 4]);
});

it('never lets go of what is in sight', () => {
  const cache = new BlockCache<string>(1);
  cache.set(1, '', [1, 2]);
  cache.set(2, '', [1, 2]);
  expect(numbers(cache)).toEqual([1, 2]);
});

import { describe, expect, it } from '@jest/globals';
import { canonicalJson, hashOf } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is the same text whatever the order of the keys', () => {
    const one = { b: [1, { d: null, c: 'ñ' }], a: undefined };
    expect(canonicalJson(one)).toBe('{"b":[1,{"c":"ñ","d":null}]}');
    expect(hashOf(one)).toBe(hashOf({ b: [1, { c: 'ñ', d: null }] }));
    expect(hashOf(one)).not.toBe(hashOf({ b: [{ c: 'ñ', d: null }, 1] }));
  });
});

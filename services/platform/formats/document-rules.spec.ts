import { describe, expect, it } from '@jest/globals';
import { CONTRIBUTOR_TYPES, documentProblems } from './document-rules.js';

const CUIT = '33693450239';
const problemsOf = (
  contributorType: number | null,
  documentType: number | null,
  documentNumber: string | null,
) => documentProblems({ contributorType, documentType, documentNumber });

describe('the document of a contributor', () => {
  it.each([1, 4, 6, 10, 13, 15, 16])('of type %i must be a CUIT', (type) => {
    expect(problemsOf(type, null, null)).toEqual(['cuit-missing']);
    expect(problemsOf(type, 96, '12345678')).toEqual(['cuit-missing']);
    expect(problemsOf(type, 80, CUIT)).toEqual([]);
  });

  it.each([5, 7, null])('of type %s may be any, or none', (type) => {
    expect(problemsOf(type, null, null)).toEqual([]);
    expect(problemsOf(type, 96, '12345678')).toEqual([]);
    expect(problemsOf(type, 80, CUIT)).toEqual([]);
  });

  it.each([8, 9])('of type %i is one of its country, or its CUIT país', (type) => {
    expect(problemsOf(type, 94, 'AB123456')).toEqual([]);
    expect(problemsOf(type, 80, '55000000018')).toEqual([]);
    expect(problemsOf(type, 80, CUIT)).toEqual(['cuit-not-foreign']);
  });

  it.each([2, 3, 11, 12, 14])('of type %i, which only old data has, is accepted and not offered', (type) => {
    expect(problemsOf(type, null, null)).toEqual([]);
    expect(CONTRIBUTOR_TYPES.find(({ id }) => id === type)?.offered).toBe(false);
  });

  it('is marked when the type does not exist', () => {
    expect(problemsOf(17, null, null)).toEqual(['contributor-type-unknown']);
    expect(problemsOf(0, null, null)).toEqual(['contributor-type-unknown']);
  });

  it.each([80, 86, 87])('of kind %i ends in its check digit and begins with a prefix in use', (kind) => {
    expect(problemsOf(5, kind, '33693450238')).toEqual(['cuit-invalid']);
    expect(problemsOf(5, kind, '99000000015')).toEqual(['cuit-prefix-unusual']);
  });
});

import { describe, expect, it } from 'vitest';
import { petitionNumber, readPetitionNumber, readQueryCode } from '../../../shared/petition/petition-number.ts';

const SOME = ['000000000', '048213957', '137248590', '999999999', '123456789', '500500500', '271828182'];

describe('the petition number 编号', () => {
  it('ends in the check digit of H. M. Damm', () => {
    // His own example is 572 with check digit 4; leading zeros change nothing.
    expect(petitionNumber('000000572')).toBe('000-000-5724');
  });

  it.each(SOME)('%s becomes ten digits in groups of 3-3-4', (nine) => {
    const no = petitionNumber(nine);
    expect(no).toMatch(/^\d{3}-\d{3}-\d{4}$/);
    expect(no.replaceAll('-', '').slice(0, 9)).toBe(nine);
    expect(readPetitionNumber(no)).toBe(no);
  });

  it.each(SOME)('every single wrong digit in %s is caught', (nine) => {
    const digits = petitionNumber(nine).replaceAll('-', '');
    for (let at = 0; at < digits.length; at += 1) {
      for (let wrong = 0; wrong <= 9; wrong += 1) {
        const mistaken = digits.slice(0, at) + wrong + digits.slice(at + 1);
        expect(readPetitionNumber(mistaken) !== undefined, mistaken).toBe(mistaken === digits);
      }
    }
  });

  it.each(SOME)('every swap of two neighbours in %s is caught', (nine) => {
    const digits = petitionNumber(nine).replaceAll('-', '');
    for (let at = 0; at + 1 < digits.length; at += 1) {
      const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
      expect(readPetitionNumber(swapped) !== undefined, swapped).toBe(swapped === digits);
    }
  });

  it.each([
    ['without separators', '0482139575'],
    ['with spaces', ' 048 213 9575 '],
    ['in full-width digits', '０４８－２１３－９５７５'],
    ['with long dashes', '048–213—9575'],
    ['with a line break from a message', '048-213-\n9575'],
  ])('is read %s', (_, text) => {
    expect(readPetitionNumber(text)).toBe('048-213-9575');
  });

  it.each([
    ['too short', '048-213-957'],
    ['too long', '048-213-95750'],
    ['letters', 'O48-213-9575'],
    ['nothing', ''],
    ['half a character', '\ud800'],
  ])('is not read: %s', (_, text) => {
    expect(readPetitionNumber(text)).toBeUndefined();
  });

  it('is made of nine digits and nothing else', () => {
    for (const other of ['12345678', '1234567890', ' 123456789', '123456789 ']) {
      expect(() => petitionNumber(other)).toThrow(RangeError);
    }
    expect(() => petitionNumber('12345678x')).toThrow('not "12345678x"');
  });
});

describe('the query code 查询码', () => {
  it.each(['71830462', '7183-0462', '７１８３ ０４６２', ' 7183 0462\n'])('is read from %j', (text) => {
    expect(readQueryCode(text)).toBe('71830462');
  });

  it.each(['7183046', '718304621', '7183046x', ''])('is not read from %j', (text) => {
    expect(readQueryCode(text)).toBeUndefined();
  });
});

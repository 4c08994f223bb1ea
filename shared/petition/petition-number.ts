/**
 * 编号: ten digits in groups of 3-3-4, read aloud like a telephone number. Nine are drawn from the command's key, so that
 * a repeated submission finds the number it was given before; the last is a check digit that catches every single wrong
 * digit and every swap of neighbours (H. M. Damm).
 */
export type PetitionNumber = string;

/** Formats nine digits and their check digit. @throws RangeError when not given nine digits */
export function petitionNumber(nineDigits: string): PetitionNumber {
  if (!/^\d{9}$/.test(nineDigits))
    throw new RangeError(`a petition number is made of nine digits, not "${nineDigits}"`);
  const digits = nineDigits + String(checkDigit(nineDigits));
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/**
 * Reads a number as people write it: with or without separators, in full-width digits, with spaces around.
 * Undefined when it is not a number with its right check digit.
 */
export function readPetitionNumber(text: string): PetitionNumber | undefined {
  const digits = plainDigits(text);
  if (!/^\d{10}$/.test(digits) || checkDigit(digits) !== 0) return undefined;
  return petitionNumber(digits.slice(0, 9));
}

/** 查询码 as people type it: eight digits, separators and full-width digits allowed. */
export function readQueryCode(text: string): string | undefined {
  const digits = plainDigits(text);
  return /^\d{8}$/.test(digits) ? digits : undefined;
}

function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-–—‐]/g, '');
}

const DAMM: readonly string[] = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)]);
  return interim;
}

import { folded } from './particulars.ts';

/**
 * A text as it is compared with another: full-width forms and traditional characters as their ordinary ones, numerals as
 * digits, and nothing but letters, digits and characters left. Only for comparing; the record keeps every word as it was written.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const character of folded(text)) {
    if (COMPARED.test(character)) plain += SAME.get(character) ?? character;
  }
  return plain;
}

/** Pairs of neighbouring characters: 屋顶漏雨 holds 屋顶, 顶漏 and 漏雨. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const characters = [...plainText(text)];
  const shingles = new Set<string>();
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1];
    if (next !== undefined) shingles.add(character + next);
  }
  return shingles;
}

/**
 * What a text is found by: words and numbers in Latin letters and digits as they stand, and pairs of neighbouring Chinese characters.
 * In the order in which they come, each once. 6号楼wifi坏了 holds 6, 号楼, wifi and 坏了.
 */
export function findableWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const phrase of text.normalize('NFKC').split(/[^\p{L}\p{Nd}]+/u)) {
    for (const [run] of plainText(phrase).matchAll(/[a-z\d]+|[^a-z\d]+/g)) {
      if (/^[a-z\d]/.test(run)) words.add(run);
      else for (const pair of shinglesOf(run)) words.add(pair);
    }
  }
  return [...words];
}

const COMPARED = /[\p{L}\p{Nd}]/u;

// 〇 to 九, and the forms used in accounts; 两 is the two of counting.
const NUMERALS = '〇0零0一1二2两2三3四4五5六6七7八8九9壹1贰2叁3肆4伍5陆6柒7捌8玖9';

// The traditional characters that petitions of an office like this hold most; a rarer one costs two shingles of hundreds.
const TRADITIONAL =
  '雲云區区樓楼號号戶户門门這这個个們们來来時时間间說说話话請请問问題题給给對对電电車车開开關关東东書书長长見见現现' +
  '實实點点過过還还沒没會会從从後后應应該该當当業业廠厂場场務务員员區区與与為为無无個个兒儿處处辦办決决將将樣样' +
  '體体總总錢钱費费單单價价買买賣卖産产產产權权報报認认證证記记錄录護护療疗醫医藥药學学習习師师教教圖图漏漏維维' +
  '壞坏頂顶牆墙擾扰聲声響响靜静氣气煙烟塵尘樹树葉叶橋桥溝沟燈灯線线網网絡络環环衛卫垃垃圾圾糧粮飯饭麵面貓猫狗狗' +
  '嚴严歲岁婦妇孫孙親亲鄰邻裡里裏里邊边鄉乡鎮镇縣县廳厅層层兩两萬万億亿幾几雙双數数張张條条棟栋羣群眾众黨党國国' +
  '團团組组織织紀纪檢检舉举訴诉訟讼審审執执罰罚簽签約约補补償偿遷迁徵征濟济貧贫殘残養养老老險险傷伤賠赔調调';

const SAME = new Map(pairs(NUMERALS + TRADITIONAL));

function pairs(listed: string): [string, string][] {
  const characters = [...listed];
  return characters.flatMap((from, at): [string, string][] => {
    const to = characters[at + 1];
    return at % 2 === 0 && to !== undefined && from !== to ? [[from, to]] : [];
  });
}

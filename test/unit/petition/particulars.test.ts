import { describe, expect, it } from 'vitest';
import { CORRECTABLE_FIELDS } from '../../../shared/petition/events.ts';
import { folded, masked, personTraits } from '../../../shared/petition/particulars.ts';
import { correct, PETITIONER, submitted, supplement, WORDS, ANONYMOUS } from '../../support/acts.ts';
import { SAMPLES, sample } from '../../support/samples.ts';
import { given } from '../../support/story.ts';

const handedIn = () => given(submitted({ on: '2025-09-30 Tue', attachments: ['照片3张'] }));

describe('corrections keep what was said', () => {
  it.each([
    ['name', '窦桂芝'],
    ['phone', '13900000043'],
    ['email', 'dou@example.com'],
    ['address', '柳絮巷甲14号'],
  ] as const)('mends the %s and nothing else', (field, value) => {
    const mended = handedIn().when(correct(field, value));
    expect(mended.particulars).toEqual({ ...handedIn().particulars, petitioner: { ...PETITIONER, [field]: value } });
  });

  it.each(['subject', 'request', 'place'] as const)('mends the %s and leaves the statement', (field) => {
    const mended = handedIn().when(correct(field, '更正后的内容'));
    expect(mended.particulars).toEqual({ ...handedIn().particulars, [field]: '更正后的内容' });
    expect(mended.particulars.statement).toBe(WORDS.statement);
  });

  it('never the statement', () => {
    expect(CORRECTABLE_FIELDS).not.toContain('statement');
  });

  it('the record says which field and why, never the value', () => {
    const mended = handedIn().when(correct('phone', '13900000043'));
    expect(mended.events.at(-1)).toMatchObject({
      type: 'ParticularsCorrected',
      field: 'phone',
      reason: '登记时听写有误',
    });
    expect(JSON.stringify(mended.commits)).not.toContain('13900000043');
    expect(mended.petition.particulars).toHaveLength(2);
  });

  it('a supplement is added below, with its papers', () => {
    const added = handedIn().when(supplement('又漏了'), supplement('昨天也漏'));
    expect(added.particulars.statement).toBe(`${WORDS.statement}\n\n又漏了\n\n昨天也漏`);
    expect(added.particulars.attachments).toEqual(['照片3张']);
    expect(added.when(supplement(null, ['视频'])).particulars.attachments).toEqual(['照片3张', '视频']);
    expect(added.when(supplement(null, ['视频'])).particulars.statement).toBe(added.particulars.statement);
    const bare = given(submitted({ on: '2025-09-30 Tue' }));
    expect(bare.when(supplement(null, ['视频'])).particulars.attachments).toEqual(['视频']);
    expect(bare.when(supplement('又漏了')).particulars.attachments).toEqual([]);
    expect(added.particulars.subject).toBe(WORDS.subject);
  });

  it('a name may be given to an anonymous petition later', () => {
    const named = given(submitted({ on: '2025-09-30 Tue', ...ANONYMOUS })).when(correct('name', '窦桂枝'));
    expect(named.particulars.petitioner).toEqual({ name: '窦桂枝' });
  });

  it.each([
    ['email', '这不是邮箱'],
    ['email', 'dou@example.com\r\nBcc: others@example.com'],
    ['phone', '没有电话'],
    ['name', '很'.repeat(51)],
  ] as const)('a corrected %s is read as strictly as a new one: %j', (field, value) => {
    handedIn().invalid(correct(field, value), 'value');
  });
});

describe('identity and telephone numbers inside free text are covered', () => {
  it('S33: an identity number', () => {
    const text = masked(sample('S33').statement);
    expect(text).toContain('身份证号0000**********0027');
    expect(text).not.toContain('000000197803120027');
    expect(masked('身份证11010519491231002X。')).toBe('身份证1101**********002X。');
  });

  it('a mobile number', () => {
    expect(masked('请打13900000042找我')).toBe('请打139****0042找我');
  });

  it.each([
    ['身份证110105 19491231 002X', '身份证1101**********002X'],
    ['身份证１１０１０５１９４９１２３１００２ｘ', '身份证1101**********002x'],
    ['电话１３９００００００４２，', '电话139****0042，'],
    ['139-0000-0042或者138 0000 0043', '139****0042或者138****0043'],
  ])('%s → %s', (text, covered) => {
    expect(masked(text)).toBe(covered);
  });

  it('leaves other numbers alone', () => {
    for (const text of ['编号048-213-9578', '25号楼', '2026年3月2日', '合同139000000421234', '退休金3120.50元']) {
      expect(masked(text)).toBe(text);
    }
  });

  it('leaves no identity or mobile number of the samples uncovered', () => {
    for (const { id, statement, subject } of SAMPLES) {
      expect(masked(`${subject}\n${statement}`), id).not.toMatch(/(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)/);
    }
  });

  it.each([
    '身份证０００００１９７８０３１２００２７１',
    '身份证110105 19491231 002X',
    '电话１３９００００００４２',
    '电话139-0000-0042',
    '电话139 0000 0042',
  ])('in whatever way they are written: %s', (text) => {
    expect(masked(text)).toContain('*');
  });
});

describe('R-X13 the same person is found again', () => {
  const traits = (id: string) => {
    const { petitioner, place } = sample(id);
    const known = Object.entries(petitioner).filter(([key, value]) => key !== 'anonymous' && value !== null);
    return personTraits({ petitioner: Object.fromEntries(known), place });
  };
  const common = (a: string, b: string) => traits(a).filter((trait) => traits(b).includes(trait));

  it.each([
    ['S10', 'S09', 'the same name and telephone'],
    ['S18', 'S13', 'another telephone and another way to write the house'],
    ['S34', 'S30', 'a name mistyped, the telephone the same'],
    ['S44', 'S17', 'nine months later'],
    ['S51', 'S03', 'one wrong character in the name'],
  ])('R-X13 %s is suggested as a repeat of %s: %s', (repeat, first) => {
    expect(common(repeat, first)).not.toEqual([]);
  });

  it('R-X13 by telephone, name, a name with one character open, house and site', () => {
    const { name, phone, address } = PETITIONER;
    expect(personTraits({ petitioner: { name, phone, address }, place: '松风里2号楼3单元屋面' })).toEqual([
      'phone:13900000042',
      'name:窦桂枝',
      'open:?桂枝',
      'open:窦?枝',
      'open:窦桂?',
      'home:槐荫里7',
      'site:松风里2',
    ]);
  });

  it.each([
    ['two characters', '窦枝', ['name:窦枝']],
    ['four characters', '欧阳桂枝', ['name:欧阳桂枝', 'open:?阳桂枝', 'open:欧?桂枝', 'open:欧阳?枝', 'open:欧阳桂?']],
    ['a firm', '鹤汀物业公司', ['name:鹤汀物业公司']],
    ['spaces', ' 窦 枝 ', ['name:窦枝']],
    ['another script', 'Ｄｏｕ Guizhi', ['name:douguizhi']],
    ['no name', ' ', []],
  ] as const)('R-X13 a name of %s', (_, name, traits) => {
    expect(personTraits({ petitioner: { name } })).toEqual(traits);
  });

  it.each([
    ['0500-5550', ['phone:05005550']],
    ['555-0001', ['phone:5550001']],
    ['55-5000', []],
    ['86-139 0000 0042', ['phone:13900000042']],
    ['+86 10 5555 0000', ['phone:861055550000']],
    ['8613900000', ['phone:8613900000']],
    ['0086 139 0000 0042', ['phone:008613900000042']],
    ['86 139 0000 0042 - 803', ['phone:8613900000042803']],
  ] as const)('R-X13 the telephone %s', (phone, traits) => {
    expect(personTraits({ petitioner: { phone } })).toEqual(traits);
  });

  it.each([
    ['槐荫里8号楼302', ['home:槐荫里8']],
    ['槐荫里8-302', ['home:槐荫里8']],
    ['槐荫里 8 幢', ['home:槐荫里8']],
    ['槐荫里8栋', ['home:槐荫里8']],
    ['槐荫里8号院', ['home:槐荫里8']],
    ['槐荫里8#302', ['home:槐荫里8']],
    ['槐荫里１２楼', ['home:槐荫里12']],
    ['梧桐社区槐荫里8幢', ['home:槐荫里8']],
    ['槐荫里8幢（梧桐社区内）', ['home:槐荫里8']],
    ['雲杉苑3栋', ['home:云杉苑3']],
    ['柳絮巷甲14号', []],
    ['梧桐社区', []],
    ['苑3栋', []],
  ] as const)('R-X13 the house %s', (address, traits) => {
    expect(personTraits({ petitioner: { address } })).toEqual(traits);
  });

  it('R-X13 an anonymous petition has no person', () => {
    expect(personTraits({ subject: '路灯' })).toEqual([]);
  });

  it('digits compare alike in any width', () => {
    expect(folded('１３９ 0000 ００42')).toBe('13900000042');
    expect(personTraits({ petitioner: { phone: '+86 139-0000-0042' } })).toEqual(
      personTraits({ petitioner: { phone: '１３９０００００００４２'.slice(0, 11) } }).length === 1
        ? ['phone:13900000042']
        : [],
    );
  });
});

import { defineDistrict } from './define-district.ts';

/** 梧桐社区: a residents' committee, the demo. It receives, forwards, follows up and reports back. */
export const wutong = defineDistrict({
  slug: 'wutong',
  name: { zh: '梧桐社区', en: 'Wutong Community' },
  profile: 'community',
  superior: '鹤汀街道办事处',
  office: {
    address: '棠州市云汀区鹤汀街道槐安路18号 梧桐社区信访接待室',
    phone: '0500-5550100',
    supervisionPhone: '0500-5550110',
    openingTimes: { zh: '工作日 9:00—12:00、13:30—17:30', en: 'working days 9:00–12:00 and 13:30–17:30' },
    hours: { opens: '09:00', closes: '17:30' },
  },
  authorities: [
    { name: '云汀区人民政府', superior: '棠州市人民政府', address: '棠州市云汀区鹤鸣大道1号', phone: '0500-5550001' },
    { name: '棠州市人民政府', superior: '省人民政府', address: '棠州市中心大道1号', phone: '0500-5550002' },
    { name: '省人民政府', address: '省信访接待中心' },
    { name: '鹤汀街道办事处', superior: '云汀区人民政府', address: '云汀区鹤汀街道望鹤路6号', phone: '0500-5550011' },
    { name: '区住房和城乡建设局', superior: '云汀区人民政府', address: '云汀区建设路22号', phone: '0500-5550021' },
    { name: '区人力资源和社会保障局', superior: '云汀区人民政府', address: '云汀区民生路9号', phone: '0500-5550022' },
    { name: '区综合行政执法局', superior: '云汀区人民政府', address: '云汀区建设路31号', phone: '0500-5550023' },
    { name: '区生态环境局', superior: '云汀区人民政府', address: '云汀区清源路5号', phone: '0500-5550024' },
    { name: '区城市管理局', superior: '云汀区人民政府', address: '云汀区建设路33号', phone: '0500-5550025' },
    { name: '区市场监督管理局', superior: '云汀区人民政府', address: '云汀区商贸街40号', phone: '0500-5550026' },
    { name: '区民政局', superior: '云汀区人民政府', address: '云汀区民生路11号', phone: '0500-5550027' },
    { name: '区教育局', superior: '云汀区人民政府', address: '云汀区书院路3号', phone: '0500-5550028' },
    { name: '区卫生健康局', superior: '云汀区人民政府', address: '云汀区杏林路7号', phone: '0500-5550029' },
    { name: '区医疗保障局', superior: '云汀区人民政府', address: '云汀区民生路13号', phone: '0500-5550030' },
    { name: '区自然资源局', superior: '云汀区人民政府', address: '云汀区建设路25号', phone: '0500-5550031' },
    { name: '区水务局', superior: '云汀区人民政府', address: '云汀区清源路8号', phone: '0500-5550032' },
    { name: '区公安分局', superior: '云汀区人民政府', address: '云汀区平安路1号', phone: '0500-5550033' },
  ],
  staff: {
    mailDomain: 'wutong.example.org',
    roster: [
      { id: 'lin.receiver', name: '林晓月', roles: ['receiver'] },
      { id: 'wang.handler', name: '王立群', roles: ['handler'] },
      { id: 'chen.handler', name: '陈思远', roles: ['handler', 'receiver'] },
      { id: 'zhao.head', name: '赵敏', roles: ['head'] },
      { id: 'sun.leader', name: '孙国栋', roles: ['leader'] },
      { id: 'qian.supervisor', name: '钱文', roles: ['supervisor'] },
      { id: 'zhou.auditor', name: '周静', roles: ['auditor'] },
    ],
  },
  ownRules: [],
  mail: { adapter: 'ses', from: 'xinfang@wutong.example.org' },
  identity: { kind: 'cognito' },
  deployment: { partition: 'aws', region: 'ap-southeast-1' },
  publicAddress: 'https://wutong.example.org',
});


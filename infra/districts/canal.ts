import { defineDistrict } from './define-district.ts';

/** 运河厂: an enterprise's petition office, in China's partition, with the group's own sign-in and mail relay. */
export const canal = defineDistrict({
  slug: 'canal',
  name: { zh: '运河厂', en: 'Canal Works' },
  profile: 'enterprise',
  superior: '运河集团有限公司',
  office: {
    address: '棠州市运河新区闸口路88号 运河厂行政楼一层信访接待室',
    phone: '0500-5553300',
    supervisionPhone: '0500-5553310',
    openingTimes: { zh: '工作日 8:00—11:30、13:00—16:30', en: 'working days 8:00–11:30 and 13:00–16:30' },
    filings: ['棠ICP备00000000号-1', '棠公网安备00000000000000号'],
    hours: { opens: '08:00', closes: '16:30' },
  },
  authorities: [
    { name: '运河厂', superior: '运河集团有限公司', address: '棠州市运河新区闸口路88号', phone: '0500-5553300' },
    {
      name: '运河集团有限公司',
      superior: '市国有资产监督管理委员会',
      address: '棠州市运河新区集团大道1号',
      phone: '0500-5553001',
    },
    {
      name: '市国有资产监督管理委员会',
      superior: '棠州市人民政府',
      address: '棠州市中心大道6号',
      phone: '0500-5553002',
    },
    { name: '棠州市人民政府', superior: '省人民政府', address: '棠州市中心大道1号', phone: '0500-5550002' },
    { name: '省人民政府', topmost: true, address: '省信访接待中心' },
    {
      name: '市人力资源和社会保障局',
      superior: '棠州市人民政府',
      address: '棠州市民生大道20号',
      phone: '0500-5553021',
    },
    { name: '市应急管理局', superior: '棠州市人民政府', address: '棠州市平安大道9号', phone: '0500-5553022' },
    { name: '市生态环境局', superior: '棠州市人民政府', address: '棠州市清源大道3号', phone: '0500-5553023' },
    { name: '市住房和城乡建设局', superior: '棠州市人民政府', address: '棠州市建设大道15号', phone: '0500-5553024' },
    { name: '市医疗保障局', superior: '棠州市人民政府', address: '棠州市民生大道26号', phone: '0500-5553025' },
  ],
  staff: {
    mailDomain: 'canal.example.org',
    roster: [
      { id: 'jiang.receiver', name: '蒋慧', roles: ['receiver'] },
      { id: 'shen.handler', name: '沈立', roles: ['handler'] },
      { id: 'han.head', name: '韩志远', roles: ['head'] },
      { id: 'yang.leader', name: '杨启明', roles: ['leader'] },
      { id: 'zhu.supervisor', name: '朱琳', roles: ['supervisor', 'auditor'] },
    ],
  },
  ownRules: [],
  mail: {
    adapter: 'smtp',
    from: 'xinfang@canal.example.org',
    host: 'smtp.canal.example.org',
    port: 465,
    user: 'xinfang@canal.example.org',
  },
  webhooks: [
    {
      name: 'group-portal',
      url: 'https://exchange.canal.example.cn/huisheng',
      events: ['petition.registered', 'petition.replied', 'petition.overdue', 'petition.closed'],
    },
  ],
  identity: { kind: 'oidc', issuer: 'https://login.canal.example.cn/realms/staff', audience: 'huisheng' },
  deployment: { partition: 'aws-cn', region: 'cn-north-1' },
  operations: { alarmEmail: 'ops@canal.example.org' },
  publicAddress: 'https://xinfang.canal.example.org',
});

import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { defineDistrict } from './define-district.ts';

/** 槐荫镇: a township government. It may accept and decide petitions itself, and promises more than the regulations ask. */
export const huaiyin = defineDistrict({
  slug: 'huaiyin',
  name: { zh: '槐荫镇', en: 'Huaiyin Township' },
  profile: 'township',
  superior: '澜川县人民政府',
  office: {
    address: '棠州市澜川县槐荫镇老槐街2号 镇人民政府信访办公室',
    phone: '0500-5551200',
    supervisionPhone: '0500-5551210',
    openingTimes: { zh: '工作日 8:30—12:00、14:00—17:30', en: 'working days 8:30–12:00 and 14:00–17:30' },
    hours: { opens: '08:30', closes: '17:30' },
  },
  authorities: [
    { name: '槐荫镇人民政府', superior: '澜川县人民政府', address: '澜川县槐荫镇老槐街2号', phone: '0500-5551200' },
    { name: '澜川县人民政府', superior: '棠州市人民政府', address: '澜川县县府路1号', phone: '0500-5551001' },
    { name: '棠州市人民政府', superior: '省人民政府', address: '棠州市中心大道1号', phone: '0500-5550002' },
    { name: '省人民政府', topmost: true, address: '省信访接待中心' },
    { name: '县农业农村局', superior: '澜川县人民政府', address: '澜川县丰谷路12号', phone: '0500-5551021' },
    { name: '县自然资源局', superior: '澜川县人民政府', address: '澜川县丰谷路16号', phone: '0500-5551022' },
    { name: '县水利局', superior: '澜川县人民政府', address: '澜川县澜水路4号', phone: '0500-5551023' },
    { name: '县住房和城乡建设局', superior: '澜川县人民政府', address: '澜川县县府路19号', phone: '0500-5551024' },
    { name: '县人力资源和社会保障局', superior: '澜川县人民政府', address: '澜川县县府路23号', phone: '0500-5551025' },
    { name: '县交通运输局', superior: '澜川县人民政府', address: '澜川县驿道路8号', phone: '0500-5551026' },
    { name: '县民政局', superior: '澜川县人民政府', address: '澜川县县府路27号', phone: '0500-5551027' },
    { name: '县生态环境局', superior: '棠州市人民政府', address: '澜川县澜水路10号', phone: '0500-5551028' },
    { name: '县公安局', superior: '澜川县人民政府', address: '澜川县平安街1号', phone: '0500-5551029' },
  ],
  staff: {
    mailDomain: 'huaiyin.example.org',
    roster: [
      { id: 'he.receiver', name: '何秋燕', roles: ['receiver'] },
      { id: 'luo.receiver', name: '罗志强', roles: ['receiver', 'handler'] },
      { id: 'tang.handler', name: '唐建民', roles: ['handler'] },
      { id: 'xu.head', name: '许文静', roles: ['head'] },
      { id: 'feng.leader', name: '冯德海', roles: ['leader'] },
      { id: 'cao.supervisor', name: '曹敬', roles: ['supervisor'] },
      { id: 'peng.auditor', name: '彭莉', roles: ['auditor'] },
      { id: 'deng.admin', name: '邓凯', roles: ['admin'] },
    ],
  },
  appointments: {
    slots: [
      { weekday: 4, from: '09:00', to: '11:30', places: 5, receives: { zh: '镇领导', en: 'a leader of the township' } },
    ],
  },
  ownRules: [
    {
      from: calendarDate('2024-01-01'),
      basis: { instrument: '槐荫镇信访工作办法', article: '第八条' },
      clocks: { transfer: { length: 2 }, notice: { length: 10 }, echo: { length: 2 } },
    },
  ],
  open311: true,
  idleDays: 20,
  mail: { adapter: 'ses', from: 'xinfang@huaiyin.example.org' },
  identity: { kind: 'cognito' },
  deployment: { partition: 'aws', region: 'ap-southeast-1', reservedConcurrency: 5 },
  operations: { alarmEmail: 'ops@huaiyin.example.org', monthlyBudgetUsd: 60 },
  publicAddress: 'https://huaiyin.example.org',
});

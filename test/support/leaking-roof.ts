/** The petition that journeys and measurements hand in: invented, with everything a resident may give. */
export const LEAKING_ROOF = {
  petitioner: {
    name: '谈㛃',
    phone: '18200006671',
    email: 'tanjie@example.com',
    address: '梧桐社区松风里2号楼3单元601',
  },
  subject: '顶楼漏雨两年，维修资金一直用不上',
  statement: '主卧、北阳台、厨房三处漏雨，接雨的盆从三个变成七个。',
  request: '按应急程序先修屋面',
  place: '松风里2号楼3单元屋面',
};

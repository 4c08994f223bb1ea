const zh = {
  dueDates: {
    title: '日期计算',
    lead: '从哪天起、多少天，算出最后一天。和我们办件用的是同一种算法。',
    from: '起算日',
    fromHint: '收到文书或者提出诉求的那一天，当天不计入。',
    days: '天数',
    daysHint: (most: number) => `例如15，最多${most}。`,
    unit: '怎样计日',
    units: { CALENDAR: '自然日，最后一天是休息日的顺延', WORKING: '工作日，休息日不算' },
    submit: '计算',
    result: '最后一天',
    noAdvice: '这里只算日期，不是法律意见；以文书上写明的期限为准。您输入的内容不保存。',
  },
  privacyNotice: {
    title: '个人信息说明',
    lead: '我们收哪些个人信息、为什么收、保存多久，您可以要求什么。',
    who: '谁处理您的个人信息',
    name: '名称',
    why: {
      title: '为什么处理，凭什么',
      lines: [
        '登记、转送、督促办理您的诉求，把结果告诉您。',
        '为履行法定职责所必需（《个人信息保护法》第十三条第一款第三项、第三十四条），不需要另外取得您的同意。',
        '评价是自愿的，不评价不影响办理。',
      ],
    },
    kinds: {
      title: '收哪些',
      lines: [
        '姓名（可以匿名）、您选择留下的电话、电子邮箱、住址。',
        '您写的事情经过、要求、地点，您上传的材料。照片里的拍摄地点、时间和手机型号，收到后去掉。',
        '替别人提出的，您和他的关系。',
        '不收身份证号、银行卡号，请不要写；不做人脸识别，不读取您的位置和通讯录。',
      ],
    },
    given: {
      title: '给谁',
      lines: [
        '有权处理您诉求的机关，为了办理这件事。转给谁、哪天转的，在“查询进度”里写明。',
        '检举、控告的材料，不给被检举、控告的人或者单位。',
        '不给其他人，不公开，不用于别的用途。对外公布的只有件数。',
      ],
    },
    how: {
      title: '怎样保存，保存多久',
      kept: (years: number) => `信访档案保存${years}年，到期后按档案管理的规定处理。`,
      inside: '存放在中国境内的云服务器上，加密保存。',
      abroad: (region: string) => `存放在云服务区域${region}，在中国境外，加密保存。`,
      looks: '工作人员每一次查看您的身份信息，都留有记录。系统不自动作出任何关于您的决定。',
    },
    rights: {
      title: '您可以要求',
      lines: [
        '查阅、复制您的个人信息。',
        '更正、补充写错的内容，原来的记录也会保留。',
        '说明我们怎样处理您的个人信息。',
        '删除：档案保存期限没有届满的，依法不能删除，但可以要求停止除保存以外的使用。',
      ],
    },
    askHere: '请打电话或者到接待窗口提出，报编号和查询码：',
    complain: '对处理个人信息有意见，请打监督电话：',
    children: {
      title: '不满十四周岁的孩子',
      lines: ['由监护人代为提出。孩子的名字和事情不会出现在任何列表里，只有承办的人能看到。'],
    },
    site: {
      title: '这个网站',
      lines: [
        '没有广告，没有统计代码，不向其他网站发送任何内容。',
        '只有一个Cookie，记您选的字号，不记您是谁。',
        '没有提交的内容只在您自己的设备上。在别人的电脑上填写的，办完请关掉浏览器，并清除浏览记录。',
        '编号和查询码不会出现在网址里。',
      ],
    },
  },
  accessibility: {
    title: '无障碍说明',
    lead: '我们希望每个人都能自己用这个网站办事。',
    can: {
      title: '可以这样用',
      lines: [
        '在页面上方选大字、特大字，也可以用浏览器放大到两倍，不用左右拖动。',
        '只用键盘，或者用读屏软件。',
        '关掉脚本、用旧手机、网络很慢，都能办完全部事项。',
        '没有验证码，没有倒计时，写到一半可以返回。',
        '目标是《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和WCAG 2.2 AA级。',
      ],
    },
    missing: {
      title: '还做不到的',
      lines: [
        '没有手语和民族语言的页面，请打电话或者到接待窗口，我们请人帮忙。',
        '别的机关的文书如果是扫描件，读屏软件读不出来，可以请我们读给您听。',
      ],
    },
    checked: {
      title: '怎样检查的',
      lines: ['每次改动，都用自动检查工具查过所有页面，包括填错时的页面。还没有请残障人士和老年人逐页试用过。'],
    },
    tell: '用不了，请告诉我们',
    tellHow: '哪一页、哪里用不了，请打电话，我们当场帮您办，再去改：',
    complain: '没有改好的，请打监督电话：',
  },
};

export type NoticeWords = typeof zh;

const en: NoticeWords = {
  dueDates: {
    title: 'Reckon a date',
    lead: 'From a day and a number of days to the last day, by the same arithmetic that we work with.',
    from: 'Start day',
    fromHint: 'The day you received the paper or handed in; it is not counted itself.',
    days: 'Days',
    daysHint: (most) => `For example 15; at most ${most}.`,
    unit: 'How to count',
    units: {
      CALENDAR: 'calendar days; a last day of rest moves on',
      WORKING: 'working days; days of rest are not counted',
    },
    submit: 'Reckon',
    result: 'Last day',
    noAdvice: 'This is arithmetic and no legal advice: what the paper says prevails. Nothing you enter is kept.',
  },
  privacyNotice: {
    title: 'Your personal data',
    lead: 'What we collect, why, how long we keep it, and what you may ask for.',
    who: 'Who processes them',
    name: 'Name',
    why: {
      title: 'Why, and on what basis',
      lines: [
        'To register your petition, send it on, follow it up and tell you the result.',
        'Our statutory duties require it (Personal Information Protection Law, articles 13(1)(3) and 34); your consent is not needed.',
        'Rating us is up to you and changes nothing.',
      ],
    },
    kinds: {
      title: 'What we collect',
      lines: [
        'Your name, unless you give none; telephone, e-mail and address as you choose.',
        'What you write, and the papers you send. Where, when and with what a photo was taken is removed from it.',
        'If you write for somebody else, how you are related.',
        'No identity or bank card numbers: please give none. No faces, no location, no contacts.',
      ],
    },
    given: {
      title: 'Who gets them',
      lines: [
        'The authority in charge of your matter, for this purpose. To whom and when stands under “Follow”.',
        'An accusation is never given to whom it accuses.',
        'Nobody else. Only counts are published.',
      ],
    },
    how: {
      title: 'How they are kept, and how long',
      kept: (years) => `Files are kept for ${years} years, then treated as the rules of archives say.`,
      inside: 'They lie on servers in mainland China, encrypted.',
      abroad: (region) => `They lie in the cloud Region ${region}, outside of mainland China, encrypted.`,
      looks: 'Every look at your identity is logged. No machine decides anything about you.',
    },
    rights: {
      title: 'What you may ask for',
      lines: [
        'To see your personal data and to have a copy.',
        'To have them corrected; what stood there before is kept too.',
        'To be told how we process them.',
        'To have them deleted: while the file must be kept the law forbids it, but you may ask that they be kept and used no more.',
      ],
    },
    askHere: 'Call us or come to the counter, with number and query code:',
    complain: 'If you are not content with how we do it, call for supervision:',
    children: {
      title: 'Children under fourteen',
      lines: [
        'Their guardian hands in for them. A child’s name and matter stand in no list; only whoever handles it sees them.',
      ],
    },
    site: {
      title: 'This site',
      lines: [
        'No advertising, no counters, nothing sent to any other site.',
        'One cookie: the size of letters you chose, not who you are.',
        'What was not handed in is on your own device only. On a shared computer, close the browser afterwards and clear its history.',
        'Number and query code never stand in an address.',
      ],
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'We want everybody to be able to use this site by themselves.',
    can: {
      title: 'What you can do',
      lines: [
        'Choose larger letters at the top, or zoom to twice the size without scrolling sideways.',
        'Use the keyboard alone, or a screen reader.',
        'Do everything without scripts, on an old telephone, on a slow line.',
        'No puzzles and no countdowns; you may go back at any time.',
        'Our aim is GB/T 37668 and WCAG 2.2, level AA.',
      ],
    },
    missing: {
      title: 'What is missing',
      lines: [
        'Sign language and other languages: please call or come to the counter, and we find somebody.',
        'Scanned papers of other authorities cannot be read by a screen reader; we read them to you.',
      ],
    },
    checked: {
      title: 'How it was checked',
      lines: [
        'With every change a tool checks all pages, those with mistakes too. People with disabilities and elderly people have not tried every page yet.',
      ],
    },
    tell: 'Something does not work? Tell us',
    tellHow: 'Which page, and what: call us, we do it for you at once and mend it afterwards:',
    complain: 'If it is not mended, call for supervision:',
  },
};

export const NOTICE_WORDS = { zh, en };

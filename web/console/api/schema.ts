// Made from the API document by `npm run docs`; not written by hand.

export interface paths {
  '/api/petitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提交诉求 Hand in a petition
     * @description 依据：《社区信访接待工作制度》一(1)、《信访工作条例》第十七条、《信访工作条例》第二十一条。办理人：resident。
     */
    post: operations['submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 待办列表 A page of a work queue
     * @description 只列出本人可以知晓的事项。没有找到而答复中有after的，表示还没有找完，可以继续。 / Only what the asker may know of. Where `after` comes back, there may be more, even if nothing was found yet.
     */
    get: operations['work-queue'];
    put?: never;
    /**
     * 登记 Register
     * @description 依据：《社区信访接待工作制度》一(1)、《信访工作条例》第十九条、《信访工作条例》第二十三条。办理人：receiver。
     */
    post: operations['register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-reception': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 接待记录 Record the reception
     * @description 依据：《社区信访接待工作制度》五(3)。办理人：receiver。
     */
    post: operations['record-reception'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/answer-question': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 答复询问 Answer a question
     * @description 依据：《社区信访接待工作制度》五(3)。办理人：receiver、handler、head。
     */
    post: operations['answer-question'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/classify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 分类 Classify
     * @description 依据：《信访工作条例》第二十二条、《信访工作条例》第二十八条至第三十一条。办理人：receiver、handler。
     */
    post: operations['classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/assign-handler': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 指定承办人 Assign a handler
     * @description 依据：《社区信访接待工作制度》一(2)、《信访工作条例》第二十八条第三款。办理人：head。
     */
    post: operations['assign-handler'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/flag-special': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 特事标记 Flag for special handling
     * @description 依据：《社区信访接待工作制度》三(1)、《社区信访接待工作制度》三(2)。办理人：receiver、handler、head。
     */
    post: operations['flag-special'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/confirm-special': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 确认特事 Confirm special handling
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：head。
     */
    post: operations['confirm-special'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/withdraw-special': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 撤销特事标记 Withdraw the special flag
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：head。
     */
    post: operations['withdraw-special'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/notify-urgently': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 立即通知有关机关 Tell an authority at once
     * @description 依据：《社区信访接待工作制度》三(2)。办理人：receiver、handler、head。
     */
    post: operations['notify-urgently'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/convene': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 召集协调 Convene the departments
     * @description 依据：《社区信访接待工作制度》三(2)。办理人：head。
     */
    post: operations['convene'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/escalate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 呈报上级领导 Report to the superior
     * @description 依据：《社区信访接待工作制度》三(2)。办理人：head。
     */
    post: operations['escalate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/report-major': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 重大紧急报告 Report a major or urgent matter
     * @description 依据：《信访工作条例》第二十五条、《信访条例》第二十六条。办理人：head。
     */
    post: operations['report-major'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/coordinate-on-site': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 现场协调 Coordinate on the spot
     * @description 依据：《社区信访接待工作制度》三(3)、《信访工作条例》第二十条。办理人：receiver、head。
     */
    post: operations['coordinate-on-site'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-aftercare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 善后 Record aftercare
     * @description 依据：《社区信访接待工作制度》三(3)。办理人：receiver、handler、head。
     */
    post: operations['record-aftercare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/notify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 告知 Notify the petitioner
     * @description 依据：《社区信访接待工作制度》一(1)、《信访工作条例》第二十三条第二款。办理人：handler。
     */
    post: operations['notify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 转送 Transfer
     * @description 依据：《社区信访接待工作制度》一(2)、《信访工作条例》第二十二条。办理人：handler。
     */
    post: operations['transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/handle-internally': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 自行办理 Handle in this office
     * @description 依据：《社区信访接待工作制度》一(2)。办理人：head。
     */
    post: operations['handle-internally'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-objection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录异议 Record an objection to the transfer
     * @description 依据：《信访工作条例》第二十三条第三款。办理人：handler。
     */
    post: operations['record-objection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/decide-objection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 核实异议 Decide the objection
     * @description 依据：《信访工作条例》第二十三条第三款、《社区信访接待工作制度》一(2)。办理人：head。
     */
    post: operations['decide-objection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录受理 Record the acceptance
     * @description 依据：《社区信访接待工作制度》四(1)、《信访工作条例》第三十四条。办理人：handler。
     */
    post: operations['record-acceptance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录不予受理 Record a refusal
     * @description 依据：《信访工作条例》第二十三条。办理人：handler。
     */
    post: operations['record-refusal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 延期 Extend the handling
     * @description 依据：《信访工作条例》第三十四条、《社区信访接待工作制度》一(4)。办理人：head。
     */
    post: operations['extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-reply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录答复 Record the reply
     * @description 依据：《社区信访接待工作制度》四(1)、《信访工作条例》第三十二条。办理人：handler。
     */
    post: operations['record-reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-service': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录送达 Record the service
     * @description 依据：《社区信访接待工作制度》四(2)、《社区信访接待工作制度》四(3)、《信访工作条例》第三十五条。办理人：handler。
     */
    post: operations['record-service'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/request-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 请求复查 Ask for review
     * @description 依据：《社区信访接待工作制度》四(2)、《信访工作条例》第三十五条。办理人：resident、handler。
     */
    post: operations['request-review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/request-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 请求复查 Ask for review
     * @description 依据：《社区信访接待工作制度》四(2)、《信访工作条例》第三十五条。办理人：resident、handler。
     */
    post: operations['request-review-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/request-final-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 请求复核 Ask for final review
     * @description 依据：《社区信访接待工作制度》四(3)、《信访工作条例》第三十六条。办理人：resident、handler。
     */
    post: operations['request-final-review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/request-final-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 请求复核 Ask for final review
     * @description 依据：《社区信访接待工作制度》四(3)、《信访工作条例》第三十六条。办理人：resident、handler。
     */
    post: operations['request-final-review-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/propose-opinion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 拟办意见 Propose an opinion
     * @description 依据：《社区信访接待工作制度》一(3)。办理人：handler。
     */
    post: operations['propose-opinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/instruct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 批示 Instruct
     * @description 依据：《社区信访接待工作制度》一(3)。办理人：leader。
     */
    post: operations['instruct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/forward-review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 转送复查（复核） Forward the review request
     * @description 依据：《社区信访接待工作制度》一(3)、《信访工作条例》第三十五条、《信访工作条例》第三十六条。办理人：handler。
     */
    post: operations['forward-review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-hearing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录听证 Record a hearing
     * @description 依据：《信访工作条例》第三十六条第二款。办理人：handler。
     */
    post: operations['record-hearing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-review-opinion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录复查意见 Record the review opinion
     * @description 依据：《信访工作条例》第三十五条。办理人：handler。
     */
    post: operations['record-review-opinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-final-review-opinion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录复核意见 Record the final review opinion
     * @description 依据：《信访工作条例》第三十六条。办理人：handler。
     */
    post: operations['record-final-review-opinion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/give-echo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 回声 Give the echo
     * @description 依据：《社区信访接待工作制度》五(3)。办理人：handler。
     */
    post: operations['give-echo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 办结 Close
     * @description 依据：《社区信访接待工作制度》五(3)。办理人：head。
     */
    post: operations['close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/confirm-finality': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 终结 Confirm finality
     * @description 依据：《社区信访接待工作制度》四(4)、《信访工作条例》第三十六条第三款。办理人：head。
     */
    post: operations['confirm-finality'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/link-duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 关联重复 Link a repeat
     * @description 依据：《信访工作条例》第十九条第三款、《信访工作条例》第三十六条第三款。办理人：handler。
     */
    post: operations['link-duplicate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 补充 Add to the petition
     * @description 依据：《信访工作条例》第十九条。办理人：resident。
     */
    post: operations['supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 撤回 Withdraw
     * @description 依据：《信访工作条例》第十九条。办理人：resident。
     */
    post: operations['withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/rate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 评价 Rate
     * @description 依据：《信访工作条例》第二十一条。办理人：resident。
     */
    post: operations['rate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/answer-dissatisfaction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 不满意回访 Answer a dissatisfied petitioner
     * @description 依据：《社区信访接待工作制度》五、《信访工作条例》第二十一条。办理人：head。
     */
    post: operations['answer-dissatisfaction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/request-recusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 申请回避 Ask that somebody keep out
     * @description 依据：《信访工作条例》第二十八条第三款。办理人：resident、receiver、handler。
     */
    post: operations['request-recusal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/request-recusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 申请回避 Ask that somebody keep out
     * @description 依据：《信访工作条例》第二十八条第三款。办理人：resident、receiver、handler。
     */
    post: operations['request-recusal-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/decide-recusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 决定回避 Decide who keeps out
     * @description 依据：《信访工作条例》第二十八条第三款。办理人：head、leader。
     */
    post: operations['decide-recusal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/choose-simple-procedure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 适用简易办理 Take the simple procedure
     * @description 依据：《信访事项简易办理办法（试行）》。办理人：handler、head。
     */
    post: operations['choose-simple-procedure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/leave-simple-procedure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 转为普通办理 Return to the ordinary procedure
     * @description 依据：《信访事项简易办理办法（试行）》。办理人：handler、head。
     */
    post: operations['leave-simple-procedure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/remind': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 催办 Remind the authority
     * @description 依据：《信访工作条例》第四十条。办理人：handler。
     */
    post: operations['remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 催办反馈 Record the answer to a reminder
     * @description 依据：《信访工作条例》第四十条。办理人：handler。
     */
    post: operations['record-answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-mediation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 调解 Record a mediation
     * @description 依据：《信访工作条例》第三十三条。办理人：handler。
     */
    post: operations['record-mediation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/request-supervision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 提请督办 Ask for supervision
     * @description 依据：《信访工作条例》第四十条、《信访条例》第三十六条。办理人：head。
     */
    post: operations['request-supervision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/record-supervision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 督办反馈 Record the supervision
     * @description 依据：《信访工作条例》第四十条。办理人：handler。
     */
    post: operations['record-supervision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/accept-assignment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 接受交办 Take on an assignment
     * @description 依据：《社区信访接待工作制度》一(4)、《信访工作条例》第二十二条。办理人：receiver。
     */
    post: operations['accept-assignment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/report-conclusion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 办结报告 Report the conclusion
     * @description 依据：《社区信访接待工作制度》一(4)。办理人：handler。
     */
    post: operations['report-conclusion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/issue-paper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 制发文书 Make out a paper
     * @description 依据：《社区信访接待工作制度》一(1)、《信访工作条例》第二十三条、《社区信访接待工作制度》五(2)。办理人：receiver、handler、head。
     */
    post: operations['issue-paper'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/correct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更正 Correct
     * @description 依据：《信访工作条例》第十九条。办理人：handler。
     */
    post: operations['correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/recount': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 核定期限 Settle provisional dates
     * @description 依据：《中华人民共和国民法典》第二百零三条。办理人：head。
     */
    post: operations['recount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/disregard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 不属信访事项 Mark as no petition
     * @description 依据：《信访工作条例》第十七条。办理人：head。
     */
    post: operations['disregard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 责任追究线索 A page of leads
     * @description 线索不是认定。 / A lead is never a finding.
     */
    get: operations['leads'];
    put?: never;
    /**
     * 登记责任追究线索 Open a lead
     * @description 依据：《社区信访接待工作制度》二(2)、《社区信访接待工作制度》二(3)。办理人：supervisor、leader。
     */
    post: operations['open-lead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/take-statement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 听取陈述申辩 Take a statement
     * @description 依据：《社区信访接待工作制度》二(4)。办理人：supervisor、leader。
     */
    post: operations['take-statement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/establish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 认定 Establish the finding
     * @description 依据：《社区信访接待工作制度》二(2)、《社区信访接待工作制度》二(3)、《社区信访接待工作制度》二(4)1、《社区信访接待工作制度》二(4)2。办理人：supervisor、leader。
     */
    post: operations['establish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 不予追究 Do not pursue
     * @description 依据：《社区信访接待工作制度》二(3)。办理人：supervisor、leader。
     */
    post: operations['dismiss'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/decide-measure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 作出处理决定 Decide a measure
     * @description 依据：《社区信访接待工作制度》二(4)。办理人：head、leader。
     */
    post: operations['decide-measure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/write-self-criticism': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 书面检查 The written self-criticism
     * @description 依据：《社区信访接待工作制度》二(4)1。办理人：receiver、handler、head、leader、supervisor、auditor、admin。
     */
    post: operations['write-self-criticism'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/refer-to-discipline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 移送纪检监察或者有权机关 Refer for discipline or law
     * @description 依据：《社区信访接待工作制度》二(2)。办理人：head、leader、supervisor。
     */
    post: operations['refer-to-discipline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/object': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 当事人提出异议 Object to the finding
     * @description 依据：《社区信访接待工作制度》二(4)。办理人：receiver、handler、head、leader、supervisor、auditor、admin。
     */
    post: operations['object'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}/review-finding': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 复核异议 Review the objection
     * @description 依据：《社区信访接待工作制度》二(4)。办理人：leader。
     */
    post: operations['review-finding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/rosters/{week}/plan-roster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 排定值班表 Plan the roster of a week
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：head。
     */
    post: operations['plan-roster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/rosters/{week}/change-roster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 调班 Change the roster
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：head。
     */
    post: operations['change-roster'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/rosters/{week}/open-post': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 到岗签到 Sign in at a post
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：receiver、handler、head、leader。
     */
    post: operations['open-post'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/rosters/{week}/leave-post': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 离岗 Leave a post
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：receiver、handler、head、leader。
     */
    post: operations['leave-post'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/plates/issue-plate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 发放工作牌 Issue a name plate
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：head、admin。
     */
    post: operations['issue-plate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/plates/withdraw-plate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 收回工作牌 Withdraw a name plate
     * @description 依据：《社区信访接待工作制度》五(3)末句。办理人：head、admin。
     */
    post: operations['withdraw-plate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 预约接访 Receptions that may be booked
     * @description 不预约也可以来访；紧急事项不受预约限制。 / Whoever comes without an appointment is received; urgent matters are not bound by them.
     */
    get: operations['appointments'];
    put?: never;
    /**
     * 预约接访 Book a reception
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：resident、receiver。
     */
    post: operations['book-appointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 预约接访 Book a reception
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：resident、receiver。
     */
    post: operations['book-appointment-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appointments/cancel-appointment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 取消预约 Cancel a booking
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：resident。
     */
    post: operations['cancel-appointment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/slots/{slot}/record-arrival': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录到访 Record an arrival
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：receiver。
     */
    post: operations['record-arrival'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/slots/{slot}/record-no-show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 记录未到访 Record that nobody came
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：receiver。
     */
    post: operations['record-no-show'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/slots/{slot}/cancel-slot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 取消接访时段 Cancel a reception
     * @description 依据：《社区信访接待工作制度》三(1)。办理人：head。
     */
    post: operations['cancel-slot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/complaints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 监督投诉 Complain of staff or service
     * @description 依据：《社区信访接待工作制度》五。办理人：resident。
     */
    post: operations['complain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/complaints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 监督投诉 A page of complaints
     * @description 涉及本人或者本人上级的，看不到。 / Whoever a complaint concerns does not see it, nor does anybody under them.
     */
    get: operations['complaints'];
    put?: never;
    /**
     * 登记投诉 Put a complaint on record
     * @description 依据：《社区信访接待工作制度》五。办理人：supervisor、leader。
     */
    post: operations['record-complaint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/complaints/{no}/acknowledge-complaint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 受理投诉 Acknowledge a complaint
     * @description 依据：《社区信访接待工作制度》五。办理人：head、leader、supervisor。
     */
    post: operations['acknowledge-complaint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/complaints/{no}/answer-complaint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 答复投诉 Answer a complaint
     * @description 依据：《社区信访接待工作制度》五。办理人：head、leader、supervisor。
     */
    post: operations['answer-complaint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/integrity/declare-integrity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 廉洁申报 Declare for a quarter
     * @description 依据：《社区信访接待工作制度》五(4)。办理人：receiver、handler、head、leader、supervisor、auditor。
     */
    post: operations['declare-integrity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/integrity/record-gift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 礼品登记 Put a gift on record
     * @description 依据：《社区信访接待工作制度》五(4)。办理人：receiver、handler、head、leader、supervisor、auditor。
     */
    post: operations['record-gift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/track': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询进度 Follow a petition */
    post: operations['track'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/commitments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 三公开 What the office promises */
    get: operations['commitments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/due-dates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 期限计算 Reckon a due date */
    post: operations['due-dates'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feeds/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 日历订阅 A calendar of due dates
     * @description 本人承办事项的期限：只有编号、环节和日期；检举控告只有编号。地址停用后与错误地址一样回答。 / Due dates of the matters one holds: numbers, steps and days; of an accusation the number alone. An address that was ended is answered like a wrong one.
     */
    get: operations['feed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/feeds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 开通日历订阅 The address of one’s own calendar
     * @description 地址只显示这一次；再次开通，原地址即停用。 / Told this once; making another ends the one before.
     */
    post: operations['make-feed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/feeds/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 停用日历订阅 End the address of a calendar */
    post: operations['revoke-feed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本文档 This document */
    get: operations['openapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/services.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项分类 Services
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-services-json'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/services.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项分类 Services
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-services-xml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/services/{service}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项分类 Services
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-services-service'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/requests.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项进展 Requests
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-requests-json'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/requests.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项进展 Requests
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-requests-xml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/open311/v2/requests/{request}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Open311 公开的事项进展 Requests
     * @description GeoReport v2，只读；本机关开通的才有。只公开分类、是否办结和日期。 / Read-only, where the office has it on; kind, open or closed, and days alone.
     */
    get: operations['open311-requests-request'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 接口说明 This document as a page */
    get: operations['reference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 待办数量 How many stand in each queue
     * @description 至多数到999；more表示不止。 / Counted up to 999; `more` says that there are more.
     */
    get: operations['queue-counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 查找 Find petitions
     * @description 按编号（前几位即可）、姓名、电话尾号（后四位以上）或者标题、地点中的字词查找；只找到本人可以知晓的事项。按姓名、电话找到的，记入查阅记录。 / By number from the front, name, end of a telephone, or words of subject and place. What is found by a name or a telephone is on the access log.
     */
    post: operations['search'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 我的视图 How I lay out my lists */
    get: operations['saved-views'];
    put?: never;
    /**
     * 保存我的视图 Keep how I lay out my lists
     * @description 一次保存全部视图，并写明所见版本；筛选条件按列表地址中的写法。 / All of them at once, with the version that was seen; filters as they stand in the address of a list.
     */
    post: operations['save-views'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 导出记录 Who exported what
     * @description 本人的；负责人、监督人员和审计人员可查全部。 / One’s own; everybody’s for those who oversee and audit.
     */
    get: operations['exports-made'];
    put?: never;
    /**
     * 台账导出 Ask for a list as a file
     * @description 按列表的筛选条件导出，后台生成；文件保留一天。每次导出都有记录；包含信访人信息的，由负责人办理。 / Written in the background, kept for a day; every export is logged, and with who the petitioners are it is for the head.
     */
    post: operations['request-export'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 导出进度 How far an export is, then a link to it */
    get: operations['export-progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 办件详情 The file of a petition */
    get: operations['petition-file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查阅记录 Who looked at a petition
     * @description 每次查阅都有记录，查看本记录也是。 / Every look is on record, this one too.
     */
    get: operations['access-log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/office': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本机关 This office: me, my colleagues, the authorities, the rules and the calendar */
    get: operations['office'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/papers/{paper}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 文书打印件 A paper of a petition, to print
     * @description 一式两份，按制发时的内容；每次查阅都有记录。 / Both copies, as made out; every look is logged.
     */
    get: operations['paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 年度统计 The figures of a year */
    get: operations['statistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/departure-slip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 接待回执 The slip a visitor takes home
     * @description 查询码只在登记当天对登记人显示。 / The query code stands on it on the day of registration only, for whoever registered.
     */
    get: operations['departure-slip'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 上传附件 A form for sending one file
     * @description 按所给字段原样提交，文件放在最后，字段名为file。 / Send the fields as they are and the file last, named `file`, as multipart/form-data.
     */
    post: operations['upload-ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 上传附件 A form for sending one file
     * @description 按所给字段原样提交，文件放在最后，字段名为file。 / Send the fields as they are and the file last, named `file`, as multipart/form-data.
     */
    post: operations['upload-ticket-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/petitions/{no}/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 下载附件 A link to one file
     * @description 链接两分钟内有效，每次下载都有记录。 / Good for two minutes; every link is logged.
     */
    post: operations['attachment-link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/petitions/{no}/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 下载附件 A link to one file
     * @description 链接两分钟内有效，每次下载都有记录。 / Good for two minutes; every link is logged.
     */
    post: operations['attachment-link-by-staff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/leads/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 线索详情 The file of a lead
     * @description 当事人只看到与本人有关的部分，每次查阅都有记录。 / The person concerned sees their own part; every look is logged.
     */
    get: operations['lead-file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 责任追究台账 The ledger of a member of staff or a unit
     * @description 每次查阅都有记录。 / Every view is logged.
     */
    get: operations['ledger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/roster': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 值班表 The roster of a week
     * @description 缺口只作提醒，不是认定。何时到岗、离岗，只有本人、负责人和监督人员看到。 / Gaps are warned of and are no finding; who came and left when is shown to themselves, the head and the supervisor.
     */
    get: operations['roster'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/plates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 工作牌 The plates of the office, and the sheet to print */
    get: operations['plates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/day-sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 当日接访单 Who has booked for a day */
    get: operations['day-sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/complaints/{no}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 投诉详情 The file of a complaint
     * @description 投诉人信息只给处理人看，每次查阅都有记录。 / Who complained is shown to those who look into it; every look is logged.
     */
    get: operations['complaint-file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/integrity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 廉洁登记 Declarations, gifts and gaps, or one person’s record
     * @description 本人的本人可查；工作人员的由负责人、负责人的由上级领导查看。 / One’s own for everybody; of the staff for the head, of a head for the superior.
     */
    get: operations['integrity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/complaints/track': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询投诉 Follow a complaint */
    post: operations['track-complaint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Actor:
      | {
          /** @constant */
          kind: 'resident';
        }
      | {
          /** @constant */
          kind: 'clock';
        }
      | {
          /** @constant */
          kind: 'staff';
          id: string;
          name: string;
          roles: ('receiver' | 'handler' | 'head' | 'leader' | 'supervisor' | 'auditor' | 'admin')[];
        };
    RecordedEvent: {
      type: string;
    } & {
      [key: string]: unknown;
    };
    Entry: {
      seq: number;
      /** Format: date-time */
      at: string;
      step: string;
      by: components['schemas']['Actor'];
      events: components['schemas']['RecordedEvent'][];
      note?: string;
      lateEntryReason?: string;
      words?: string;
    };
    Particulars: {
      petitioner?: {
        name?: string;
        phone?: string;
        email?: string;
        address?: string;
      };
      agent?: {
        name: string;
        /** @enum {unknown} */
        relation: 'GUARDIAN' | 'NEAR_RELATIVE' | 'ENTRUSTED' | 'OTHER';
        authority?: string;
        phone?: string;
        email?: string;
      };
      subject?: string;
      statement?: string;
      request?: string;
      place?: string;
      representatives?: string[];
      attachments?: string[];
      questions?: {
        question: string;
        answer?: string;
      }[];
    };
    Classification: {
      /** @enum {unknown} */
      category: 'APPEAL_OR_REQUEST' | 'SUGGESTION' | 'ACCUSATION' | 'INQUIRY';
      contentClass: string;
      litigationRelated?: boolean;
      aboutTheOffice?: boolean;
      ownStaff?: boolean;
      /** @enum {unknown} */
      special?: 'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED';
      accused?: {
        staffIds: string[];
        units: string[];
      };
    };
    Origin: {
      petitionNo: string;
      seq: number;
      /** Format: date */
      on: string;
      held: {
        holder: string;
        /** Format: date */
        since: string;
        by?: string;
      }[];
      /** @enum {unknown} */
      clock?:
        | 'notice'
        | 'transfer'
        | 'authorityNotice'
        | 'objection'
        | 'handling'
        | 'simpleHandling'
        | 'assignment'
        | 'reviewRequest'
        | 'finalReviewRequest'
        | 'proposedOpinion'
        | 'forwarding'
        | 'review'
        | 'finalReview'
        | 'echo'
        | 'urgentNotice'
        | 'convening'
        | 'escalation'
        | 'start';
      due?: string;
    };
    Finding: {
      /** Format: date */
      on: string;
      by: string;
      grounds: {
        /** @enum {unknown} */
        ground:
          | 'POOR_EXECUTION'
          | 'WORKTIME_MISCONDUCT'
          | 'SYSTEM_BREACH'
          | 'FAILURE_TO_ACT'
          | 'NEGLIGENCE'
          | 'UNFIT_FOR_POST'
          | 'EXPOSED_VERIFIED'
          | 'OTHER';
        tests: (
          | 'ORDERS_IMPEDED'
          | 'RIGHTS_HARMED'
          | 'ADVERSE_EFFECT'
          | 'LOSS_OF_WORK'
          | 'LEADERS_VIEWS'
          | 'PUBLIC_VIEWS'
          | 'VERIFIED'
        )[];
        /** @enum {unknown} */
        code:
          | 'POOR_EXECUTION'
          | 'WORKTIME_MISCONDUCT'
          | 'SYSTEM_BREACH'
          | 'FAILURE_TO_ACT'
          | 'NEGLIGENCE'
          | 'UNFIT_FOR_POST'
          | 'EXPOSED_VERIFIED'
          | 'OTHER';
        zh: string;
        en: string;
      }[];
      harm: boolean;
      /** @enum {unknown} */
      severity: 'MINOR' | 'SERIOUS';
      /** @enum {unknown} */
      breach?: 'DISCIPLINE' | 'LAW';
      selfCriticism?: {
        by: string;
        /** Format: date */
        due: string;
      };
      /** Format: date */
      revokedOn?: string;
    };
    MeasureDecision: {
      /** Format: date */
      on: string;
      by: string;
      person: string;
      measures: {
        /** @enum {unknown} */
        form:
          | 'CRITICISM_EDUCATION'
          | 'ADMONISHMENT_TALK'
          | 'CIRCULATED_CRITICISM'
          | 'DEFERRED_PROMOTION'
          | 'REASSIGNMENT'
          | 'DEMOTION'
          | 'BONUS_DEDUCTION'
          | 'LEADERSHIP_RESPONSIBILITY';
        proposedTo?: string;
      }[];
      aggravated: boolean;
    };
    OwnMeasure: {
      /** Format: date */
      on: string;
      /** @enum {unknown} */
      form:
        | 'CRITICISM_EDUCATION'
        | 'ADMONISHMENT_TALK'
        | 'CIRCULATED_CRITICISM'
        | 'DEFERRED_PROMOTION'
        | 'REASSIGNMENT'
        | 'DEMOTION'
        | 'BONUS_DEDUCTION'
        | 'LEADERSHIP_RESPONSIBILITY';
      title: {
        zh: string;
        en: string;
      };
      proposedTo?: string;
    };
    ListedMeasure: {
      person: string;
      /** @enum {unknown} */
      form:
        | 'CRITICISM_EDUCATION'
        | 'ADMONISHMENT_TALK'
        | 'CIRCULATED_CRITICISM'
        | 'DEFERRED_PROMOTION'
        | 'REASSIGNMENT'
        | 'DEMOTION'
        | 'BONUS_DEDUCTION'
        | 'LEADERSHIP_RESPONSIBILITY';
      /** Format: date */
      on: string;
    };
    LeadWords: {
      step: string;
      whose: string;
      conduct?: string;
      reference?: string;
      statement?: string;
      evidence?: string[];
      findings?: {
        /** @enum {unknown} */
        ground:
          | 'POOR_EXECUTION'
          | 'WORKTIME_MISCONDUCT'
          | 'SYSTEM_BREACH'
          | 'FAILURE_TO_ACT'
          | 'NEGLIGENCE'
          | 'UNFIT_FOR_POST'
          | 'EXPOSED_VERIFIED'
          | 'OTHER';
        how: string;
        test?: string;
      }[];
      severityReason?: string;
      reason?: string;
      vileEffect?: string;
    };
    Duty: {
      /** Format: date */
      day: string;
      /** @enum {unknown} */
      half: 'MORNING' | 'AFTERNOON';
      post: string;
      staff: string[];
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string;
      errors?: {
        field: string;
        message: string;
      }[];
    };
    Clock: {
      /** @enum {unknown} */
      kind:
        | 'notice'
        | 'transfer'
        | 'authorityNotice'
        | 'objection'
        | 'handling'
        | 'simpleHandling'
        | 'assignment'
        | 'reviewRequest'
        | 'finalReviewRequest'
        | 'proposedOpinion'
        | 'forwarding'
        | 'review'
        | 'finalReview'
        | 'echo';
      title: {
        zh: string;
        en: string;
      };
      /** @enum {unknown} */
      holder: 'OFFICE' | 'AUTHORITY' | 'PETITIONER';
      /** Format: date */
      startedOn: string;
      length: number;
      /** @enum {unknown} */
      unit: 'CALENDAR' | 'WORKING';
      /** Format: date */
      due: string;
      /** Format: date */
      rawDue: string;
      /** @enum {unknown} */
      status:
        | 'RUNNING'
        | 'NEAR_DUE'
        | 'DUE_TODAY'
        | 'OVERDUE'
        | 'LAPSED'
        | 'DONE_ON_TIME'
        | 'DONE_LATE'
        | 'SUPERSEDED'
        | 'NOT_NOTIFIABLE';
      basis: string[];
      calendarVersion: string;
      provisional: boolean;
      explanation: {
        zh: string[];
        en: string[];
      };
      daysLeft?: number;
      /** @constant */
      presumed?: true;
      outerLimit?: {
        /** Format: date */
        due: string;
        basis: string;
      };
    };
    Special: {
      grounds: ('LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED')[];
      /** Format: date-time */
      flaggedAt: string;
      departments: string[];
      atOnce: {
        /** @enum {unknown} */
        kind: 'urgentNotice' | 'convening' | 'escalation' | 'start';
        title: {
          zh: string;
          en: string;
        };
        /** Format: date-time */
        from: string;
        /** Format: date-time */
        due: string;
        /** @enum {unknown} */
        status: 'RUNNING' | 'NEAR_DUE' | 'OVERDUE' | 'DONE_ON_TIME' | 'DONE_LATE' | 'SUPERSEDED';
        basis: string[];
      }[];
      callFirst?: {
        number: string;
        zh: string;
        en: string;
      }[];
      /** @enum {unknown} */
      judged?: 'CONFIRMED' | 'WITHDRAWN';
      /** Format: date-time */
      reportedAt?: string;
    };
    Receipt: {
      petitionNo: string;
      queryCode: string;
      /** Format: date-time */
      receivedAt: string;
      clocks: components['schemas']['Clock'][];
    };
    State: {
      petitionNo: string;
      version: number;
      /** @enum {unknown} */
      status:
        | 'RECEIVED'
        | 'HANDLED_INTERNALLY'
        | 'TRANSFERRED'
        | 'OBJECTED'
        | 'REFUSED'
        | 'ACCEPTED'
        | 'REPLY_ISSUED'
        | 'REPLIED'
        | 'REVIEW_REQUESTED'
        | 'REVIEW_AWAITS_INSTRUCTION'
        | 'REVIEW_TO_FORWARD'
        | 'UNDER_REVIEW'
        | 'REVIEW_OPINION_ISSUED'
        | 'REVIEWED'
        | 'FINAL_REVIEW_REQUESTED'
        | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
        | 'FINAL_REVIEW_TO_FORWARD'
        | 'UNDER_FINAL_REVIEW'
        | 'FINAL_REVIEW_OPINION_ISSUED'
        | 'FINALLY_REVIEWED'
        | 'CLOSED'
        | 'FINAL'
        | 'WITHDRAWN'
        | 'DISREGARDED';
      statusTitle: {
        zh: string;
        en: string;
      };
      clocks: components['schemas']['Clock'][];
      possible: string[];
      handler?: string;
      caution?: {
        zh: string;
        en: string;
      };
      special?: components['schemas']['Special'];
      also?: {
        petitionNo: string;
        /** @enum {unknown} */
        status?:
          | 'RECEIVED'
          | 'HANDLED_INTERNALLY'
          | 'TRANSFERRED'
          | 'OBJECTED'
          | 'REFUSED'
          | 'ACCEPTED'
          | 'REPLY_ISSUED'
          | 'REPLIED'
          | 'REVIEW_REQUESTED'
          | 'REVIEW_AWAITS_INSTRUCTION'
          | 'REVIEW_TO_FORWARD'
          | 'UNDER_REVIEW'
          | 'REVIEW_OPINION_ISSUED'
          | 'REVIEWED'
          | 'FINAL_REVIEW_REQUESTED'
          | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
          | 'FINAL_REVIEW_TO_FORWARD'
          | 'UNDER_FINAL_REVIEW'
          | 'FINAL_REVIEW_OPINION_ISSUED'
          | 'FINALLY_REVIEWED'
          | 'CLOSED'
          | 'FINAL'
          | 'WITHDRAWN'
          | 'DISREGARDED';
        refused?: {
          code: string;
          title: string;
        };
      }[];
    };
    Proposed: {
      /** @enum {unknown} */
      rung: 'REMIND' | 'REMIND_IN_WRITING' | 'REQUEST_SUPERVISION';
      title: {
        zh: string;
        en: string;
      };
      /** @enum {unknown} */
      step: 'remind' | 'request-supervision';
      authority: string;
      clock: string;
      /** Format: date */
      due: string;
      because: {
        zh: string;
        en: string;
      };
      basis: string[];
      circumstance?: {
        /** @enum {unknown} */
        code: 'OVERDUE' | 'NO_FEEDBACK' | 'PROCEDURE' | 'SHIRKING' | 'NOT_CARRIED_OUT' | 'OTHER';
        zh: string;
        en: string;
      };
    };
    Attachment: {
      id: string;
      name: {
        zh: string;
        en: string;
      };
      /** @enum {unknown} */
      broughtBy: 'PETITIONER' | 'OFFICE';
      /** Format: date */
      on: string;
      /** @enum {unknown} */
      state: 'KEPT' | 'REFUSED';
      /** @enum {unknown} */
      media?: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
      bytes?: number;
      sha256?: string;
      scanned?: boolean;
      /** @enum {unknown} */
      reason?:
        'TYPE_NOT_ALLOWED' | 'TYPE_DIFFERS' | 'DAMAGED' | 'TOO_LARGE' | 'TOO_MANY' | 'THREAT_FOUND' | 'NOT_SCANNED';
      reasonTitle?: {
        zh: string;
        en: string;
      };
    };
    UploadTicket: {
      url: string;
      fields: {
        [key: string]: string;
      };
      accept: string[];
      largest: number;
      /** Format: date-time */
      expiresAt: string;
    };
    AttachmentLink: {
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    Open311Service: {
      service_code: string;
      service_name: string;
      description: string;
      /** @constant */
      metadata: false;
      /** @constant */
      type: 'blackbox';
      keywords: string;
      group: string;
    };
    Open311Definition: {
      service_code: string;
      attributes: string[];
    };
    Open311Request: {
      service_request_id: string;
      /** @enum {unknown} */
      status: 'open' | 'closed';
      status_notes: string;
      service_name: string;
      service_code: string;
      agency_responsible: string;
      /** Format: date-time */
      requested_datetime: string;
      /** Format: date-time */
      updated_datetime: string;
      expected_datetime: string | null;
      description: null;
      service_notice: null;
      address: null;
      address_id: null;
      zipcode: null;
      lat: null;
      long: null;
      media_url: null;
    };
    Feed: {
      url: string;
      /** Format: date-time */
      madeAt: string;
    };
    FeedRevoked: {
      revoked: boolean;
    };
    Progress: {
      petitionNo: string;
      version: number;
      /** @enum {unknown} */
      status:
        | 'RECEIVED'
        | 'HANDLED_INTERNALLY'
        | 'TRANSFERRED'
        | 'OBJECTED'
        | 'REFUSED'
        | 'ACCEPTED'
        | 'REPLY_ISSUED'
        | 'REPLIED'
        | 'REVIEW_REQUESTED'
        | 'REVIEW_AWAITS_INSTRUCTION'
        | 'REVIEW_TO_FORWARD'
        | 'UNDER_REVIEW'
        | 'REVIEW_OPINION_ISSUED'
        | 'REVIEWED'
        | 'FINAL_REVIEW_REQUESTED'
        | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
        | 'FINAL_REVIEW_TO_FORWARD'
        | 'UNDER_FINAL_REVIEW'
        | 'FINAL_REVIEW_OPINION_ISSUED'
        | 'FINALLY_REVIEWED'
        | 'CLOSED'
        | 'FINAL'
        | 'WITHDRAWN'
        | 'DISREGARDED';
      statusTitle: {
        zh: string;
        en: string;
      };
      headline: {
        zh: string;
        en: string;
      };
      /** Format: date */
      receivedOn: string;
      clocks: components['schemas']['Clock'][];
      history: {
        /** Format: date */
        on: string;
        zh: string;
        en: string;
      }[];
      mayNow: string[];
      attachments: components['schemas']['Attachment'][];
      mayUpload: boolean;
      papers?: {
        paper: number;
        title: {
          zh: string;
          en: string;
        };
        number: string;
      }[];
      remedy?: {
        /** @enum {unknown} */
        level: 'review' | 'finalReview';
        /** Format: date */
        lastDay: string;
        lapsed: boolean;
        authority?: {
          name: string;
          superior?: string;
          address?: string;
          phone?: string;
        };
      };
    };
    QueueCounts: {
      /** Format: date */
      asOf: string;
      counts: {
        /** @enum {unknown} */
        queue:
          | 'open'
          | 'to-notify'
          | 'to-transfer'
          | 'to-serve'
          | 'to-echo'
          | 'to-answer'
          | 'dissatisfied'
          | 'undelivered'
          | 'to-propose'
          | 'to-forward'
          | 'awaiting-instruction'
          | 'recusal-asked'
          | 'unassigned'
          | 'special'
          | 'aftercare'
          | 'due-today'
          | 'due-soon'
          | 'overdue'
          | 'newly-overdue'
          | 'mine';
        count: number;
        /** @constant */
        more?: true;
      }[];
    };
    QueueEntry: {
      petitionNo: string;
      /** @enum {unknown} */
      status:
        | 'RECEIVED'
        | 'HANDLED_INTERNALLY'
        | 'TRANSFERRED'
        | 'OBJECTED'
        | 'REFUSED'
        | 'ACCEPTED'
        | 'REPLY_ISSUED'
        | 'REPLIED'
        | 'REVIEW_REQUESTED'
        | 'REVIEW_AWAITS_INSTRUCTION'
        | 'REVIEW_TO_FORWARD'
        | 'UNDER_REVIEW'
        | 'REVIEW_OPINION_ISSUED'
        | 'REVIEWED'
        | 'FINAL_REVIEW_REQUESTED'
        | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
        | 'FINAL_REVIEW_TO_FORWARD'
        | 'UNDER_FINAL_REVIEW'
        | 'FINAL_REVIEW_OPINION_ISSUED'
        | 'FINALLY_REVIEWED'
        | 'CLOSED'
        | 'FINAL'
        | 'WITHDRAWN'
        | 'DISREGARDED';
      /** @enum {unknown} */
      channel: 'LETTER' | 'VISIT' | 'CALL' | 'ONLINE';
      /** Format: date */
      receivedOn: string;
      subject?: string;
      /** @enum {unknown} */
      category?: 'APPEAL_OR_REQUEST' | 'SUGGESTION' | 'ACCUSATION' | 'INQUIRY';
      contentClass?: string;
      handler?: string;
      next?: {
        kind: string;
        /** Format: date */
        due: string;
        provisional: boolean;
      };
      /** @enum {unknown} */
      special?: 'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED';
      /** Format: date-time */
      atOnce?: string;
      /** @enum {unknown} */
      maybeUrgent?: 'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED';
      headcount?: number;
      /** @constant */
      underFourteen?: true;
      receptionGaps?: string[];
      /** @constant */
      restricted?: true;
      accused?: string[];
    };
    ExportsMade: {
      exports: {
        id: string;
        /** Format: date-time */
        at: string;
        by: string;
        asked: {
          /** @enum {unknown} */
          register?: 'petitions';
          /** @enum {unknown} */
          format?: 'xlsx' | 'csv';
          persons?: boolean;
          filters?: {
            [key: string]: string;
          };
        };
      }[];
    };
    SavedViews: {
      version: number;
      views: {
        name: string;
        filters?: {
          [key: string]: string;
        };
        columns?: string[];
      }[];
    };
    Export: {
      id: string;
      /** @enum {unknown} */
      state: 'WAITING' | 'WRITING' | 'READY';
      rows: number;
      /** Format: date-time */
      askedAt: string;
      fileName?: string;
      url?: string;
      /** Format: date-time */
      expiresAt?: string;
    };
    SearchResult: {
      found: {
        /** @enum {unknown} */
        by: 'number' | 'name' | 'phone' | 'words';
        petitions: components['schemas']['QueueEntry'][];
        after?: string;
      }[];
    };
    QueuePage: {
      /** @enum {unknown} */
      queue:
        | 'open'
        | 'to-notify'
        | 'to-transfer'
        | 'to-serve'
        | 'to-echo'
        | 'to-answer'
        | 'dissatisfied'
        | 'undelivered'
        | 'to-propose'
        | 'to-forward'
        | 'awaiting-instruction'
        | 'recusal-asked'
        | 'unassigned'
        | 'special'
        | 'aftercare'
        | 'ended'
        | 'due-today'
        | 'due-soon'
        | 'overdue'
        | 'newly-overdue'
        | 'mine'
        | 'register';
      /** Format: date */
      asOf: string;
      petitions: components['schemas']['QueueEntry'][];
      after?: string;
    };
    File: {
      petitionNo: string;
      version: number;
      /** @enum {unknown} */
      status:
        | 'RECEIVED'
        | 'HANDLED_INTERNALLY'
        | 'TRANSFERRED'
        | 'OBJECTED'
        | 'REFUSED'
        | 'ACCEPTED'
        | 'REPLY_ISSUED'
        | 'REPLIED'
        | 'REVIEW_REQUESTED'
        | 'REVIEW_AWAITS_INSTRUCTION'
        | 'REVIEW_TO_FORWARD'
        | 'UNDER_REVIEW'
        | 'REVIEW_OPINION_ISSUED'
        | 'REVIEWED'
        | 'FINAL_REVIEW_REQUESTED'
        | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
        | 'FINAL_REVIEW_TO_FORWARD'
        | 'UNDER_FINAL_REVIEW'
        | 'FINAL_REVIEW_OPINION_ISSUED'
        | 'FINALLY_REVIEWED'
        | 'CLOSED'
        | 'FINAL'
        | 'WITHDRAWN'
        | 'DISREGARDED';
      statusTitle: {
        zh: string;
        en: string;
      };
      /** @enum {unknown} */
      channel: 'LETTER' | 'VISIT' | 'CALL' | 'ONLINE';
      /** Format: date */
      receivedOn: string;
      /** Format: date-time */
      receivedAt: string;
      anonymous: boolean;
      particulars: components['schemas']['Particulars'];
      clocks: components['schemas']['Clock'][];
      attachments: components['schemas']['Attachment'][];
      papers: {
        paper: number;
        /** @enum {unknown} */
        kind:
          | 'receipt'
          | 'transferNotice'
          | 'acceptanceNotice'
          | 'refusalNotice'
          | 'extensionNotice'
          | 'serviceSheet'
          | 'reviewForwarding'
          | 'reminder'
          | 'supervisionLetter'
          | 'conclusionReport';
        number: string;
        about: number;
        voidedBy?: number;
      }[];
      links: {
        /** @enum {unknown} */
        kind: 'duplicate' | 'repeat' | 'same-facts-after-final' | 'joint';
        petitionNo?: string;
        reference?: string;
      }[];
      possible: string[];
      timeline: components['schemas']['Entry'][];
      notices: {
        kind: string;
        /** @enum {unknown} */
        state: 'CLAIMED' | 'SENT' | 'NO_ADDRESS' | 'DELIVERED' | 'BOUNCED' | 'COMPLAINED';
        /** Format: date-time */
        at: string;
      }[];
      possibleDuplicates: {
        petitionNo: string;
        /** Format: date */
        receivedOn: string;
        agrees: string[];
        /** @enum {unknown} */
        suggests: 'duplicate' | 'repeat' | 'same-facts-after-final' | 'joint';
        likeness?: number;
      }[];
      joint?: string[];
      headcount?: number;
      agent?: {
        /** @enum {unknown} */
        relation: 'GUARDIAN' | 'NEAR_RELATIVE' | 'ENTRUSTED' | 'OTHER';
        authorityNoted: boolean;
      };
      /** @constant */
      underFourteen?: true;
      caution?: {
        zh: string;
        en: string;
      };
      classification?: components['schemas']['Classification'];
      /** @enum {unknown} */
      maybeUrgent?: 'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED';
      handler?: string;
      special?: components['schemas']['Special'];
      proposed?: components['schemas']['Proposed'];
      questions?: {
        number: number;
        who?: string;
        /** Format: date */
        by?: string;
      }[];
      receptionGaps?: string[];
      rating?: {
        /** @enum {unknown} */
        office: '满意' | '基本满意' | '不满意';
        /** @enum {unknown} */
        authority?: '满意' | '基本满意' | '不满意';
        reasons?: string;
        /** Format: date */
        contactBy?: string;
      };
    };
    Desk: {
      me: {
        id: string;
        name: string;
        roles: ('receiver' | 'handler' | 'head' | 'leader' | 'supervisor' | 'auditor' | 'admin')[];
      };
      office: {
        slug: string;
        name: {
          zh: string;
          en: string;
        };
        address: string;
        phone: string;
        supervisionPhone: string;
        openingTimes: {
          zh: string;
          en: string;
        };
        hours: {
          opens: string;
          closes: string;
          midday?: {
            from: string;
            to: string;
          };
        };
        posts: {
          id: string;
          name: {
            zh: string;
            en: string;
          };
        }[];
      };
      superior: string;
      staff: {
        id: string;
        name: string;
        roles: ('receiver' | 'handler' | 'head' | 'leader' | 'supervisor' | 'auditor' | 'admin')[];
      }[];
      authorities: string[];
      contentClasses: string[];
      without: string[];
      groupSize: number;
      appointments: boolean;
      simpleProcedure: boolean;
      oversees: boolean;
      rules: {
        version: string;
        title: string;
        longestExtension: number;
        clocks: {
          kind: string;
          title: {
            zh: string;
            en: string;
          };
          /** @enum {unknown} */
          holder: 'OFFICE' | 'AUTHORITY' | 'PETITIONER';
          /** @enum {unknown} */
          nature: 'DUTY' | 'WINDOW';
          length: number;
          /** @enum {unknown} */
          unit: 'CALENDAR' | 'WORKING';
          nearDue: number[];
          basis: string[];
          outerLimit?: {
            length: number;
            basis: string;
          };
        }[];
      };
      calendar: {
        version: string;
        notices: {
          year: number;
          title: string;
          holidays: {
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
          }[];
          makeUpWorkdays: string[];
        }[];
        missing: number[];
      };
      /** Format: date-time */
      now: string;
      /** Format: date */
      today: string;
    };
    AccessLog: {
      petitionNo: string;
      looks: {
        /** Format: date-time */
        at: string;
        by: string;
        attachment?: string;
        /** @enum {unknown} */
        foundBy?: 'name' | 'phone';
        exported?: string;
      }[];
    };
    LeadState: {
      leadNo: string;
      version: number;
      /** @enum {unknown} */
      status: 'OPEN' | 'DISMISSED' | 'ESTABLISHED' | 'MEASURED' | 'OBJECTED' | 'CONCLUDED' | 'REVOKED';
      statusTitle: {
        zh: string;
        en: string;
      };
      possible: string[];
      owed?: {
        code: string;
        zh: string;
        en: string;
      }[];
      offered?: {
        step: string;
        zh: string;
        en: string;
        basis: string[];
      }[];
      repeats?: components['schemas']['Repeats'];
      /** @constant */
      own?: true;
      selfCriticism?: {
        by: string;
        /** Format: date */
        due?: string;
      };
      /** Format: date */
      foundOn?: string;
      grounds?: {
        code: string;
        zh: string;
        en: string;
      }[];
      severity?: string;
      measures?: components['schemas']['OwnMeasure'][];
    };
    Repeats: {
      unit: number;
      officer: number;
      prompt?: {
        zh: string;
        en: string;
      };
    };
    LeadEntry: {
      leadNo: string;
      /** @enum {unknown} */
      status: 'OPEN' | 'DISMISSED' | 'ESTABLISHED' | 'MEASURED' | 'OBJECTED' | 'CONCLUDED' | 'REVOKED' | 'PROPOSED';
      effective: boolean;
      statusTitle?: {
        zh: string;
        en: string;
      };
      source?: string;
      sourceTitle?: {
        zh: string;
        en: string;
      };
      /** Format: date */
      on?: string;
      ageDays?: number;
      officer?: string;
      head?: string;
      aboutHead?: boolean;
      openedBy?: string;
      origin?: components['schemas']['Origin'];
      complaintNo?: string;
      /** Format: date */
      foundOn?: string;
      grounds?: string[];
      severity?: string;
      measures?: components['schemas']['ListedMeasure'][];
      owed?: {
        code: string;
        zh: string;
        en: string;
      }[];
    };
    LeadPage: {
      purpose: {
        zh: string;
        en: string;
      };
      /** @enum {unknown} */
      list: 'proposed' | 'open' | 'ended';
      /** Format: date */
      asOf: string;
      leads: components['schemas']['LeadEntry'][];
      after?: string;
    };
    LeadFile: {
      leadNo: string;
      version: number;
      own: boolean;
      /** @enum {unknown} */
      status: 'OPEN' | 'DISMISSED' | 'ESTABLISHED' | 'MEASURED' | 'OBJECTED' | 'CONCLUDED' | 'REVOKED';
      statusTitle: {
        zh: string;
        en: string;
      };
      words: components['schemas']['LeadWords'][];
      possible: string[];
      officer?: string;
      head?: string;
      source?: string;
      /** Format: date */
      openedOn?: string;
      openedBy?: string;
      /** Format: date */
      conductOn?: string;
      origin?: components['schemas']['Origin'];
      complaintNo?: string;
      finding?: components['schemas']['Finding'];
      decisions?: components['schemas']['MeasureDecision'][];
      owed?: {
        code: string;
        zh: string;
        en: string;
      }[];
      offered?: {
        step: string;
        zh: string;
        en: string;
        basis: string[];
      }[];
      repeats?: components['schemas']['Repeats'];
      timeline?: components['schemas']['Entry'][];
      /** Format: date */
      foundOn?: string;
      grounds?: {
        code: string;
        zh: string;
        en: string;
      }[];
      severity?: string;
      measures?: components['schemas']['OwnMeasure'][];
    };
    Ledger: {
      /** Format: date */
      asOf: string;
      effective: number;
      withinYear: number;
      entries: components['schemas']['LeadEntry'][];
      officer?: string;
      unit?: string;
    };
    Roster: {
      week: string;
      version: number;
      planned: boolean;
      /** Format: date-time */
      asOf: string;
      posts: {
        id: string;
        name: {
          zh: string;
          en: string;
        };
      }[];
      shifts: {
        /** Format: date */
        day: string;
        /** @enum {unknown} */
        half: 'MORNING' | 'AFTERNOON';
        post: string;
        published: boolean;
        onDuty: {
          id: string;
          name: string;
        }[];
        attended: boolean;
        presences?: {
          staff: string;
          /** Format: date-time */
          from?: string;
          /** Format: date-time */
          until?: string;
          insteadOf?: string;
          reason?: {
            zh: string;
            en: string;
          };
          standIn?: string;
          words?: string;
        }[];
      }[];
      gaps: {
        /** Format: date */
        day: string;
        /** @enum {unknown} */
        half: 'MORNING' | 'AFTERNOON';
        post: string;
        /** @enum {unknown} */
        kind: 'UNPLANNED' | 'NOT_OPENED' | 'LEFT_EMPTY';
        title: {
          zh: string;
          en: string;
        };
        reference: string;
      }[];
      changes: {
        /** Format: date-time */
        at: string;
        by: string;
        kind: {
          zh: string;
          en: string;
        };
        duties: components['schemas']['Duty'][];
        reason?: string;
      }[];
    };
    Plates: {
      version: number;
      plates: {
        plateNo: string;
        staff: string;
        name: string;
        post: string;
        postName: {
          zh: string;
          en: string;
        };
        window?: string;
      }[];
    };
    Appointments: {
      offered: boolean;
      /** Format: date-time */
      asOf: string;
      slots: {
        slot: string;
        /** Format: date */
        day: string;
        from: string;
        to: string;
        receives: {
          zh: string;
          en: string;
        };
        places: number;
        free: number;
      }[];
    };
    Booking: {
      booking: string;
      slot: string;
      /** Format: date */
      day: string;
      from: string;
      to: string;
      /** @enum {unknown} */
      status: 'BOOKED' | 'CANCELLED' | 'CANCELLED_BY_OFFICE' | 'ARRIVED' | 'MISSED';
      statusTitle: {
        zh: string;
        en: string;
      };
      code?: string;
      receives?: {
        zh: string;
        en: string;
      };
      reason?: {
        zh: string;
        en: string;
      };
    };
    SlotSheet: {
      slot: string;
      version: number;
      bookings: {
        place: number;
        /** @enum {unknown} */
        status: 'BOOKED' | 'CANCELLED' | 'CANCELLED_BY_OFFICE' | 'ARRIVED' | 'MISSED';
        statusTitle: {
          zh: string;
          en: string;
        };
        petitionNo?: string;
        /** @constant */
        special?: true;
      }[];
      from?: string;
      to?: string;
      places?: number;
      receives?: {
        zh: string;
        en: string;
      };
      cancelled?: {
        zh: string;
        en: string;
      };
    };
    DaySheet: {
      /** Format: date */
      day: string;
      slots: components['schemas']['SlotSheet'][];
    };
    ComplaintReceipt: {
      complaintNo: string;
      queryCode: string;
      /** Format: date-time */
      receivedAt: string;
    };
    ComplaintState: {
      complaintNo: string;
      version: number;
      /** @enum {unknown} */
      status: 'RECEIVED' | 'ACKNOWLEDGED' | 'ANSWERED';
      statusTitle: {
        zh: string;
        en: string;
      };
      concerned?: string[];
      route?: string;
      routeTitle?: {
        zh: string;
        en: string;
      };
      possible?: string[];
    };
    ComplaintProgress: {
      complaintNo: string;
      version: number;
      /** @enum {unknown} */
      status: 'RECEIVED' | 'ACKNOWLEDGED' | 'ANSWERED';
      statusTitle: {
        zh: string;
        en: string;
      };
      headline: {
        zh: string;
        en: string;
      };
      /** Format: date */
      receivedOn: string;
      history: {
        /** Format: date */
        on: string;
        zh: string;
        en: string;
      }[];
      answers: {
        /** Format: date */
        on: string;
        told: string;
      }[];
      superior: {
        name: string;
        address?: string;
        phone?: string;
      };
    };
    ComplaintEntry: {
      complaintNo: string;
      /** @enum {unknown} */
      status: 'RECEIVED' | 'ACKNOWLEDGED' | 'ANSWERED';
      statusTitle: {
        zh: string;
        en: string;
      };
      subject: string;
      subjectTitle: {
        zh: string;
        en: string;
      };
      way: string;
      wayTitle: {
        zh: string;
        en: string;
      };
      codes: {
        code: string;
        zh: string;
        en: string;
      }[];
      route: string;
      routeTitle: {
        zh: string;
        en: string;
      };
      concerned: string[];
      anonymous: boolean;
      /** Format: date */
      on: string;
      ageDays: number;
      /** Format: date */
      answeredOn?: string;
    };
    ComplaintPage: {
      /** @enum {unknown} */
      list: 'open' | 'answered';
      /** Format: date */
      asOf: string;
      complaints: components['schemas']['ComplaintEntry'][];
      after?: string;
    };
    ComplaintFile: {
      complaint: components['schemas']['ComplaintEntry'];
      version: number;
      masked: boolean;
      words: {
        step: string;
        complainant?: {
          name: string;
          phone?: string;
          email?: string;
        };
        petitionNo?: string;
        who?: string;
        what?: string;
        findings?: string;
      }[];
      answers: {
        /** Format: date */
        on: string;
        /** @enum {unknown} */
        means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
        told?: string;
      }[];
      leads: {
        leadNo: string;
        status: string;
        /** Format: date */
        on: string;
      }[];
      timeline: components['schemas']['Entry'][];
      possible: string[];
    };
    IntegrityState: {
      version: number;
      declarations: {
        staff: string;
        period: string;
        /** Format: date */
        on: string;
        offers: {
          kind: string;
          outcome: string;
        }[];
      }[];
      gifts: {
        staff: string;
        seq: number;
        /** Format: date */
        offeredOn: string;
        /** Format: date */
        on: string;
        outcome: string;
        value: number;
        witness: string;
      }[];
    };
    IntegrityRegister: {
      period: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** Format: date */
      asOf: string;
      declared: {
        staff: string;
        /** Format: date */
        on: string;
        offers: {
          kind: string;
          kindTitle: {
            zh: string;
            en: string;
          };
          outcome: string;
          outcomeTitle: {
            zh: string;
            en: string;
          };
          what?: string;
        }[];
      }[];
      missing: string[];
      gifts: {
        staff: string;
        seq: number;
        /** Format: date */
        offeredOn: string;
        /** Format: date */
        on: string;
        outcome: string;
        outcomeTitle: {
          zh: string;
          en: string;
        };
        value: number;
        witness: string;
        offeredBy?: string;
        what?: string;
        petitionNo?: string;
      }[];
    };
    IntegrityRecord: {
      officer: string;
      version: number;
      declarations: {
        period: string;
        /** Format: date */
        on: string;
        offers: {
          kind: string;
          kindTitle: {
            zh: string;
            en: string;
          };
          outcome: string;
          outcomeTitle: {
            zh: string;
            en: string;
          };
          what?: string;
        }[];
      }[];
      gifts: {
        staff: string;
        seq: number;
        /** Format: date */
        offeredOn: string;
        /** Format: date */
        on: string;
        outcome: string;
        outcomeTitle: {
          zh: string;
          en: string;
        };
        value: number;
        witness: string;
        offeredBy?: string;
        what?: string;
        petitionNo?: string;
      }[];
    };
    DueDate: {
      /** Format: date */
      due: string;
      /** Format: date */
      rawDue: string;
      /** Format: date */
      firstDayCounted: string;
      skipped: {
        /** Format: date */
        date: string;
        /** @enum {unknown} */
        reason: 'WEEKEND' | 'HOLIDAY';
        name?: string;
      }[];
      basis: string[];
      calendarVersion: string;
      provisional: boolean;
      explanation: {
        zh: string[];
        en: string[];
      };
    };
    DepartureSlip: {
      petitionNo: string;
      text: string;
    };
    Statistics: {
      year: number;
      petitions: number;
      byMonth: {
        month: string;
        count: number;
      }[];
      byChannel: {
        code: string;
        title: {
          zh: string;
          en: string;
        };
        count: number;
      }[];
      byCategory: {
        code: string;
        title: {
          zh: string;
          en: string;
        };
        count: number;
      }[];
      byContentClass: {
        code: string;
        title: {
          zh: string;
          en: string;
        };
        count: number;
      }[];
      transferred: number;
      assigned: number;
      supervised: number;
      joint: number;
      duties: {
        kind: string;
        title: {
          zh: string;
          en: string;
        };
        holder: string;
        onTime: number;
        late: number;
        running: number;
        percentOnTime?: number;
        medianDays?: number;
      }[];
      ratings: {
        office: {
          code: string;
          title: {
            zh: string;
            en: string;
          };
          count: number;
        }[];
        authority: {
          code: string;
          title: {
            zh: string;
            en: string;
          };
          count: number;
        }[];
      };
      /** Format: date */
      asOf?: string;
      medianDaysToAnswer?: number;
    };
    Measured: {
      from: string;
      to: string;
      /** Format: date */
      asOf: string;
      petitions:
        | {
            count: number;
          }
        | {
            /** @constant */
            fewerThan: 5;
          };
      answered:
        | {
            medianDays: number;
            of: number;
          }
        | {
            /** @constant */
            fewerThan: 5;
          };
      promises: {
        kind: string;
        title: {
          zh: string;
          en: string;
        };
        onTime:
          | {
              percent: number;
              of: number;
            }
          | {
              /** @constant */
              fewerThan: 5;
            };
        median:
          | {
              medianDays: number;
              of: number;
            }
          | {
              /** @constant */
              fewerThan: 5;
            };
      }[];
      satisfaction: {
        office: {
          satisfied:
            | {
                percent: number;
                of: number;
              }
            | {
                /** @constant */
                fewerThan: 5;
              };
          unrated:
            | {
                count: number;
              }
            | {
                /** @constant */
                fewerThan: 5;
              };
        };
        authorities: {
          satisfied:
            | {
                percent: number;
                of: number;
              }
            | {
                /** @constant */
                fewerThan: 5;
              };
          unrated:
            | {
                count: number;
              }
            | {
                /** @constant */
                fewerThan: 5;
              };
        };
      };
      complaints?: {
        received:
          | {
              count: number;
            }
          | {
              /** @constant */
              fewerThan: 5;
            };
        answered:
          | {
              count: number;
            }
          | {
              /** @constant */
              fewerThan: 5;
            };
      };
    };
    Commitments: {
      office: {
        name: {
          zh: string;
          en: string;
        };
        address: string;
        phone: string;
        supervisionPhone: string;
        openingTimes: {
          zh: string;
          en: string;
        };
        petitioners: {
          zh: string;
          en: string;
        };
        superior: string;
        filings?: string[];
        /** @constant */
        appointments?: true;
      };
      content: {
        zh: string;
        en: string;
      }[];
      procedure: {
        zh: string;
        en: string;
      }[];
      timeLimits: {
        kind: string;
        title: {
          zh: string;
          en: string;
        };
        holder: string;
        length: number;
        unit: string;
        basis: string[];
      }[];
      ruleSet: {
        version: string;
        title: string;
      };
      calendarVersion: string;
      /** Format: date */
      asOf: string;
      measured?: components['schemas']['Measured'];
      plates?: {
        plateNo: string;
        post: {
          zh: string;
          en: string;
        };
        window?: string;
      }[];
    };
  };
  responses: {
    /** @description 请求有误 malformed */
    Malformed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 未登录 no valid token */
    NotLoggedIn: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 无权办理 not allowed */
    NotAllowed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 没有找到 not found */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 与已发生的办理冲突 conflict */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容过大 too large */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 不是JSON not JSON */
    NotJson: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 填写有误 invalid input */
    Invalid: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 过于频繁 too many */
    TooMany: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 系统问题 our fault */
    OurFault: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type Actor = components['schemas']['Actor'];
export type RecordedEvent = components['schemas']['RecordedEvent'];
export type Entry = components['schemas']['Entry'];
export type Particulars = components['schemas']['Particulars'];
export type Classification = components['schemas']['Classification'];
export type Origin = components['schemas']['Origin'];
export type Finding = components['schemas']['Finding'];
export type MeasureDecision = components['schemas']['MeasureDecision'];
export type OwnMeasure = components['schemas']['OwnMeasure'];
export type ListedMeasure = components['schemas']['ListedMeasure'];
export type LeadWords = components['schemas']['LeadWords'];
export type Duty = components['schemas']['Duty'];
export type Problem = components['schemas']['Problem'];
export type Clock = components['schemas']['Clock'];
export type Special = components['schemas']['Special'];
export type Receipt = components['schemas']['Receipt'];
export type State = components['schemas']['State'];
export type Proposed = components['schemas']['Proposed'];
export type Attachment = components['schemas']['Attachment'];
export type UploadTicket = components['schemas']['UploadTicket'];
export type AttachmentLink = components['schemas']['AttachmentLink'];
export type Open311Service = components['schemas']['Open311Service'];
export type Open311Definition = components['schemas']['Open311Definition'];
export type Open311Request = components['schemas']['Open311Request'];
export type Feed = components['schemas']['Feed'];
export type FeedRevoked = components['schemas']['FeedRevoked'];
export type Progress = components['schemas']['Progress'];
export type QueueCounts = components['schemas']['QueueCounts'];
export type QueueEntry = components['schemas']['QueueEntry'];
export type ExportsMade = components['schemas']['ExportsMade'];
export type SavedViews = components['schemas']['SavedViews'];
export type Export = components['schemas']['Export'];
export type SearchResult = components['schemas']['SearchResult'];
export type QueuePage = components['schemas']['QueuePage'];
export type File = components['schemas']['File'];
export type Desk = components['schemas']['Desk'];
export type AccessLog = components['schemas']['AccessLog'];
export type LeadState = components['schemas']['LeadState'];
export type Repeats = components['schemas']['Repeats'];
export type LeadEntry = components['schemas']['LeadEntry'];
export type LeadPage = components['schemas']['LeadPage'];
export type LeadFile = components['schemas']['LeadFile'];
export type Ledger = components['schemas']['Ledger'];
export type Roster = components['schemas']['Roster'];
export type Plates = components['schemas']['Plates'];
export type Appointments = components['schemas']['Appointments'];
export type Booking = components['schemas']['Booking'];
export type SlotSheet = components['schemas']['SlotSheet'];
export type DaySheet = components['schemas']['DaySheet'];
export type ComplaintReceipt = components['schemas']['ComplaintReceipt'];
export type ComplaintState = components['schemas']['ComplaintState'];
export type ComplaintProgress = components['schemas']['ComplaintProgress'];
export type ComplaintEntry = components['schemas']['ComplaintEntry'];
export type ComplaintPage = components['schemas']['ComplaintPage'];
export type ComplaintFile = components['schemas']['ComplaintFile'];
export type IntegrityState = components['schemas']['IntegrityState'];
export type IntegrityRegister = components['schemas']['IntegrityRegister'];
export type IntegrityRecord = components['schemas']['IntegrityRecord'];
export type DueDate = components['schemas']['DueDate'];
export type DepartureSlip = components['schemas']['DepartureSlip'];
export type Statistics = components['schemas']['Statistics'];
export type Measured = components['schemas']['Measured'];
export type Commitments = components['schemas']['Commitments'];
export type ResponseMalformed = components['responses']['Malformed'];
export type ResponseNotLoggedIn = components['responses']['NotLoggedIn'];
export type ResponseNotAllowed = components['responses']['NotAllowed'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseTooLarge = components['responses']['TooLarge'];
export type ResponseNotJson = components['responses']['NotJson'];
export type ResponseInvalid = components['responses']['Invalid'];
export type ResponseTooMany = components['responses']['TooMany'];
export type ResponseOurFault = components['responses']['OurFault'];
export type $defs = Record<string, never>;
export interface operations {
  submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 信访人
           * @description petitioner
           */
          petitioner?: {
            /**
             * 姓名（名称）
             * @description name
             */
            name: string;
            /**
             * 电话
             * @description telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 电子邮箱
             * Format: email
             * @description e-mail
             */
            email?: string;
            /**
             * 住址
             * @description address
             */
            address?: string;
          };
          /**
           * 代为办理的人
           * @description whoever acts for them
           */
          agent?: {
            /**
             * 代理人姓名
             * @description name of whoever acts for them
             */
            name: string;
            /**
             * 与信访人的关系
             * @description in what right
             * @enum {string}
             */
            relation: 'GUARDIAN' | 'NEAR_RELATIVE' | 'ENTRUSTED' | 'OTHER';
            /**
             * 授权委托书、监护证明
             * @description power of attorney or proof of guardianship
             */
            authority?: string;
            /**
             * 代理人电话
             * @description their telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 代理人电子邮箱
             * Format: email
             * @description their e-mail
             */
            email?: string;
          };
          /**
           * 信访人不满十四周岁
           * @description the petitioner is under fourteen
           */
          underFourteen?: boolean;
          /**
           * 匿名
           * @description anonymous
           */
          anonymous?: boolean;
          /**
           * 标题
           * @description subject
           */
          subject: string;
          /**
           * 事实和理由
           * @description facts and reasons
           */
          statement: string;
          /**
           * 诉求
           * @description what is asked for
           */
          request: string;
          /**
           * 问题发生地
           * @description place
           */
          place?: string;
          /**
           * 群体
           * @description group
           */
          group?: {
            /**
             * 人数
             * @description number of people
             */
            headcount: number;
            /**
             * 代表
             * @description representatives, at most five
             */
            representatives: string[];
          };
          /**
           * 材料清单
           * @description list of papers handed in
           */
          attachments?: string[];
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      400: components['responses']['Malformed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'work-queue': {
    parameters: {
      query?: {
        queue?:
          | 'open'
          | 'to-notify'
          | 'to-transfer'
          | 'to-serve'
          | 'to-echo'
          | 'to-answer'
          | 'dissatisfied'
          | 'undelivered'
          | 'to-propose'
          | 'to-forward'
          | 'awaiting-instruction'
          | 'recusal-asked'
          | 'unassigned'
          | 'special'
          | 'aftercare'
          | 'ended'
          | 'due-today'
          | 'due-soon'
          | 'overdue'
          | 'newly-overdue'
          | 'mine'
          | 'register';
        sort?: 'due' | 'received';
        order?: 'asc' | 'desc';
        status?: (
          | 'RECEIVED'
          | 'HANDLED_INTERNALLY'
          | 'TRANSFERRED'
          | 'OBJECTED'
          | 'REFUSED'
          | 'ACCEPTED'
          | 'REPLY_ISSUED'
          | 'REPLIED'
          | 'REVIEW_REQUESTED'
          | 'REVIEW_AWAITS_INSTRUCTION'
          | 'REVIEW_TO_FORWARD'
          | 'UNDER_REVIEW'
          | 'REVIEW_OPINION_ISSUED'
          | 'REVIEWED'
          | 'FINAL_REVIEW_REQUESTED'
          | 'FINAL_REVIEW_AWAITS_INSTRUCTION'
          | 'FINAL_REVIEW_TO_FORWARD'
          | 'UNDER_FINAL_REVIEW'
          | 'FINAL_REVIEW_OPINION_ISSUED'
          | 'FINALLY_REVIEWED'
          | 'CLOSED'
          | 'FINAL'
          | 'WITHDRAWN'
          | 'DISREGARDED'
        )[];
        category?: ('APPEAL_OR_REQUEST' | 'SUGGESTION' | 'ACCUSATION' | 'INQUIRY')[];
        contentClass?: (
          | '政治综合'
          | '经济综合'
          | '宣传舆论'
          | '纪检监察'
          | '劳动社保'
          | '教育'
          | '卫生计生'
          | '科技文体'
          | '组织人事'
          | '交通能源环保'
          | '民政'
          | '农村农业'
          | '国土资源水利林业'
          | '城乡建设'
          | '信息产业'
          | '商贸旅游'
          | '政法'
          | '其他'
        )[];
        channel?: ('LETTER' | 'VISIT' | 'CALL' | 'ONLINE')[];
        special?: ('LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED')[];
        handler?: string;
        receivedFrom?: string;
        receivedTo?: string;
        dueFrom?: string;
        dueTo?: string;
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 列表 a page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueuePage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  register: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 信访人
           * @description petitioner
           */
          petitioner?: {
            /**
             * 姓名（名称）
             * @description name
             */
            name: string;
            /**
             * 电话
             * @description telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 电子邮箱
             * Format: email
             * @description e-mail
             */
            email?: string;
            /**
             * 住址
             * @description address
             */
            address?: string;
          };
          /**
           * 代为办理的人
           * @description whoever acts for them
           */
          agent?: {
            /**
             * 代理人姓名
             * @description name of whoever acts for them
             */
            name: string;
            /**
             * 与信访人的关系
             * @description in what right
             * @enum {string}
             */
            relation: 'GUARDIAN' | 'NEAR_RELATIVE' | 'ENTRUSTED' | 'OTHER';
            /**
             * 授权委托书、监护证明
             * @description power of attorney or proof of guardianship
             */
            authority?: string;
            /**
             * 代理人电话
             * @description their telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 代理人电子邮箱
             * Format: email
             * @description their e-mail
             */
            email?: string;
          };
          /**
           * 信访人不满十四周岁
           * @description the petitioner is under fourteen
           */
          underFourteen?: boolean;
          /**
           * 匿名
           * @description anonymous
           */
          anonymous?: boolean;
          /**
           * 标题
           * @description subject
           */
          subject: string;
          /**
           * 事实和理由
           * @description facts and reasons
           */
          statement: string;
          /**
           * 诉求
           * @description what is asked for
           */
          request: string;
          /**
           * 问题发生地
           * @description place
           */
          place?: string;
          /**
           * 群体
           * @description group
           */
          group?: {
            /**
             * 人数
             * @description number of people
             */
            headcount: number;
            /**
             * 代表
             * @description representatives, at most five
             */
            representatives: string[];
          };
          /**
           * 材料清单
           * @description list of papers handed in
           */
          attachments?: string[];
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 信访形式
           * @description channel
           * @enum {string}
           */
          channel: 'LETTER' | 'VISIT' | 'CALL' | 'ONLINE';
          /**
           * 收到日期
           * Format: date
           * @description day of receipt
           */
          receivedOn: string;
          /**
           * 当场告知
           * @description told on the spot
           */
          onTheSpot?: {
            /**
             * 当场告知
             * @description told on the spot
             */
            told: boolean;
            /**
             * 告知内容
             * @description what was told
             */
            what?: string;
            /**
             * 未能当场告知的原因
             * @description why not on the spot
             */
            reason?: string;
          };
          /**
           * 经信访人核对
           * @description read back and confirmed
           */
          confirmedByPetitioner?: boolean;
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-reception': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 到达时刻
           * Format: date-time
           * @description moment of arrival
           */
          arrivedAt?: string;
          /**
           * 来有迎声
           * @description greeted on arrival
           */
          greeted: boolean;
          /**
           * 未能当场答复的问题
           * @description questions left open
           */
          questions?: {
            /**
             * 询问的问题
             * @description the question
             */
            question: string;
            /**
             * 当场答复
             * @description the answer
             */
            answer?: string;
            /**
             * 由谁何时答复
             * @description who answers, by when
             */
            answeredBy?: {
              /**
               * 由谁答复
               * @description who will answer
               * @example wang.handler
               * @example zhao.head
               */
              who: string;
              /**
               * 答复期限
               * Format: date
               * @description by when
               */
              by: string;
            };
          }[];
          /**
           * 经信访人核对
           * @description read back and confirmed
           */
          confirmed?: boolean;
          /**
           * 未经核对的原因
           * @description why not confirmed
           * @enum {string}
           */
          notConfirmedBecause?: 'REFUSED' | 'ANONYMOUS' | 'LEFT';
          /**
           * 走有送声，已交回执
           * @description seen off with the slip
           */
          slipGiven: boolean;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'answer-question': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 问题序号
           * @description number of the question
           */
          question: number;
          /**
           * 答复日期
           * Format: date
           * @description day
           */
          on: string;
          /**
           * 答复方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 答复内容
           * @description the answer
           */
          answer: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  classify: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 类别
           * @description category
           * @enum {string}
           */
          category: 'APPEAL_OR_REQUEST' | 'SUGGESTION' | 'ACCUSATION' | 'INQUIRY';
          /**
           * 内容分类
           * @description content class
           * @enum {string}
           */
          contentClass:
            | '政治综合'
            | '经济综合'
            | '宣传舆论'
            | '纪检监察'
            | '劳动社保'
            | '教育'
            | '卫生计生'
            | '科技文体'
            | '组织人事'
            | '交通能源环保'
            | '民政'
            | '农村农业'
            | '国土资源水利林业'
            | '城乡建设'
            | '信息产业'
            | '商贸旅游'
            | '政法'
            | '其他';
          /**
           * 涉法涉诉
           * @description litigation-related
           */
          litigationRelated?: boolean;
          /**
           * 涉及本机关
           * @description about this office
           */
          aboutTheOffice?: boolean;
          /**
           * 本单位职工
           * @description the petitioner works here
           */
          ownStaff?: boolean;
          /**
           * 特事事由
           * @description ground for special handling
           * @enum {string}
           */
          special?: 'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED';
          /**
           * 被反映的人和单位
           * @description who is complained of
           */
          accused?: {
            /**
             * 被反映的工作人员
             * @description staff complained of
             */
            staffIds: string[];
            /**
             * 被反映的单位
             * @description units complained of
             */
            units: string[];
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'assign-handler': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 承办人
           * @description handler
           * @example wang.handler
           * @example zhao.head
           */
          handler: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'flag-special': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 特事事由
           * @description grounds
           */
          grounds: (
            'LIFE_PROPERTY_SAFETY' | 'PRODUCTION_LIVELIHOOD' | 'GROUP_RISK' | 'STABILITY' | 'LEADER_ASSIGNED'
          )[];
          /**
           * 通知的部门
           * @description departments told
           */
          departments?: string[];
          /**
           * 情况说明
           * @description what makes it so
           */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'confirm-special': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'withdraw-special': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 撤销原因
           * @description why it is withdrawn
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'notify-urgently': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 通知的机关
           * @description authority told
           */
          authority: string;
          /**
           * 通知时刻
           * Format: date-time
           * @description moment it was told
           */
          at?: string;
          /**
           * 通知方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 接听、接收人
           * @description who took it
           */
          contact?: string;
          /**
           * 通知内容
           * @description what was told
           */
          content: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  convene: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 召集时刻
           * Format: date-time
           * @description moment of convening
           */
          at?: string;
          /**
           * 牵头部门
           * @description lead department
           */
          lead: string;
          /**
           * 到场情况
           * @description who came
           */
          attendance: {
            /**
             * 部门
             * @description department
             */
            department: string;
            /**
             * 到场
             * @description came
             */
            attended: boolean;
          }[];
          /**
           * 协调意见
           * @description what was decided
           */
          decisions: string;
          /**
           * 议定事项
           * @description what was agreed
           */
          actions?: {
            /**
             * 责任部门
             * @description who
             */
            who: string;
            /**
             * 事项
             * @description does what
             */
            what: string;
            /**
             * 完成日期
             * Format: date
             * @description by when
             */
            by?: string;
          }[];
          /**
           * 达成一致
           * @description agreement was reached
           */
          agreed: boolean;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  escalate: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 呈报时刻
           * Format: date-time
           * @description moment of the report
           */
          at?: string;
          /**
           * 呈报的上级
           * @description reported to
           */
          to: string;
          /**
           * 基本情况
           * @description the facts
           */
          facts: string;
          /**
           * 协调难点
           * @description the difficulty
           */
          difficulty: string;
          /**
           * 请求事项
           * @description what is asked
           */
          request: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'report-major': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 报告时刻
           * Format: date-time
           * @description moment of the report
           */
          at?: string;
          /**
           * 报告的机关
           * @description reported to
           */
          to: string;
          /**
           * 报告方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 基本情况
           * @description the facts
           */
          facts: string;
          /**
           * 已采取的措施
           * @description measures taken
           */
          measures: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'coordinate-on-site': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 协调时刻
           * Format: date-time
           * @description moment of the coordination
           */
          at?: string;
          /**
           * 能现场协调
           * @description possible on the spot
           */
          possible: boolean;
          /**
           * 不能现场协调的原因
           * @description why not
           */
          reason?: string;
          /**
           * 到场部门
           * @description departments
           */
          departments?: string[];
          /**
           * 牵头部门
           * @description lead department
           */
          lead?: string;
          /**
           * 到场情况
           * @description who came
           */
          attendance?: {
            /**
             * 部门
             * @description department
             */
            department: string;
            /**
             * 到场
             * @description came
             */
            attended: boolean;
          }[];
          /**
           * 协调意见
           * @description what was decided
           */
          decisions?: string;
          /**
           * 当场承诺
           * @description promises made
           */
          promises?: {
            /**
             * 承诺方
             * @description who promised
             */
            who: string;
            /**
             * 承诺事项
             * @description what
             */
            what: string;
            /**
             * 完成日期
             * Format: date
             * @description by when
             */
            by?: string;
          }[];
          /**
           * 首次回访日期
           * Format: date
           * @description first follow-up
           */
          followUpOn?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-aftercare': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 回访日期
           * Format: date
           * @description day of the contact
           */
          on: string;
          /**
           * 回访方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 回访情况
           * @description what was found
           */
          result: string;
          /**
           * 承诺落实情况
           * @description promises looked after
           */
          checked?: {
            /**
             * 承诺序号
             * @description number of the promise
             */
            promise: number;
            /**
             * 已兑现
             * @description kept
             */
            kept: boolean;
          }[];
          /**
           * 下次回访日期
           * Format: date
           * @description next contact
           */
          nextOn?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  notify: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 告知日期
           * Format: date
           * @description day of notice
           */
          on: string;
          /**
           * 告知方式
           * @description means
           * @enum {string}
           */
          means?: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 告知内容
           * @description what was told
           */
          what?: string;
          /**
           * 送达的文书（本事项第几份）
           * @description paper handed over, by its number here
           */
          paper?: number;
          /**
           * 无法告知的原因
           * @description why nobody can be told
           */
          notNotifiableReason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  transfer: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 受转送的机关
           * @description authorities
           */
          authorities: {
            /**
             * 机关名称
             * @description authority
             */
            name: string;
            /**
             * 主办
             * @description lead
             */
            lead?: boolean;
          }[];
          /**
           * 转送日期
           * Format: date
           * @description day sent
           */
          sentOn: string;
          /**
           * 转送方式
           * @description method
           * @enum {string}
           */
          method: 'SYSTEM' | 'PAPER' | 'PHONE' | 'OTHER';
          /**
           * 文书材料
           * @description documents
           */
          documents?: string[];
          /**
           * 告知信访人
           * @description the petitioner told
           */
          petitionerTold?: {
            /**
             * 告知日期
             * Format: date
             * @description day told
             */
            on: string;
            /**
             * 告知方式
             * @description means
             * @enum {string}
             */
            means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'handle-internally': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 承办人
           * @description handler
           * @example wang.handler
           * @example zhao.head
           */
          handler: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-objection': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 提出异议的机关
           * @description objecting authority
           */
          authority: string;
          /**
           * 收到异议日期
           * Format: date
           * @description day the objection arrived
           */
          receivedOn: string;
          /**
           * 异议理由
           * @description reasons
           */
          reasons: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'decide-objection': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 同意退回
           * @description agreed
           */
          agree: boolean;
          /**
           * 理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-acceptance': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 受理机关
           * @description accepting authority
           */
          authority: string;
          /**
           * 受理日期
           * Format: date
           * @description day of acceptance
           */
          acceptedOn: string;
          /**
           * 受理告知书文号
           * @description number of the notice
           */
          documentNo?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-refusal': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 作出机关
           * @description authority
           */
          authority: string;
          /**
           * 理由
           * @description ground
           * @enum {string}
           */
          ground:
            | 'LITIGATION_ARBITRATION_RECONSIDERATION'
            | 'PEOPLES_CONGRESS_COURT_PROCURATORATE'
            | 'ALREADY_ACCEPTED_ELSEWHERE'
            | 'LEVEL_SKIPPING_VISIT'
            | 'REVIEW_NOT_SOUGHT'
            | 'REVIEW_WINDOW_LAPSED'
            | 'FINAL_REVIEWED'
            | 'FINAL_LEGAL_CLOSURE'
            | 'OUTSIDE_POWERS';
          /**
           * 依据条款
           * @description article
           */
          article: string;
          /**
           * 应当去哪里
           * @description where to go instead
           */
          direction: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  extend: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 延长天数
           * @description days
           */
          days: number;
          /**
           * 延期理由
           * @description reason
           */
          reason: string;
          /**
           * 批准的负责人
           * @description approved by
           */
          approvedBy: string;
          /**
           * 告知信访人日期
           * Format: date
           * @description day the petitioner was told
           */
          toldOn: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-reply': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 作出机关
           * @description authority
           */
          authority: string;
          /**
           * 逐项处理意见
           * @description outcomes, item by item
           */
          outcomes: {
            /**
             * 诉求事项
             * @description item
             */
            item: string;
            /**
             * 处理意见
             * @description outcome
             * @enum {string}
             */
            outcome: 'SUPPORTED' | 'EXPLAINED' | 'NOT_SUPPORTED';
          }[];
          /**
           * 处理意见书文号
           * @description number of the reply
           */
          documentNo: string;
          /**
           * 作出日期
           * Format: date
           * @description day of issue
           */
          issuedOn: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-service': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 文书
           * @description document
           * @enum {string}
           */
          document: 'reply' | 'reviewOpinion' | 'finalReviewOpinion';
          /**
           * 送达日期
           * Format: date
           * @description day of service
           */
          servedOn: string;
          /**
           * 送达方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 拒绝签收
           * @description refused to sign
           */
          refusedToSign?: boolean;
          /**
           * 送达单（本事项第几份文书）
           * @description service sheet, by its number here
           */
          paper?: number;
          /**
           * 信访人意见
           * @description what the petitioner says of it
           * @enum {string}
           */
          petitionerSays?: 'AGREES' | 'DISAGREES' | 'UNCLEAR';
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-review': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 请求日期（邮寄的，以邮戳为准）
           * Format: date
           * @description day of the request; of a letter, its postmark
           */
          requestedOn?: string;
          /**
           * 本机关收到日期
           * Format: date
           * @description day it reached this office, when later
           */
          receivedOn?: string;
          /**
           * 请求的理由
           * @description grounds
           */
          grounds: string;
          /**
           * 所不服的决定
           * @description the decision
           */
          decision?: {
            /**
             * 作出机关
             * @description authority that decided
             */
            authority: string;
            /**
             * 收到意见书日期
             * Format: date
             * @description day the opinion was received
             */
            servedOn: string;
            /**
             * 意见书文号
             * @description number of the opinion
             */
            documentNo?: string;
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-review-by-staff': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 请求日期（邮寄的，以邮戳为准）
           * Format: date
           * @description day of the request; of a letter, its postmark
           */
          requestedOn?: string;
          /**
           * 本机关收到日期
           * Format: date
           * @description day it reached this office, when later
           */
          receivedOn?: string;
          /**
           * 请求的理由
           * @description grounds
           */
          grounds: string;
          /**
           * 所不服的决定
           * @description the decision
           */
          decision?: {
            /**
             * 作出机关
             * @description authority that decided
             */
            authority: string;
            /**
             * 收到意见书日期
             * Format: date
             * @description day the opinion was received
             */
            servedOn: string;
            /**
             * 意见书文号
             * @description number of the opinion
             */
            documentNo?: string;
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-final-review': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 请求日期（邮寄的，以邮戳为准）
           * Format: date
           * @description day of the request; of a letter, its postmark
           */
          requestedOn?: string;
          /**
           * 本机关收到日期
           * Format: date
           * @description day it reached this office, when later
           */
          receivedOn?: string;
          /**
           * 请求的理由
           * @description grounds
           */
          grounds: string;
          /**
           * 所不服的决定
           * @description the decision
           */
          decision?: {
            /**
             * 作出机关
             * @description authority that decided
             */
            authority: string;
            /**
             * 收到意见书日期
             * Format: date
             * @description day the opinion was received
             */
            servedOn: string;
            /**
             * 意见书文号
             * @description number of the opinion
             */
            documentNo?: string;
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-final-review-by-staff': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 请求日期（邮寄的，以邮戳为准）
           * Format: date
           * @description day of the request; of a letter, its postmark
           */
          requestedOn?: string;
          /**
           * 本机关收到日期
           * Format: date
           * @description day it reached this office, when later
           */
          receivedOn?: string;
          /**
           * 请求的理由
           * @description grounds
           */
          grounds: string;
          /**
           * 所不服的决定
           * @description the decision
           */
          decision?: {
            /**
             * 作出机关
             * @description authority that decided
             */
            authority: string;
            /**
             * 收到意见书日期
             * Format: date
             * @description day the opinion was received
             */
            servedOn: string;
            /**
             * 意见书文号
             * @description number of the opinion
             */
            documentNo?: string;
          };
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'propose-opinion': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 拟办意见
           * @description proposed opinion
           */
          opinion: string;
          /**
           * 呈报
           * @description submit to the leader
           */
          submit: boolean;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  instruct: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 批示
           * @description decision
           * @enum {string}
           */
          decision: 'approve' | 'return';
          /**
           * 批示内容
           * @description instruction
           */
          instruction: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'forward-review': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 复查（复核）机关
           * @description review authority
           */
          authority: string;
          /**
           * 转送日期
           * Format: date
           * @description day sent
           */
          sentOn: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-hearing': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 听证开始日期
           * Format: date
           * @description first day
           */
          from: string;
          /**
           * 听证结束日期
           * Format: date
           * @description last day
           */
          to: string;
          /**
           * 听证决定文号
           * @description number of the decision
           */
          documentNo: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-review-opinion': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 作出机关
           * @description authority
           */
          authority: string;
          /**
           * 意见
           * @description outcome
           * @enum {string}
           */
          outcome: 'UPHELD' | 'CHANGED' | 'REVOKED';
          /**
           * 意见书文号
           * @description number of the opinion
           */
          documentNo: string;
          /**
           * 作出日期
           * Format: date
           * @description day of issue
           */
          issuedOn: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-final-review-opinion': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 作出机关
           * @description authority
           */
          authority: string;
          /**
           * 意见
           * @description outcome
           * @enum {string}
           */
          outcome: 'UPHELD' | 'CHANGED' | 'REVOKED';
          /**
           * 意见书文号
           * @description number of the opinion
           */
          documentNo: string;
          /**
           * 作出日期
           * Format: date
           * @description day of issue
           */
          issuedOn: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'give-echo': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 反馈日期
           * Format: date
           * @description day
           */
          on: string;
          /**
           * 反馈方式
           * @description means
           * @enum {string}
           */
          means?: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 反馈内容
           * @description what was said
           */
          what?: string;
          /**
           * 无法反馈的原因
           * @description why it cannot be given
           */
          impossibleReason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  close: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 办结理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'confirm-finality': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'link-duplicate': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 关联编号
           * @description number of the other petition
           */
          petitionNo?: string;
          /**
           * 系统外案卷
           * @description file kept outside this system
           */
          reference?: string;
          /**
           * 关联类型
           * @description kind
           * @enum {string}
           */
          kind: 'duplicate' | 'repeat' | 'same-facts-after-final' | 'joint';
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  supplement: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 补充内容
           * @description what to add
           */
          statement?: string;
          /**
           * 材料清单
           * @description list of papers handed in
           */
          attachments?: string[];
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 撤回原因
           * @description reason
           */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  rate: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 对信访部门的评价
           * @description the office
           * @enum {string}
           */
          office: '满意' | '基本满意' | '不满意';
          /**
           * 对有权处理机关的评价
           * @description the authority
           * @enum {string}
           */
          authority?: '满意' | '基本满意' | '不满意';
          /**
           * 理由
           * @description reasons
           */
          reasons?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'answer-dissatisfaction': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 回访日期
           * Format: date
           * @description day of the contact
           */
          on: string;
          /**
           * 回访方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 回访情况
           * @description what was said
           */
          what: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-recusal': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 申请谁回避（姓名、岗位或者工号）
           * @description who should keep out: name, post or number
           */
          who: string;
          /**
           * 理由
           * @description why
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-recusal-by-staff': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 申请谁回避（姓名、岗位或者工号）
           * @description who should keep out: name, post or number
           */
          who: string;
          /**
           * 理由
           * @description why
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'decide-recusal': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 申请所指的工作人员
           * @description whom the request is about
           */
          staffIds: string[];
          /**
           * 同意回避
           * @description they keep out
           */
          agree: boolean;
          /**
           * 理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'choose-simple-procedure': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 适用情形
           * @description why it is plain
           * @enum {string}
           */
          ground: 'PLAIN' | 'ANSWERABLE_AT_ONCE' | 'DAILY_LIFE' | 'ALREADY_PROMISED';
          /**
           * 初次信访
           * @description brought for the first time
           */
          firstTime: boolean;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'leave-simple-procedure': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 不宜简易办理的理由
           * @description why it is not plain after all
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  remind: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 被催办的机关
           * @description authority
           */
          authority: string;
          /**
           * 催办方式
           * @description means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 催办内容
           * @description what was asked
           */
          text: string;
          /**
           * 催办单文号
           * @description number of the written reminder
           */
          documentNo?: string;
          /**
           * 请予反馈日期
           * Format: date
           * @description answer by
           */
          answerBy?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-answer': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 反馈的机关
           * @description authority
           */
          authority: string;
          /**
           * 反馈日期
           * Format: date
           * @description day
           */
          on: string;
          /**
           * 反馈内容
           * @description what it answered
           */
          answer: string;
          /**
           * 承诺办结日期
           * Format: date
           * @description when it promises to be done
           */
          expectedBy?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-mediation': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 调解日期
           * Format: date
           * @description day of the mediation
           */
          on: string;
          /**
           * 主持调解的组织
           * @description who mediated
           */
          by: string;
          /**
           * 信访人同意调解的日期
           * Format: date
           * @description day the petitioner consented
           */
          petitionerConsentedOn?: string;
          /**
           * 对方当事人同意调解的日期
           * Format: date
           * @description day the other side consented
           */
          otherSideConsentedOn?: string;
          /**
           * 调解结果
           * @description outcome
           * @enum {string}
           */
          outcome: 'MEDIATED' | 'RECONCILED' | 'FAILED';
          /**
           * 协议书编号
           * @description number of the agreement
           */
          documentNo?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-supervision': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 督办情形
           * @description circumstance
           * @enum {string}
           */
          circumstance: 'OVERDUE' | 'NO_FEEDBACK' | 'PROCEDURE' | 'SHIRKING' | 'NOT_CARRIED_OUT' | 'OTHER';
          /**
           * 提请的机关
           * @description asked of
           */
          to: string;
          /**
           * 提请内容
           * @description what is asked
           */
          request?: string;
          /**
           * 请予反馈日期
           * Format: date
           * @description reply by
           */
          replyBy?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-supervision': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 反馈日期
           * Format: date
           * @description day
           */
          on: string;
          /**
           * 督办结果
           * @description result
           */
          result: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'accept-assignment': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 收到交办日期
           * Format: date
           * @description day the assignment was received
           */
          receivedOn?: string;
          /**
           * 交办机关或者领导
           * @description assigned by
           */
          assigner: string;
          /**
           * 限办期限
           * @description limit
           */
          limit?: {
            /**
             * 限办日期
             * Format: date
             * @description last day
             */
            date?: string;
            /**
             * 限办天数
             * @description days
             */
            days?: number;
            /**
             * 计日方式
             * @description unit
             * @enum {string}
             */
            unit?: 'CALENDAR' | 'WORKING';
          };
          /**
           * 属信访事项
           * @description is a petition
           */
          isPetition: boolean;
          /**
           * 特办
           * @description special handling
           */
          special?: boolean;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'report-conclusion': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 报告日期
           * Format: date
           * @description day
           */
          on: string;
          /**
           * 报告文号
           * @description number of the report
           */
          documentNo: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'issue-paper': {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 文书种类
           * @description kind of paper
           * @enum {string}
           */
          kind:
            | 'receipt'
            | 'transferNotice'
            | 'acceptanceNotice'
            | 'refusalNotice'
            | 'extensionNotice'
            | 'serviceSheet'
            | 'reviewForwarding'
            | 'reminder'
            | 'supervisionLetter'
            | 'conclusionReport';
          /**
           * 所告知的事实（记录第几条；不填为最近一条）
           * @description entry of the record it is about
           */
          about?: number;
          /**
           * 替换本事项第几份文书
           * @description paper it takes the place of
           */
          replaces?: number;
          /**
           * 重新制发的原因
           * @description why it is made out anew
           */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  correct: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 更正项目
           * @description field
           * @enum {string}
           */
          field: 'name' | 'phone' | 'email' | 'address' | 'subject' | 'request' | 'place';
          /**
           * 更正为
           * @description corrected value
           */
          value: string;
          /**
           * 更正理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  recount: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  disregard: {
    parameters: {
      query?: {
        /** @description 联名：同一步骤同时办理的其他联名人的事项编号，用逗号隔开 / numbers of the other petitioners’ petitions that the same is done on */
        also?: string;
      };
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  leads: {
    parameters: {
      query?: {
        list?: 'proposed' | 'open' | 'ended';
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 列表 a page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open-lead': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 线索建议编号
           * @description number of the proposal taken up
           */
          proposal?: string;
          /**
           * 投诉编号
           * @description number of the complaint it is opened from
           */
          complaint?: string;
          /**
           * 线索来源
           * @description where it comes from
           * @enum {string}
           */
          source?: 'COMPLAINT' | 'MEDIA' | 'INSPECTION' | 'INTEGRITY' | 'OTHER';
          /**
           * 责任人
           * @description the person responsible
           * @example wang.handler
           * @example zhao.head
           */
          officer: string;
          /**
           * 负责人
           * @description the head of the unit
           * @example wang.handler
           * @example zhao.head
           */
          head?: string;
          /**
           * 行为发生日期
           * Format: date
           * @description day of the conduct
           */
          conductOn?: string;
          /**
           * 行为
           * @description conduct
           */
          conduct: string;
          /**
           * 来源材料
           * @description papers it comes from
           */
          reference?: string;
          /**
           * 不追究的说明
           * @description why it is not pursued
           */
          notPursued?: {
            /**
             * 不予追究的原因
             * @description why it is not pursued
             * @enum {string}
             */
            cause: 'AUTHORITY_AT_FAULT' | 'PETITIONER_UNREACHABLE' | 'CALENDAR_CHANGED' | 'NOT_ESTABLISHED' | 'OTHER';
            /**
             * 理由
             * @description reason
             */
            reason: string;
          };
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'take-statement': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 听取日期
           * Format: date
           * @description day it was taken
           */
          takenOn: string;
          /**
           * 陈述人
           * @description whose statement
           * @enum {string}
           */
          from: 'OFFICER' | 'HEAD' | 'OTHER';
          /**
           * 本人不作陈述
           * @description would not make one
           */
          declined?: boolean;
          /**
           * 陈述内容
           * @description the statement
           */
          statement: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  establish: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 认定日期
           * Format: date
           * @description day of the finding
           */
          decidedOn: string;
          /**
           * 认定的情形
           * @description grounds
           */
          grounds: {
            /**
             * 追究情形
             * @description ground
             * @enum {string}
             */
            ground:
              | 'POOR_EXECUTION'
              | 'WORKTIME_MISCONDUCT'
              | 'SYSTEM_BREACH'
              | 'FAILURE_TO_ACT'
              | 'NEGLIGENCE'
              | 'UNFIT_FOR_POST'
              | 'EXPOSED_VERIFIED'
              | 'OTHER';
            /**
             * 符合的要件
             * @description what was found of it
             */
            tests: {
              /**
               * 后果要件
               * @description inner test
               * @enum {string}
               */
              test:
                | 'ORDERS_IMPEDED'
                | 'RIGHTS_HARMED'
                | 'ADVERSE_EFFECT'
                | 'LOSS_OF_WORK'
                | 'LEADERS_VIEWS'
                | 'PUBLIC_VIEWS'
                | 'VERIFIED';
              /**
               * 认定的事实
               * @description how it is met
               */
              how: string;
            }[];
            /**
             * 说明
             * @description what the conduct is
             */
            reason?: string;
          }[];
          /**
           * 证据
           * @description evidence
           */
          evidence: string[];
          /**
           * 合法权益受到损害
           * @description lawful rights were harmed
           */
          harm: boolean;
          /**
           * 情节
           * @description severity
           * @enum {string}
           */
          severity: 'MINOR' | 'SERIOUS';
          /**
           * 情节认定理由
           * @description why
           */
          severityReason: string;
          /**
           * 情节较轻
           * @description minor circumstances
           */
          slight?: boolean;
          /**
           * 造成后果或者影响较小
           * @description small consequences or effect
           */
          smallEffect?: boolean;
          /**
           * 情节
           * @description circumstances
           */
          triggers?: ('GRAVE' | 'CONSIDERABLE_LOSS' | 'CONSIDERABLE_EFFECT')[];
          /**
           * 涉嫌违纪违法
           * @description breach of discipline or law
           * @enum {string}
           */
          breach?: 'DISCIPLINE' | 'LAW';
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  dismiss: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 原因
           * @description cause
           * @enum {string}
           */
          cause: 'AUTHORITY_AT_FAULT' | 'PETITIONER_UNREACHABLE' | 'CALENDAR_CHANGED' | 'NOT_ESTABLISHED' | 'OTHER';
          /**
           * 理由
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'decide-measure': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 决定日期
           * Format: date
           * @description day of the decision
           */
          decidedOn: string;
          /**
           * 处理对象
           * @description on whom: the person responsible or the head
           * @enum {string}
           */
          person: 'OFFICER' | 'HEAD';
          /**
           * 处理措施
           * @description measures
           */
          measures: {
            /**
             * 处理形式
             * @description form
             * @enum {string}
             */
            form:
              | 'CRITICISM_EDUCATION'
              | 'ADMONISHMENT_TALK'
              | 'CIRCULATED_CRITICISM'
              | 'DEFERRED_PROMOTION'
              | 'REASSIGNMENT'
              | 'DEMOTION'
              | 'BONUS_DEDUCTION'
              | 'LEADERSHIP_RESPONSIBILITY';
            /**
             * 有权决定的机关
             * @description who has the power to decide it
             */
            proposedTo?: string;
          }[];
          /**
           * 依据和理由
           * @description basis and reasons
           */
          reason: string;
          /**
           * 从重处理：造成的恶劣影响
           * @description dealt with more heavily: the vile effect
           */
          vileEffect?: string;
          /**
           * 文号
           * @description document number
           */
          documentNo?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'write-self-criticism': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 书面检查
           * @description the self-criticism
           */
          text: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'refer-to-discipline': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 移送日期
           * Format: date
           * @description day of referral
           */
          referredOn: string;
          /**
           * 接收机关
           * @description body referred to
           */
          body: string;
          /**
           * 移送材料
           * @description documents
           */
          documents: string[];
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  object: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 异议理由
           * @description reasons
           */
          reasons: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'review-finding': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 复核结果
           * @description result
           * @enum {string}
           */
          result: 'UPHELD' | 'MEASURES_WITHDRAWN' | 'REVOKED';
          /**
           * 理由
           * @description reasons
           */
          reason: string;
          /**
           * 作出复核的上级机关
           * @description the body above that decided it
           */
          body?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'plan-roster': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 值班周 week by ISO 8601, as 2025-W41 */
        week: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 班次
           * @description duties
           */
          duties: {
            /**
             * 日期
             * Format: date
             * @description day
             */
            day: string;
            /**
             * 上午或者下午
             * @description half of the day
             * @enum {string}
             */
            half: 'MORNING' | 'AFTERNOON';
            /**
             * 岗位
             * @description post
             * @example reception
             */
            post: string;
            /**
             * 值班人员
             * @description who is on duty
             */
            staff: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roster'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'change-roster': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 值班周 week by ISO 8601, as 2025-W41 */
        week: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 调班事由
           * @description kind of change
           * @enum {string}
           */
          kind: 'SWAP' | 'REPLACEMENT' | 'ADDITION' | 'CORRECTION';
          /**
           * 班次
           * @description duties
           */
          duties: {
            /**
             * 日期
             * Format: date
             * @description day
             */
            day: string;
            /**
             * 上午或者下午
             * @description half of the day
             * @enum {string}
             */
            half: 'MORNING' | 'AFTERNOON';
            /**
             * 岗位
             * @description post
             * @example reception
             */
            post: string;
            /**
             * 值班人员
             * @description who is on duty
             */
            staff: string[];
          }[];
          /**
           * 原因
           * @description reason
           */
          reason: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roster'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open-post': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 值班周 week by ISO 8601, as 2025-W41 */
        week: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 岗位
           * @description post
           * @example reception
           */
          post: string;
          /**
           * 日期（补签时填写）
           * Format: date
           * @description day, when entered afterwards
           */
          day?: string;
          /**
           * 上午或者下午
           * @description half of the day
           * @enum {string}
           */
          half?: 'MORNING' | 'AFTERNOON';
          /**
           * 替谁值班
           * @description whom they stand in for
           * @example wang.handler
           * @example zhao.head
           */
          insteadOf?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roster'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'leave-post': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 值班周 week by ISO 8601, as 2025-W41 */
        week: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 岗位
           * @description post
           * @example reception
           */
          post: string;
          /**
           * 上午或者下午
           * @description half of the day
           * @enum {string}
           */
          half?: 'MORNING' | 'AFTERNOON';
          /**
           * 离岗事由
           * @description reason
           * @enum {string}
           */
          reason: 'SHIFT_OVER' | 'SHORT_BREAK' | 'OFFICIAL' | 'LEAVE' | 'OTHER';
          /**
           * 接替人
           * @description who stands in
           * @example wang.handler
           * @example zhao.head
           */
          standIn?: string;
          /**
           * 说明
           * @description in words
           */
          words?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roster'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'issue-plate': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 工作牌号
           * @description plate number
           * @example 008
           * @example JD008
           */
          plateNo: string;
          /**
           * 工作人员
           * @description whose plate it is
           * @example wang.handler
           * @example zhao.head
           */
          staff: string;
          /**
           * 岗位
           * @description post
           * @example reception
           */
          post: string;
          /**
           * 窗口
           * @description window
           */
          window?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Plates'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'withdraw-plate': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 工作牌号
           * @description plate number
           * @example 008
           * @example JD008
           */
          plateNo: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Plates'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  appointments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 接访安排 receptions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Appointments'];
        };
      };
      400: components['responses']['Malformed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'book-appointment': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 接访时段
           * @description reception by appointment
           * @example 2025-10-16-0900
           */
          slot: string;
          /**
           * 信访事项编号
           * @description number of the petition it is about
           */
          petitionNo?: string;
          /**
           * 查询码
           * @description its query code
           */
          queryCode?: string;
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'book-appointment-by-staff': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 接访时段
           * @description reception by appointment
           * @example 2025-10-16-0900
           */
          slot: string;
          /**
           * 信访事项编号
           * @description number of the petition it is about
           */
          petitionNo?: string;
          /**
           * 查询码
           * @description its query code
           */
          queryCode?: string;
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'cancel-appointment': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 预约号
           * @description number of the booking
           */
          booking: string;
          /**
           * 预约码
           * @description code of the booking
           */
          code: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Booking'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-arrival': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 接访时段 the reception, as 2025-10-16-0900 */
        slot: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 号数
           * @description place, the last part of the booking’s number
           */
          place: number;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlotSheet'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-no-show': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 接访时段 the reception, as 2025-10-16-0900 */
        slot: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 号数
           * @description place, the last part of the booking’s number
           */
          place: number;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlotSheet'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'cancel-slot': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 接访时段 the reception, as 2025-10-16-0900 */
        slot: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 取消原因
           * @description reason
           * @enum {string}
           */
          reason: 'OFFICIAL' | 'CLOSED' | 'WEATHER' | 'OTHER';
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlotSheet'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  complain: {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 投诉人
           * @description who complains
           */
          complainant?: {
            /**
             * 姓名
             * @description name
             */
            name: string;
            /**
             * 电话
             * @description telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 电子邮箱
             * Format: email
             * @description e-mail
             */
            email?: string;
          };
          /**
           * 匿名
           * @description anonymous
           */
          anonymous?: boolean;
          /**
           * 投诉对象
           * @description whom or what it is about
           * @enum {string}
           */
          subject: 'STAFF' | 'HEAD' | 'SERVICE';
          /**
           * 工作人员的姓名、工号或者岗位
           * @description their name, number or post
           */
          who?: string;
          /**
           * 投诉事项
           * @description what for
           */
          codes: (
            | 'ATTITUDE'
            | 'DELAY'
            | 'NOT_RECEIVED'
            | 'NOT_TOLD'
            | 'LEAK'
            | 'RETALIATION'
            | 'OFF_POST'
            | 'GIFT'
            | 'BANQUET'
            | 'REIMBURSEMENT'
            | 'ENTERTAINMENT'
            | 'OTHER'
          )[];
          /**
           * 事情经过
           * @description what happened
           */
          what: string;
          /**
           * 信访编号
           * @description petition number
           */
          petitionNo?: string;
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintReceipt'];
        };
      };
      400: components['responses']['Malformed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  complaints: {
    parameters: {
      query?: {
        list?: 'open' | 'answered';
        limit?: number;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 列表 a page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintPage'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-complaint': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 投诉人
           * @description who complains
           */
          complainant?: {
            /**
             * 姓名
             * @description name
             */
            name: string;
            /**
             * 电话
             * @description telephone
             * @example 13800000000
             * @example 0500-5550000
             */
            phone?: string;
            /**
             * 电子邮箱
             * Format: email
             * @description e-mail
             */
            email?: string;
          };
          /**
           * 匿名
           * @description anonymous
           */
          anonymous?: boolean;
          /**
           * 投诉对象
           * @description whom or what it is about
           * @enum {string}
           */
          subject: 'STAFF' | 'HEAD' | 'SERVICE';
          /**
           * 工作人员的姓名、工号或者岗位
           * @description their name, number or post
           */
          who?: string;
          /**
           * 投诉事项
           * @description what for
           */
          codes: (
            | 'ATTITUDE'
            | 'DELAY'
            | 'NOT_RECEIVED'
            | 'NOT_TOLD'
            | 'LEAK'
            | 'RETALIATION'
            | 'OFF_POST'
            | 'GIFT'
            | 'BANQUET'
            | 'REIMBURSEMENT'
            | 'ENTERTAINMENT'
            | 'OTHER'
          )[];
          /**
           * 事情经过
           * @description what happened
           */
          what: string;
          /**
           * 信访编号
           * @description petition number
           */
          petitionNo?: string;
          /**
           * 投诉途径
           * @description how it came
           * @enum {string}
           */
          way: 'PHONE' | 'BOX' | 'LETTER' | 'IN_PERSON';
          /**
           * 收到日期
           * Format: date
           * @description day of receipt
           */
          receivedOn: string;
        };
      };
    };
    responses: {
      /** @description 已登记 registered */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintReceipt'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'acknowledge-complaint': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 投诉编号 number of the complaint */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 涉及的工作人员
           * @description whom it concerns
           */
          concerned: string[];
          /**
           * 核查情况
           * @description what was looked into
           */
          findings?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'answer-complaint': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path: {
        /** @description 投诉编号 number of the complaint */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 答复日期
           * Format: date
           * @description day of the answer
           */
          on: string;
          /**
           * 答复方式
           * @description by what means
           * @enum {string}
           */
          means: 'IN_PERSON' | 'POST' | 'PHONE' | 'SMS' | 'EMAIL' | 'ONLINE' | 'OTHER';
          /**
           * 答复内容
           * @description what the complainant was told
           */
          told: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'declare-integrity': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 申报期
           * @description the quarter
           * @example 2025-Q3
           */
          period: string;
          /**
           * 本期没有人提供过“四不”所列的任何一项
           * @description nothing of the four nots was offered
           */
          nothingOffered: boolean;
          /**
           * 收到的馈赠或者宴请
           * @description offers
           */
          offers?: {
            /**
             * “四不”事项
             * @description which of the four nots
             * @enum {string}
             */
            kind: 'GIFT' | 'BANQUET' | 'REIMBURSEMENT' | 'ENTERTAINMENT';
            /**
             * 情况
             * @description what was offered, by whom, when
             */
            what: string;
            /**
             * 处理结果
             * @description what became of it
             * @enum {string}
             */
            outcome: 'REFUSED' | 'RETURNED' | 'HANDED_OVER' | 'TAKEN';
          }[];
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntegrityState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'record-gift': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
        /** @description 所见版本 / the version you saw */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 备注
           * @description note
           */
          note?: string;
          /**
           * 补录原因
           * @description why this is entered after the day it happened
           */
          lateEntryReason?: string;
          /**
           * 赠送人
           * @description offered by
           */
          offeredBy: string;
          /**
           * 赠送日期
           * Format: date
           * @description day it was offered
           */
          offeredOn: string;
          /**
           * 礼品
           * @description what it is
           */
          what: string;
          /**
           * 估值（元）
           * @description estimated value, in yuan
           */
          value: number;
          /**
           * 处理结果
           * @description what became of it
           * @enum {string}
           */
          outcome: 'REFUSED' | 'RETURNED' | 'HANDED_OVER';
          /**
           * 谢绝、退还或者上交日期
           * Format: date
           * @description day it was refused, returned or handed over
           */
          on: string;
          /**
           * 见证人
           * @description the colleague who was there
           * @example wang.handler
           * @example zhao.head
           */
          witness: string;
          /**
           * 信访编号
           * @description petition number
           */
          petitionNo?: string;
        };
      };
    };
    responses: {
      /** @description 办理后的状态 the new state */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntegrityState'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  track: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 编号
           * @description petition number
           */
          petitionNo: string;
          /**
           * 查询码
           * @description query code
           */
          queryCode: string;
        };
      };
    };
    responses: {
      /** @description 进度 progress */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Progress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  commitments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Commitments'];
        };
      };
      400: components['responses']['Malformed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'due-dates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 起算日（当日不计入）
           * Format: date
           * @description start day, not counted
           */
          from: string;
          /**
           * 天数
           * @description days
           */
          days: number;
          /**
           * 计日方式
           * @description unit
           * @enum {string}
           */
          unit: 'CALENDAR' | 'WORKING' | 'calendar' | 'working';
        };
      };
    };
    responses: {
      /** @description 期限 due date */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DueDate'];
        };
      };
      400: components['responses']['Malformed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  feed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 订阅地址中的密钥 the secret of the address, as it was told */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 日历 the calendar */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'make-feed': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 地址 the address */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Feed'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'revoke-feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 谁的订阅（不填为本人）
           * @description whose; one’s own unless said
           * @example wang.handler
           * @example zhao.head
           */
          staff?: string;
        };
      };
    };
    responses: {
      /** @description 是否停用了一个地址 whether one was ended */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedRevoked'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  openapi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      400: components['responses']['Malformed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-services-json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Service'][];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-services-xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/xml': string;
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-services-service': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 分类代码加.json或.xml the code of a service with .json or .xml */
        service: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Definition'];
          'text/xml': string;
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-requests-json': {
    parameters: {
      query?: {
        service_request_id?: string;
        service_code?: string;
        start_date?: string;
        end_date?: string;
        status?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Request'][];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-requests-xml': {
    parameters: {
      query?: {
        service_request_id?: string;
        service_code?: string;
        start_date?: string;
        end_date?: string;
        status?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/xml': string;
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'open311-requests-request': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 公开编号加.json或.xml a service_request_id with .json or .xml */
        request: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 内容 content */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Open311Request'][];
          'text/xml': string;
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  reference: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 页面 the page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      400: components['responses']['Malformed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'queue-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 数量 the counts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueueCounts'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 查找内容
           * @description what is looked for
           */
          text: string;
          /**
           * 查找方式
           * @description by what
           * @enum {string}
           */
          by?: 'number' | 'name' | 'phone' | 'words';
          /**
           * 每页条数
           * @description how many
           */
          limit?: number;
          /**
           * 翻页标记
           * @description where the last page ended
           */
          after?: string;
        };
      };
    };
    responses: {
      /** @description 找到的事项 what was found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchResult'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'saved-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 视图 the views */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViews'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'save-views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 所见版本
           * @description the version you saw
           */
          version: number;
          views: {
            /**
             * 视图名称
             * @description name of the view
             */
            name: string;
            filters?: {
              /** @enum {string} */
              queue?:
                | 'open'
                | 'to-notify'
                | 'to-transfer'
                | 'to-serve'
                | 'to-echo'
                | 'to-answer'
                | 'dissatisfied'
                | 'undelivered'
                | 'to-propose'
                | 'to-forward'
                | 'awaiting-instruction'
                | 'recusal-asked'
                | 'unassigned'
                | 'special'
                | 'aftercare'
                | 'ended'
                | 'due-today'
                | 'due-soon'
                | 'overdue'
                | 'newly-overdue'
                | 'mine'
                | 'register';
              /** @enum {string} */
              sort?: 'due' | 'received';
              /** @enum {string} */
              order?: 'asc' | 'desc';
              status?: string;
              category?: string;
              contentClass?: string;
              channel?: string;
              special?: string;
              handler?: string;
              /**
               * 登记日期从
               * Format: date
               * @description received on or after
               */
              receivedFrom?: string;
              /**
               * 登记日期至
               * Format: date
               * @description received on or before
               */
              receivedTo?: string;
              /**
               * 限办日期从
               * Format: date
               * @description due on or after
               */
              dueFrom?: string;
              /**
               * 限办日期至
               * Format: date
               * @description due on or before
               */
              dueTo?: string;
            };
            columns?: string[];
          }[];
        };
      };
    };
    responses: {
      /** @description 视图 the views */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViews'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'exports-made': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 记录 the log */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportsMade'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'request-export': {
    parameters: {
      query?: never;
      header?: {
        /** @description 重复提交时使用同一个键，得到同一个答复 / repeat with the same key and be answered as the first time */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 台账
           * @description register
           * @enum {string}
           */
          register: 'petitions';
          /**
           * 格式
           * @description format
           * @enum {string}
           */
          format: 'xlsx' | 'csv';
          filters?: {
            /** @enum {string} */
            queue?:
              | 'open'
              | 'to-notify'
              | 'to-transfer'
              | 'to-serve'
              | 'to-echo'
              | 'to-answer'
              | 'dissatisfied'
              | 'undelivered'
              | 'to-propose'
              | 'to-forward'
              | 'awaiting-instruction'
              | 'recusal-asked'
              | 'unassigned'
              | 'special'
              | 'aftercare'
              | 'ended'
              | 'due-today'
              | 'due-soon'
              | 'overdue'
              | 'newly-overdue'
              | 'mine'
              | 'register';
            /** @enum {string} */
            sort?: 'due' | 'received';
            /** @enum {string} */
            order?: 'asc' | 'desc';
            status?: string;
            category?: string;
            contentClass?: string;
            channel?: string;
            special?: string;
            handler?: string;
            /**
             * 登记日期从
             * Format: date
             * @description received on or after
             */
            receivedFrom?: string;
            /**
             * 登记日期至
             * Format: date
             * @description received on or before
             */
            receivedTo?: string;
            /**
             * 限办日期从
             * Format: date
             * @description due on or after
             */
            dueFrom?: string;
            /**
             * 限办日期至
             * Format: date
             * @description due on or before
             */
            dueTo?: string;
          };
          /**
           * 包含信访人信息
           * @description with who the petitioners are
           */
          persons?: boolean;
        };
      };
    };
    responses: {
      /** @description 已受理 taken */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'export-progress': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 导出 the export, by the id it was answered */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 进度 progress */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'petition-file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 详情 the file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'access-log': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 记录 the looks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessLog'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  office: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 本机关 the office */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Desk'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  paper: {
    parameters: {
      query?: {
        format?: 'html' | 'docx';
        copy?: 'both' | 'file';
      };
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
        /** @description 文书：本事项的第几份 which of its papers, from 1 */
        paper: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文书 the paper */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  statistics: {
    parameters: {
      query?: {
        year?: string;
        format?: 'json' | 'csv';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 统计 the figures */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Statistics'];
          'text/csv': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'departure-slip': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 回执 the slip */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepartureSlip'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'upload-ticket': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 附件种类
           * @description kind of file
           * @enum {string}
           */
          kind: 'photo' | 'document';
        };
      };
    };
    responses: {
      /** @description 上传凭证 the form */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadTicket'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'upload-ticket-by-staff': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 附件种类
           * @description kind of file
           * @enum {string}
           */
          kind: 'photo' | 'document';
        };
      };
    };
    responses: {
      /** @description 上传凭证 the form */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadTicket'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'attachment-link': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
        /** @description 附件 the file, by its id in the answers */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 下载链接 the link */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentLink'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'attachment-link-by-staff': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 编号 petition number */
        no: string;
        /** @description 附件 the file, by its id in the answers */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description 下载链接 the link */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentLink'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'lead-file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 线索编号 number of the lead */
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 详情 the file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeadFile'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  ledger: {
    parameters: {
      query?: {
        officer?: string;
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 台账 the ledger */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Ledger'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  roster: {
    parameters: {
      query?: {
        /** @description 值班周 week by ISO 8601, as 2025-W41 */
        week?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 值班表 the roster */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roster'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  plates: {
    parameters: {
      query?: {
        format?: 'json' | 'html';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 工作牌 the plates */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Plates'];
          'text/html': string;
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'day-sheet': {
    parameters: {
      query?: {
        day?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 接访单 the sheet */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DaySheet'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'complaint-file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 投诉编号 number of the complaint */
        no: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 详情 the file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintFile'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  integrity: {
    parameters: {
      query?: {
        period?: string;
        officer?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 登记 the register, or the record */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntegrityRegister'] | components['schemas']['IntegrityRecord'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NotLoggedIn'];
      403: components['responses']['NotAllowed'];
      413: components['responses']['TooLarge'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
  'track-complaint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * 投诉编号
           * @description number of the complaint
           */
          complaintNo: string;
          /**
           * 查询码
           * @description query code
           */
          queryCode: string;
        };
      };
    };
    responses: {
      /** @description 进度 progress */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComplaintProgress'];
        };
      };
      400: components['responses']['Malformed'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['NotJson'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooMany'];
      500: components['responses']['OurFault'];
    };
  };
}

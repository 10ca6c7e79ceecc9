import type { WordingLexicon, WordingTerms } from "./wording-lexicon.js";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** Lists of Chinese words that the terms are made of. */
export const chineseSets: WordingLexicon["sets"] = {
  scope: words(
    "全网 全国 全球 世界 国内 国际 亚洲 中国 全宇宙 宇宙 史上 历史上 行业 业界 业内 同行业 同类 全市 全城 全省 地表 地球 天猫 淘宝 京东 拼多多 抖音 小红书 平台",
  ),
  superlative: words(
    "大 小 好 佳 优 高 低 强 先进 便宜 新 火 热 畅销 薄 轻 快 美 靓 牛 顶 贵 长 专业 权威 安全 受欢迎 实惠 划算 潮 酷 优惠 流行 正宗",
  ),
  quality: words(
    "优 先进 便宜 顶级 顶尖 专业 权威 受欢迎 安全 有效 健康 强 火 热销 热卖 畅销 潮 时尚 舒适 舒服 美 漂亮 正宗 地道 新鲜 天然 纯净 纯正 实惠 划算 超值 优惠 牛 流行 豪华 奢侈 奢华 高级 高端 高档 高品质 高质量 高性价比 具性价比 低价 低折扣 低的价格 领先 完美 好 理想 放心 可靠 省钱 好用 好吃 好看 大品牌 大牌 智能 耐用 高效 具影响力 值得信赖 尖端 高科技 新科技 新技术",
  ),
  "time-unit": words(
    "天 日 周 星期 礼拜 个星期 个礼拜 个月 小时 个小时 钟头 分钟 秒 秒钟 晚 夜 days day 疗程 个疗程 瓶 盒",
  ),
  instantly: words(
    "立刻 立即 即刻 立马 马上 瞬间 瞬时 秒速 当天 当晚 当日 隔天 隔夜 次日 一夜 一晚 一觉 一次 一抹 一擦 一喷 一敷 一贴 用完就 转眼 分分钟 快速 迅速 火速 极速",
  ),
  effect: words(
    "见效 起效 显效 奏效 见成效 见到效果 看到效果 看见效果 出效果 有效果 改善 美白 变白 嫩白 亮白 焕白 白回 白到 白一 白两 祛斑 淡斑 去斑 除斑 斑点消失 祛痘 去痘 战痘 痘痘消失 去皱 祛皱 除皱 抗皱 皱纹消失 淡化 淡纹 抚平 紧致 提拉 逆龄 变年轻 年轻 瘦 减肥 减重 减脂 掉秤 生发 防脱 长高 丰胸 治好 治愈 根治 根除 修复 修护 逆转 消炎 消肿 脱敏 退红 舒缓 缓解 焕肤 好转 康复 痊愈 断根 止痒 止痛 告别 摆脱",
  ),
  only: words("只需 只要 仅需 仅要 只用 仅用 用时 最快 不到 不用"),
  "zh-disease": words(
    "糖尿病 高血压 高血脂 高血糖 心脏病 冠心病 癌症 肿瘤 关节炎 风湿 颈椎病 腰椎病 失眠 抑郁 湿疹 牛皮癣 银屑病 皮炎 脚气 灰指甲 鼻炎 咽炎 哮喘 胃病 胃炎 痔疮 便秘 前列腺 痛风 白癜风 脱发 近视 感冒 咳嗽 百病",
  ),
  treat: words("治 治好 治愈 医治 根除 防治 预防 抑制 对抗 消除 主治 专治 调理"),
  praise: words("好评 五星 五分 5星 5分 满分 全五星 全5星 高分评价 正面评价 优质评价"),
  cash: words(
    "返现 反现 立返 有奖 返红包 返利 返钱 返券 返优惠券 有礼 红包 免单 送礼品 送红包 送现金 送优惠券 领红包 奖励 换礼",
  ),
  "review-change": words(
    "改评 改评价 改好评 改差评 删差评 删评 删除差评 修改评价 修改差评 修改好评 撤销差评 追加好评",
  ),
  "any-review": words("评价 评论 晒单 晒图 晒单评价 晒图评价 带图评价 追评 写评"),
  contact: words("微信 薇信 威信 徽信 微心 v信 v心 vx wx v 微 薇 qq 扣扣 whatsapp telegram"),
  join: words("加 进群 入群 领 添加 关注 咨询 联系 私聊"),
  against: words(
    "拒绝 禁止 严禁 杜绝 抵制 打击 反对 反 防 防范 远离 举报 不 不得 绝不 勿 不要 不做 遭 遭遇 遭受 被 应对 处理 避免 严打",
  ),
  brush: words(
    "牙刷 毛刷 板刷 粉刷 印刷 洗刷 鞋刷 锅刷 杯刷 瓶刷 刮刷 化妆刷 眼影刷 睫毛刷 腮红刷 涮刷 软刷 油漆刷",
  ),
  "brush-noun": words("单 评 好评 销量 排名 口碑 流量 信 量 客 牙"),
  micro: words("波 量 糖 弹 电 距 喇 胖 型 调 辣 创 孔 晶 生物 缩 笑 风 透 光 单 火 热 酸 甜 咸 软 硬 厚"),
  matter: words("物流 包装 服务 体验 工艺 流程 配送 页面 详情"),
  ordinal: words(
    "次 步 时间 章 代 天 个 排 眼 印象 届 季 层 人称 夫人 口 件 段 页 行 篇 课 节 期 批 年 月 周 款 双 台 辆 本 部 集 回 轮 位 站 关 组 套 版 级 档 格 声 反应 视角 手 线 类 栏 颗 杯 餐 道 遍 条 项 点 张 桶 支 瓶 盒 片 百 千 财经 医药 学期 志愿 胎 顺位 现场 小时 分钟 阶段 部分 系列 大类 国际 生产力",
  ),
  value: words("安全 健康 友谊 客户 顾客 用户 诚信 信誉 质量 生命"),
  "best-use": words(
    "食用 赏味 饮用 品尝 使用 观赏 观看 保存 储存 拍摄 种植 播种 采摘 佩戴 施肥 充电 工作 口感温度 能",
  ),
  "had-better": words(
    "不 在 先 提前 用 是 别 要 能 避免 分 放 冷藏 每 搭配 选 一次 于 尽 请 咨询 浸 手洗 机洗 干洗 单独 冷水 当天 现 把 将 定期 饭 空腹 隔 再 量 参考 按 根据 等 让",
  ),
};

/** What the law names, what the regulator's practice adds, and what platforms punish. */
export const chineseTerms: WordingTerms = {
  absolute:
    words(`国家级 世界级 宇宙级 全球级 最高级 最佳 最{quality} {scope}最{superlative} 醉佳 醉好 醉低价 最嘉 最伽
    顶级 顶尖 极品 极致 极佳 绝佳 第一 {scope}第一 销量第一 排名第一 第一品牌 no1 top1 唯一 独一无二 绝无仅有 无与伦比 空前绝后 史无前例 前无古人
    首选 {scope}首家 {scope}首创 {scope}首个 {scope}唯一 {scope}领先 遥遥领先 领导品牌 领军品牌 冠军品牌 销量冠军 {scope}冠军 销冠
    至尊 巅峰 殿堂级 无敌 天下无双 举世无双 万中无一 之最 全网最低 qwzd qwdy 特供 专供国家机关 国家领导人 国宴指定 填补国内空白 国家免检 登峰造极 无人能及`),
  medical:
    words(`治疗 治愈 疗效 药效 根治 消炎 抗炎 止痛 镇痛 止痒 祛疤 去疤 抗癌 防癌 治癌 抗肿瘤 降血压 降血糖 降血脂 降三高 降尿酸 软化血管
    壮阳 补肾 滋阴 活血 化瘀 清热解毒 排毒 解毒 祛湿 祛风 安神 通络 消肿 疗程 药到病除 包治百病 {treat}{zh-disease} {zh-disease}克星 祖传秘方 祖传偏方 偏方 老中医 医生推荐 专家推荐 医院同款
    临床验证 临床证明 临床证实 临床试验 药妆 医学护肤品 医美级 增强免疫力 提高免疫力 提升免疫力 调节内分泌 活化细胞 激活细胞 细胞再生 再生细胞 促进新陈代谢 预防疾病`),
  exaggeration:
    words(`{number}{time-unit}{onset}{effect} {effect}{onset}{only}{number}{time-unit} {instantly}{onset}{effect} 立竿见影 见效快 起效快 秒白 秒瘦 暴瘦 躺瘦 月瘦{number} 瘦{number}斤 减{number}斤
    年轻{number}岁 返老还童 逆生长 永葆青春 青春永驻 一夜回春 神药 神效 奇效 特效药 药神 灵丹妙药 一招见效 彻底{effect} 永久美白 永久祛斑 永久脱毛 丰胸 溶脂 减肥药 减肥神器 增高药`),
  guarantee:
    words(`无效退款 无效包退 无效全额 无效赔 无效退 保证治愈 保证有效 保证见效 保证瘦 承诺治愈 承诺有效 承诺见效 必瘦 见效为止 永不反弹 绝不反弹 瘦{gap}不反弹 永不复发 绝不复发 不再复发
    一劳永逸 稳赚 保本保息 零风险 绝对安全 绝对有效 百分百有效 百分百治愈 百分百安全 百分之百有效 100%有效 100%治愈 100%安全 100%见效 零副作用 无副作用 没有副作用 没有任何副作用 无任何副作用 无毒副作用 万无一失`),
  brushing:
    words(`刷单 刷销量 刷信誉 刷信用 刷量 刷好评 刷评 刷流量 刷粉丝 刷访客 刷收藏 刷钻 刷排名 刷口碑 炒信 炒作信用 虚假交易 虚构交易 虚假发货 虚假销量 虚假好评 虚假评价 虚假信用 空包裹 发空包 寄空包 空包网
    发空单 放单平台 放单员 招刷手 刷手团队 刷手佣金 刷客 水军 代刷 做基础销量 人工补单 拍a发b`),
  "review-inducement": words(
    `{praise}{gap}{cash} {praise}返 {praise}送 {praise}领 {praise}赠 {cash}{gap}好评 {cash}{gap}五星 {review-change}{gap}{cash} {cash}{gap}{review-change} {review-change}{gap}优惠券 {review-change}{gap}补偿 {review-change}{gap}退款 不给好评{gap}不`,
  ),
  "rewarded-review": words(`{any-review}{gap}{cash} {any-review}返 {any-review}送券`),
  diversion:
    words(`微信 薇信 徽信 v信 vx 加{contact} {contact}号 {contact}联系 {contact}同号 加v加 扫码{join} 扫二维码{join} 二维码{join} 加我好友 加我领 加群 进群领 进群享 进群聊 拉你进群 粉丝群 福利群 公众号 朋友圈 企微
    线下交易 私下交易 私下转账 绕过平台 绕开平台 脱离平台 站外交易 站外付款 站外支付 站外下单 店外下单 直接转账 企鹅号 qq群 qq号 {phone}`),
  infringement: words(
    `高仿 精仿 超a货 a货 仿品 一比一复刻 1比1复刻 1:1复刻 1:1高仿 顶级复刻 莆田鞋 盗版 山寨 破解版 仿大牌`,
  ),
  "banned-goods": words(
    `枪支 弹药 仿真枪 毒品 冰毒 海洛因 大麻 摇头丸 迷药 迷魂药 春药 假币 假钞 假证 代开发票 发票代开 管制刀具 象牙制品 犀牛角 虎骨 穿山甲 炸药 雷管 翻墙软件 游戏外挂 电子烟`,
  ),
  "unfair-competition": words(
    `恶意举报 恶意投诉 恶意差评 恶意下单 恶意拍单 抹黑同行 抹黑竞品 诋毁同行 诋毁竞品 打压同行 职业差评 差评师 举报竞争对手 举报同行 给同行{gap}差评 给竞品{gap}差评`,
  ),
};

/** Innocent Chinese phrases in which a term appears to stand. */
export const chineseInnocent: readonly string[] =
  words(`最佳{best-use} 最好{had-better} 最美逆行 第一{ordinal} {value}第一 唯一识别 唯一标识 唯一编号 唯一编码 唯一码 唯一id 唯一序列 非唯一 不唯一 首选项 顶级域名 国家级非物质文化遗产 国家级高新技术 国家级非遗 
  治愈系 治愈感 治愈心灵 治愈风 治愈人心 不能代替药物治疗 不能替代药物治疗 不能代替治疗 不具有治疗 不用于治疗 非治疗 不具有疗效 无治疗
  {number}天改善{matter} {number}天内改善{matter} {against}刷单 {against}刷评 {against}虚假交易 {against}虚假评价 {against}虚假好评 {against}水军 {against}恶意举报 {against}恶意投诉 {against}恶意差评 {against}恶意下单 {against}差评师 {against}盗版 {against}山寨 {against}高仿 {against}私下交易 {against}线下交易 {against}毒品
  {brush}{brush-noun} 刷单支 刷单只 刷单把 刷单个 刷评测 刷信用卡 潜水军 防水军 微信支付 加微{micro} 加qq糖 加qq弹 加企鹅 加v领 加v型 加v形 a货架 a货柜 a货车 a货运 a货梯 高仿真 枪支架 枪支撑 枪支持 消毒品 解毒品 代刷头 代刷毛 代刷子 代刷牙 刷单头 刷单面 刷单色 刷单人 刷单机 刷单层 大麻花 大麻辣 大麻将 大麻袋 大麻糬 大麻团 大麻薯 大麻球 大麻纤维 大麻布 大麻籽 禁毒品
  清热解毒剂 活血管家 无敌铁金刚 无敌破坏王 无敌舰队 山寨机回收 评价有礼貌 好评领先`);

/** Pinyin of what is often written so. */
export const chinesePinyin: WordingLexicon["pinyin"] = Object.fromEntries(
  words(`最zui 佳jia 好hao 优you 第di 国guo 家jia 级ji 顶ding 尖jian 极ji 品pin 致zhi 治zhi 疗liao 愈yu 根gen 微wei 信xin 刷shua 单dan 返fan 现xian 评ping 祛qu 斑ban 美mei 白bai
    全quan 网wang 低di 价jia 首shou 选xuan 世shi 界jie 高gao 天tian 见jian 效xiao 改gai 善shan 减jian 肥fei 仿fang 壮zhuang 阳yang 药yao 包bao 百bai 病bing 降jiang 血xue 压ya 糖tang 癌ai 抗kang 防fang 强qiang 先xian 进jin
    绝jue 对dui 冠guan 军jun 便pian 宜yi 炒chao 差cha 删shan 加jia 销xiao 量liang 刻ke 毒du 枪qiang 海hai 洛luo 因yin`).map(
    (pair) => [pair.slice(0, 1), pair.slice(1)],
  ),
);

/** Rare characters that stand for common ones. */
export const chineseSpellings: WordingLexicon["spellings"] = {
  蕞: "最",
  朂: "最",
  冣: "最",
  嶵: "最",
  囯: "国",
  苐: "第",
  弌: "一",
  壹: "一",
  囍: "喜",
  沵: "你",
  仴: "月",
  迗: "天",
  兲: "天",
  呅: "文",
  嫐: "美",
  羙: "美",
  冶: "治",
  丨: " ",
  ー: " ",
  丶: " ",
  丿: " ",
  亅: " ",
};

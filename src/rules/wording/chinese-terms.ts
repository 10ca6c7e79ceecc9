import type { WordingLexicon, WordingTerms } from "./wording-lexicon.js";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** Lists of Chinese words that the terms are made of. */
export const chineseSets: WordingLexicon["sets"] = {
  scope: words(
    "全网 全国 全球 世界 国内 国际 亚洲 中国 全宇宙 宇宙 史上 历史上 行业 业界 业内 同行业 同类 全市 全城 全省 地表 地球 天猫 淘宝 京东 拼多多 抖音 小红书 平台 市面上 市场上 同类产品 同类产品中",
  ),
  superlative: words(
    "大 小 好 佳 优 高 低 强 先进 便宜 新 火 热 畅销 薄 轻 快 美 靓 牛 顶 贵 长 专业 权威 安全 受欢迎 实惠 划算 潮 酷 优惠 流行 正宗",
  ),
  quality: words(
    "优 先进 便宜 顶级 顶尖 专业 权威 受欢迎 安全 有效 健康 强 火 热销 热卖 畅销 潮 时尚 舒适 舒服 美 漂亮 正宗 地道 新鲜 天然 纯净 纯正 实惠 划算 超值 优惠 牛 流行 豪华 奢侈 奢华 高级 高端 高档 高品质 高质量 高性价比 具性价比 低价 低折扣 低的价格 领先 完美 好 理想 放心 可靠 省钱 好用 好吃 好看 大品牌 大牌 智能 耐用 高效 具影响力 值得 优秀 优质 好用的 好吃的 好看的 大力度 薄的 轻的 尖端 高科技 新科技 新技术",
  ),
  "time-unit": words(
    "天 日 周 星期 礼拜 个星期 个礼拜 个月 小时 个小时 钟头 分钟 秒 秒钟 晚 夜 个日夜 日夜 个昼夜 昼夜 h hr hrs days day 疗程 个疗程 瓶 盒",
  ),
  instantly: words(
    "立刻 立即 即刻 立马 马上 瞬间 瞬时 秒速 当天 当晚 当日 隔天 隔夜 次日 一夜 一晚 一觉 一次 一抹 一擦 一喷 一敷 一贴 用完就 转眼 分分钟 快速 迅速 火速 极速",
  ),
  effect: words(
    "见效 起效 显效 奏效 见成效 见到效果 看到效果 看见效果 出效果 有效果 改善 美白 变白 嫩白 亮白 焕白 白回 白到 白一 白两 祛斑 淡斑 去斑 除斑 斑点消失 祛痘 去痘 战痘 痘痘消失 去皱 祛皱 除皱 抗皱 皱纹消失 淡化 淡纹 抚平 紧致 提拉 逆龄 变年轻 年轻 瘦 减肥 减重 减脂 掉秤 生发 防脱 长高 丰胸 治好 治愈 根治 根除 修复 修护 逆转 消炎 消肿 脱敏 退红 舒缓 缓解 焕肤 好转 康复 痊愈 断根 止痒 止痛 告别 摆脱 拯救 还你好 变好 变白 速白 就白 去黑头 长出新发 长新发 增高 收毛孔 缩毛孔 白二 白三 白2 白3 恢复健康 恢复如初 改膳",
  ),
  "zh-skin": words(
    "敏感肌 敏感皮 敏皮 健康肌 肌肤 皮肤 泛红 红血丝 痘痘 痘印 色斑 斑点 皱纹 细纹 黑头 毛孔 黑眼圈 眼袋 白发 赘肉 肚腩",
  ),
  recover: words(
    "就好 变好 好了 好转 搞定 拯救 救回 救活 消失 不见 没了 恢复 变健康 健康 改善 改变 解决 舒缓 缓解 修护 修复 养好 养出 养成 不再 不红 不痒 不敏感 说拜拜 再见 稳住 稳定 看得见 见证 新生 重生 强韧 换新 焕新",
  ),
  cure: words("有效 见效 起效 美白 变白 祛斑 祛痘 瘦 治愈 治好 根治 生发 丰胸 减肥 增高 怀孕"),
  enough: words("就够 就行 就好 足够 足矣 看得见 可见 见证"),
  fail: words("反弹 褪色 变形 掉色 生锈 磨损 脱落 起球 开裂 复发 断裂 变黄 卡顿"),
  "zh-luxury": words("香奈儿 爱马仕 古驰 路易威登 劳力士 普拉达 迪奥 巴宝莉 耐克 阿迪达斯 乔丹"),
  only: words("只需 只要 仅需 仅要 只用 仅用 用时 最快 不到 不用"),
  "zh-disease": words(
    "糖尿病 高血压 高血脂 高血糖 心脏病 冠心病 癌症 肿瘤 关节炎 风湿 颈椎病 腰椎病 失眠 抑郁 湿疹 牛皮癣 银屑病 皮炎 脚气 灰指甲 鼻炎 咽炎 哮喘 胃病 胃炎 痔疮 便秘 前列腺 痛风 白癜风 脱发 近视 感冒 咳嗽 百病 皮肤病 颈椎病 妇科病 肝病 肾病 肺炎 新冠 鼻窦炎 狐臭 痤疮 荨麻疹 妇科炎症 更年期综合征 阳痿 早泄 幽门螺杆菌 幽门螺旋杆菌 偏头痛 头痛 头疼 牙痛 痛经 结节 血栓 心脑血管疾病 心脑血管",
  ),
  treat: words("治 治好 治愈 医治 根除 防治 预防 抑制 对抗 消除 主治 专治 调理 杀灭 溶解 改善 缓解"),
  praise: words("好评 五星 五分 5星 5分 满分 全五星 全5星 高分评价 正面评价 优质评价"),
  cash: words(
    "返现 反现 立返 有奖 返红包 返利 返钱 返券 返优惠券 有礼 红包 免单 送礼品 送礼物 送小礼物 送红包 送现金 送优惠券 领红包 奖励 换礼 代金券 返款 领取现金 领现金 领取红包 现金红包 领取优惠券 领取奖励 发红包 给红包 发你红包 返还 返你 返您 退你 退您 退款给",
  ),
  "review-change": words(
    "改评 改评价 改好评 改差评 删差评 删评 删除差评 修改评价 修改差评 修改好评 撤销差评 追加好评 改成好评 改为好评 改成五星 改为五星 改个好评 删掉差评 差评删除 删了差评",
  ),
  "any-review": words("评价 评论 晒单 晒图 晒单评价 晒图评价 带图评价 追评 写评"),
  contact: words("微信 薇信 威信 徽信 微心 v信 v心 vx wx v 微 薇 wx号 qq 扣扣 叩叩 绿泡泡 whatsapp telegram"),
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
    首选 领先{scope} {scope}首款 独一份 独领风骚 行业标杆 价格最低 性价比之王 口碑之王 天花板级 超越一切 {scope}首家 {scope}首创 {scope}首个 {scope}唯一 {scope}领先 遥遥领先 领导品牌 领军品牌 冠军品牌 销量冠军 {scope}冠军 销冠
    绝对{quality} 领导者地位 行业领导者 行业领袖 领袖品牌 王牌产品 {scope}之王 销量之王 冠军之选 王者之选 国际级 奢侈品级 仅此一家 仅此一款 独家秘方 万能清洁 完美无瑕 完美无缺 终极{gap}方案 终极体验
    100%纯天然 百分百纯天然 百分之百纯天然 嘴低价 嘴佳 嘴优惠 至尊 巅峰 殿堂级 无敌 天下无双 举世无双 万中无一 之最 全网最低 qwzd qwdy 特供 专供国家机关 国家领导人 国宴指定 填补国内空白 国家免检 质量免检 免检产品 大会堂{gap}专供 部队专供 军队专供 国宴用酒 国宴专用 央视推荐 登峰造极 无人能及`),
  medical:
    words(`治疗 治愈 疗效 药效 根治 消炎 抗炎 止痛 镇痛 止痒 祛疤 去疤 抗癌 防癌 治癌 抗肿瘤 降血压 降血糖 降血脂 降三高 降尿酸 软化血管
    壮阳 补肾 滋阴 活血 化瘀 清热解毒 排毒 解毒 祛湿 祛风 安神 通络 消肿 疗程 药到病除 包治百病 {treat}{gap}{zh-disease} 抗{zh-disease} 抗抑郁 {zh-disease}克星 {zh-disease}有特效 护肝 养肝 疏肝 暖宫 舒筋 壮骨 调节血糖 平衡血糖 稳定血糖 治愈率 康复率 {zh-disease}专用 治好了 治好我 代替药物 替代药物 无需吃药 不用吃药 不用打针 降压茶 降糖茶 降脂茶 恢复视力 提高视力 抗病毒 杀死{gap}病毒 医用面膜 医用级面膜 疏通乳腺 疏通经络 氵台疗 祖传秘方 祖传偏方 偏方 老中医 医生推荐 专家推荐 医院同款
    临床验证 临床证明 临床证实 临床试验 药妆 医学护肤品 医美级 增强免疫力 提高免疫力 提升免疫力 调节内分泌 活化细胞 激活细胞 细胞再生 再生细胞 促进新陈代谢 预防疾病`),
  exaggeration:
    words(`{number}{time-unit}{onset}{effect} {effect}{onset}{only}{number}{time-unit} {effect}{onset}{number}{time-unit}{enough} {zh-skin}{onset}{number}{time-unit}{onset}{recover} {number}{time-unit}{onset}{recover}{onset}{zh-skin} {number}{time-unit}{onset}{zh-skin}{onset}{recover} {zh-skin}{onset}{recover}{onset}{number}{time-unit}{enough} 今天用{gap}明天白 {instantly}{onset}{effect} 立竿见影 见效快 起效快 秒白 秒瘦 暴瘦 躺瘦 月瘦{number} 瘦{number}斤 减{number}斤
    年轻{number}岁 返老还童 逆生长 永葆青春 青春永驻 一夜回春 神药 神效 奇效 特效药 药神 灵丹妙药 一招见效 彻底{effect} 永久美白 永久祛斑 永久脱毛 丰胸 溶脂 减肥药 减肥神器 增高药 增高丸`),
  guarantee:
    words(`无效退款 无效包退 无效全额 无效赔 无效退 必瘦 见效为止 永不{fail} 绝不{fail} 永久不{fail} 绝对不{fail} 绝对不会{fail} 保证不{fail} 瘦{gap}不反弹 无反弹 不再复发 根除不复发 包治 无效{gap}退款 终身不复发 治不好{gap}不要钱 保证{cure} 确保{cure} 承诺{cure} 包有效 效果保证 签约保证 不瘦退款 不瘦{gap}退 考试包过 包过包会 假一赔命 保证升值 保证收益 保证盈利
    一劳永逸 稳赚 保本保息 零风险 绝对安全 绝对有效 百分百有效 百分百治愈 百分百安全 百分之百有效 100%有效 百分百见效 百分之百见效 百分之百安全 100%治愈 100%安全 100%见效 零副作用 无副作用 没有副作用 没有任何副作用 无任何副作用 无毒副作用 万无一失`),
  brushing:
    words(`刷单 刷销量 刷信誉 刷信用 刷量 刷好评 刷评 刷流量 刷粉丝 刷访客 刷收藏 刷钻 刷排名 刷口碑 炒信 炒作信用 虚假交易 虚构交易 虚假发货 虚假销量 虚假好评 虚假评价 虚假信用 空包裹 发空包 寄空包 空包网
    发空单 放单平台 放单员 招刷手 刷手团队 刷手佣金 刷客 找刷手 刷{number}单 刷{gap}销量 雇人写好评 购买好评 买好评 买销量 买粉丝 水军 代刷 做基础销量 补单 空包代发 代发空包 s单资源 做s单 刷s单 s单佣金 上评团队 上评服务 代上评 动销单 代写好评 代写评价 买家秀代写 拍a发b`),
  "review-inducement": words(
    `{praise}{gap}{cash} {praise}返 {praise}送 {praise}领 {praise}赠 {cash}{gap}好评 {cash}{gap}五星 {review-change}{gap}{cash} {cash}{gap}{review-change} {review-change}{gap}优惠券 {review-change}{gap}补偿 {review-change}{gap}退款 不给好评{gap}不 {praise}{gap}返{number} {praise}{gap}领{number} {review-change}{gap}获得 {praise}立减 {praise}fx 给个五返 给五返 {review-change}{gap}退你 {review-change}{gap}退您`,
  ),
  "rewarded-review": words(`{any-review}{gap}{cash} {any-review}返 {any-review}送券`),
  diversion:
    words(`微信 薇信 徽信 v信 vx 加{contact} {contact}号 {contact}联系 {contact}同号 加v加 扫码{join} 扫二维码{join} 二维码{join} 加我好友 加我领 加群 进群领 进群享 进群聊 拉你进群 粉丝群 福利群 公众号 朋友圈 企微
    线下交易 私下交易 私下转账 绕过平台 绕开平台 脱离平台 站外交易 站外付款 站外支付 站外下单 店外下单 直接转账 企鹅号 qq群 qq号 wx 加我{contact} 加客服{contact} v我 卫星号 支付宝转账 微信转账 {phone}`),
  infringement: words(
    `高仿 精仿 超a货 a货 仿品 一比一复刻 1比1复刻 1:1复刻 1:1高仿 顶级复刻 莆田鞋 盗版 山寨 破解版 仿大牌 仿{zh-luxury} {zh-luxury}复刻 大牌同款 大牌原单 原单尾货`,
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
  words(`最佳{best-use} 最好{had-better} 最美逆行 第一{ordinal} {value}第一 唯一识别 唯一标识 唯一编号 唯一编码 唯一码 唯一id 唯一序列 非唯一 不唯一 首选项 首选语言 首选网络 码唯一 编号唯一 no1色 no1号 最强大脑 至尊宝 天下第一楼 第一名奖杯 唯一的区别 唯一区别 唯一需要注意 加v口 加群星 山寨风情 补单车 wx{number} v我型 买好评如潮 购买好评如潮 最优解 最优路径 最优算法 绝对优势 国际级赛事 国际级裁判 平台最高 包有效期 卫星号码 买粉丝带 粉丝群像 好评返工 {brush}{number}单 最薄的地方 最薄的部位 最薄的部分 顶级域名 国家级非物质文化遗产 国家级高新技术 国家级非遗 
  治愈系 治愈感 治愈心灵 治愈风 治愈人心 不能代替药物治疗 不能替代药物治疗 不能代替治疗 不具有治疗 不用于治疗 非治疗 不具有疗效 无治疗 不含治疗 无医疗 不能代替药物 不能替代药物 不可代替药物 不可替代药物 不得代替药物 治疗床 治疗期间 及时治疗 接受治疗 正在治疗 医院治疗 消炎药 抗病毒软件
  {number}天改善{matter} {number}天内改善{matter} {against}刷单 {against}刷评 {against}虚假交易 {against}虚假评价 {against}虚假好评 {against}水军 {against}恶意举报 {against}恶意投诉 {against}恶意差评 {against}恶意下单 {against}差评师 {against}盗版 {against}山寨 {against}高仿 {against}私下交易 {against}线下交易 {against}毒品 {against}补单 补单词 补单品 补单个 补单件 补单只 补单支 补单张 补单号 补单据 补单方 候补单 山寨村 水军舰 水军玩具 微信红包封
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
  "➕": "加",
  氐: "低",
  笫: "第",
  唰: "刷",
  丨: " ",
  ー: " ",
  丶: " ",
  丿: " ",
  亅: " ",
};

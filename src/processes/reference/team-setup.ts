import type { ProcessReference } from "./process-reference.js";

/**
 * How a team is made up at each size (P020): the posts of a small store, the modules of a middle one, the functions
 * of a matrix; the usual groups and departments; the posts of a brand's store on Tmall (P005).
 */
export const teamSetup = {
  number: "P020",
  title: { en: "Teams by size, and their posts", zh: "团队搭建与岗位设置" },
  groups: [
    {
      id: "small-store",
      title: { en: "Small store: one person a post", zh: "小型店铺" },
      items: [
        { id: "store-head", title: { en: "Store head", zh: "店铺负责人" }, roles: ["store-manager"] },
        {
          id: "product-specialist",
          title: { en: "Product specialist", zh: "商品专员" },
          roles: ["product-specialist"],
        },
        {
          id: "service-specialist",
          title: { en: "Service specialist", zh: "客服专员" },
          roles: ["service-specialist"],
        },
      ],
    },
    {
      id: "medium-store",
      title: { en: "Middle-sized store: a module with its own head", zh: "中型店铺" },
      items: [
        { id: "product-module", title: { en: "Product", zh: "商品模块" }, roles: ["product-group"] },
        { id: "marketing-module", title: { en: "Marketing", zh: "营销模块" }, roles: ["marketing-group"] },
        { id: "service-module", title: { en: "Service", zh: "服务模块" }, roles: ["service-group"] },
      ],
    },
    {
      id: "large-store",
      title: { en: "Large store: a matrix of functions", zh: "大型店铺：矩阵式" },
      items: [
        {
          id: "category-management",
          title: { en: "Category management", zh: "品类管理" },
          roles: ["category-manager"],
        },
        {
          id: "content-operation",
          title: { en: "Content operation", zh: "内容运营" },
          roles: ["content-operator"],
        },
        {
          id: "community-operation",
          title: { en: "Community operation", zh: "社群运营" },
          roles: ["community-operator"],
        },
        { id: "data-analysis", title: { en: "Data analysis", zh: "数据分析" }, roles: ["data-analyst"] },
      ],
    },
    {
      id: "groups",
      title: { en: "Usual groups", zh: "标准团队" },
      items: [
        {
          id: "management",
          title: { en: "Management", zh: "运营管理层" },
          detail: { en: "Sets strategy and goals", zh: "制定战略与目标" },
          roles: ["management"],
        },
        {
          id: "product-group",
          title: { en: "Product operation group", zh: "商品运营组" },
          detail: {
            en: "Answers for the whole life of the products: selection, prices, on and off the shelf",
            zh: "负责选品、定价与上下架",
          },
          roles: ["product-group"],
        },
        {
          id: "marketing-group",
          title: { en: "Marketing group", zh: "营销推广组" },
          detail: { en: "Campaigns, ads and content", zh: "活动、广告与内容" },
          roles: ["marketing-group"],
        },
        {
          id: "service-group",
          title: { en: "Service group", zh: "客户服务组" },
          detail: { en: "Answers customers before and after the sale", zh: "售前与售后服务" },
          roles: ["service-group"],
        },
      ],
    },
    {
      id: "departments",
      title: { en: "Departments of a larger firm", zh: "企业部门" },
      items: [
        {
          id: "operations",
          title: { en: "Operations", zh: "运营部" },
          detail: { en: "Growth of users, campaigns, figures", zh: "用户增长、活动策划与数据优化" },
          roles: ["operations-department"],
        },
        {
          id: "marketing",
          title: { en: "Marketing", zh: "营销部" },
          detail: { en: "Traffic and brand", zh: "流量获取与品牌" },
          roles: ["marketing-department"],
        },
        {
          id: "supply-chain",
          title: { en: "Supply chain", zh: "供应链部" },
          detail: { en: "Selection, purchasing, stock, logistics", zh: "选品、采购、库存与物流" },
          roles: ["supply-chain"],
        },
        {
          id: "technology",
          title: { en: "Technology", zh: "技术部" },
          detail: { en: "Stable systems and better tools", zh: "系统稳定与工具迭代" },
          roles: ["technology"],
        },
      ],
    },
    {
      id: "brand-store-posts",
      title: { en: "Posts of a brand's store", zh: "品牌店铺岗位" },
      items: [
        {
          id: "store-manager",
          title: { en: "Store manager", zh: "店长" },
          detail: {
            en: "Leads; knows the business, money, rules, people and figures",
            zh: "统筹业务、财务、规则、人员与数据",
          },
          roles: ["store-manager"],
        },
        {
          id: "promotion",
          title: { en: "Planning and promotion", zh: "策划推广" },
          detail: { en: "Combines products and brings traffic", zh: "产品组合与流量增长" },
          roles: ["promotion-planner"],
        },
        {
          id: "creative",
          title: { en: "Designer, copywriter, photographer", zh: "美工、文案、摄影" },
          detail: { en: "Material, pictures and words", zh: "素材、图片与文案" },
          roles: ["designer", "copywriter", "photographer"],
        },
        {
          id: "service",
          title: { en: "Customer service", zh: "客服" },
          detail: { en: "The first whom a customer meets", zh: "客户的第一接触人" },
          roles: ["service-specialist"],
        },
        {
          id: "accounts-and-stock",
          title: { en: "Finance and warehouse", zh: "财务、库管" },
          detail: { en: "Clear accounts and orderly stock", zh: "账目清楚、库存有序" },
          roles: ["finance", "warehouse"],
        },
      ],
    },
  ],
} as const satisfies ProcessReference;

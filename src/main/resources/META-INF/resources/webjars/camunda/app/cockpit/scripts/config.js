// The language and the name of this application; everything else stays as the engine ships it.
export default {
  app: { name: '童行', vendor: '流动儿童关爱保护' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' }
};

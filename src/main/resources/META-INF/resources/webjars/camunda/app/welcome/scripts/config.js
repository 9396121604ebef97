// The language, the name and the way out of this application; everything else stays as the engine ships it.
import { labelsOf } from '../../tasklist/custom/labels.js';

await labelsOf('welcome');

export default {
  app: { name: '流动儿童关爱保护', vendor: '童行' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  customScripts: ['../tasklist/custom/words.js', '../tasklist/custom/chrome.js', '../tasklist/custom/session.js']
};

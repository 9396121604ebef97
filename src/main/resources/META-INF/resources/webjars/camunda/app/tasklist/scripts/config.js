// Tasklist as a caseworker meets it: one language, our name, and the scripts beside the forms.
import { labelsOf } from '../custom/labels.js';

await labelsOf('tasklist');

export default {
  app: { name: '流动儿童关爱保护', vendor: '童行' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  shortcuts: {},
  customScripts: [
    'custom/words.js',
    'custom/chrome.js',
    'custom/emergency.js',
    'custom/notices.js',
    'custom/session.js',
    'custom/form-phrases.js',
    'custom/refusals.js',
    'custom/drafts.js',
    'custom/cards.js',
    'custom/dossier-tab.js'
  ]
};

// The fixed English words of form-js and its calendar, in Chinese. Only inside forms and calendars.
const WORDS = {
  'Field is required.': '必填',
  'Field must be a valid email.': '应为电子邮箱地址',
  'Date and time must both be entered.': '日期和时间都要填写',
  'No results': '没有符合的选项',
  'All values selected': '已全部选中',
  'Nothing to show.': '暂无内容',
  Select: '请选择',
  Search: '输入文字查找',
  'Add new': '再加一项',
  Clear: '清除',
  'Previous page': '上一页',
  'Next page': '下一页',
  'mm/dd/yyyy': '年/月/日',
  'yyyy/mm/dd': '年/月/日',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分'
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const DAYS = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' };
const PATTERNS = [
  [/^Field must have maximum length of (\d+)\.$/, '不能超过$1字'],
  [/^Field must have minimum length of (\d+)\.$/, '至少$1字'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于$1'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于$1'],
  [/^Field must match pattern .+$/, '格式不正确'],
  [/^Field must be a valid .*phone number.*$/, '应为电话号码']
];
const PLACES = '.fjs-container, .flatpickr-calendar';

function chinese(text) {
  const word = text.trim();
  if (WORDS[word]) {
    return WORDS[word];
  }
  const month = MONTHS.indexOf(word);
  if (month >= 0) {
    return `${month + 1}月`;
  }
  if (DAYS[word]) {
    return DAYS[word];
  }
  const rule = PATTERNS.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : null;
}

function translateText(node) {
  const found = node.parentElement && node.parentElement.closest(PLACES) && chinese(node.data);
  if (found && node.data !== found) {
    node.data = found;
  }
}

function translateAttributes(element) {
  ['placeholder', 'title', 'aria-label'].forEach((name) => {
    const found = element.hasAttribute(name) && element.closest(PLACES) && chinese(element.getAttribute(name));
    if (found) {
      element.setAttribute(name, found);
    }
  });
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  translateAttributes(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      translateAttributes(node);
    }
  }
}

new MutationObserver((changes) => {
  changes.forEach((change) => {
    if (change.type === 'childList') {
      change.addedNodes.forEach(translate);
    } else {
      translate(change.target);
    }
  });
}).observe(document.body, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['placeholder', 'title', 'aria-label']
});

export default [];

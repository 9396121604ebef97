// Words that the engine's applications carry in their code and not in their files of labels: the names in the menu of
// applications, and one column of Cockpit.
const WORDS = {
  Welcome: '首页',
  Admin: '系统管理',
  Cockpit: '流程督查',
  Tasklist: '任务列表',
  State: '状态'
};
const PLACES = 'th, .dropdown-menu a, .nav a';

function translate() {
  document.querySelectorAll(PLACES).forEach((place) => {
    const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const found = WORDS[words.currentNode.data.trim()];
      if (found) {
        words.currentNode.data = found;
      }
    }
  });
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      translate();
    });
  }
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [];

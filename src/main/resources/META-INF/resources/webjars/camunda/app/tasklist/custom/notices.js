// 通知 with the count of what is unread, in the bar of Tasklist. Asked for when the worker goes somewhere, not by a clock:
// asking by itself would keep an abandoned session alive.
let bell = null;

function place() {
  const menu = document.querySelector('[cam-widget-header] .cam-nav > ul');
  if (!bell || !menu || menu.contains(bell)) {
    return;
  }
  document.querySelectorAll('.tx-bell').forEach((old) => old.remove());
  menu.prepend(bell);
}

async function ask() {
  const answer = await fetch('/notices/bell', { credentials: 'same-origin' });
  const html = answer.ok ? await answer.text() : '';
  const link = new DOMParser().parseFromString(html, 'text/html').querySelector('.bell');
  if (link) {
    bell = document.createElement('li');
    bell.className = 'tx-bell';
    bell.append(link);
    place();
  }
}

window.addEventListener('hashchange', ask);
new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
ask();

export default [];

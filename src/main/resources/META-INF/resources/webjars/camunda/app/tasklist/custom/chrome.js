// The way back to 今日, and one way out for everything.
function lead() {
  const brand = document.querySelector('.navbar-brand');
  if (brand && brand.getAttribute('href') !== '/') {
    brand.setAttribute('href', '/');
    brand.setAttribute('title', '今日');
  }
}

document.addEventListener(
  'click',
  (event) => {
    const out = event.target.closest && event.target.closest('.logout, [ng-click^="logout"], [ng-click*="logout()"]');
    if (out) {
      event.preventDefault();
      event.stopImmediatePropagation();
      window.location.assign('/logout');
    }
  },
  true
);
new MutationObserver(lead).observe(document.body, { childList: true, subtree: true });
lead();

export default [];

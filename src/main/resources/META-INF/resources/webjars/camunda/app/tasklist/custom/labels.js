// The engine's applications draw before their labels have come, and then show keys. This puts the labels where they look
// first, before they begin; a browser that was emptied at sign-out is not shown raw keys either.
const STORE = 'camunda-web';

export async function labelsOf(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const folder = `${root}/app/${app}/locales/`;
  const answer = await fetch(`${folder}zh-CN.json?bust=${window.bust}`, { credentials: 'same-origin' });
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
    kept[`${folder}_locales_data_zh-CN_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem(STORE, JSON.stringify(kept));
  }
}

// The page of a visit: what a server alone cannot do at once. Without it the page works too, with a button more.
(() => {
  const MOST_BYTES = 10 * 1024 * 1024;
  const status = document.getElementById('kept');

  function warn(text) {
    const section = document.getElementById('photos');
    let line = section.querySelector('.why');
    if (!line) {
      line = document.createElement('p');
      line.className = 'why';
      line.setAttribute('role', 'alert');
      section.insertBefore(line, section.querySelector('form[enctype]'));
    }
    line.textContent = text;
  }

  // A file that would be refused is not sent over a phone's connection first.
  document.addEventListener('change', (event) => {
    const file = event.target.id === 'photo' ? event.target.files[0] : null;
    if (file && file.size > MOST_BYTES) {
      event.stopPropagation();
      event.target.value = '';
      warn('单张照片不能超过10MB，请调低相机的分辨率后重拍');
    }
  }, true);

  // One tick says of every side that it is as it was; what differs is chosen after it.
  document.addEventListener('change', (event) => {
    if (event.target.id === 'unchanged' && event.target.checked) {
      document.querySelectorAll('input[data-same]').forEach((same) => {
        same.checked = true;
      });
    } else if (event.target.type === 'radio' && event.target.closest('[role=radiogroup]').querySelector('[data-same]')) {
      document.getElementById('unchanged').checked = document.querySelectorAll('input[data-same]:not(:checked)').length === 0;
    }
  });

  document.addEventListener('htmx:beforeSwap', (event) => {
    const answer = event.detail.xhr;
    if (answer.responseURL.includes('/sign-in')) {
      event.detail.shouldSwap = false;
      status.textContent = '登录已超时，请在新页面重新登录后再继续';
    } else if (answer.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener('htmx:responseError', (event) => {
    const answer = event.detail.xhr;
    const photo = event.detail.requestConfig.path.includes('/photos');
    if (photo && answer.status === 413) {
      warn('单张照片不能超过10MB，请调低相机的分辨率后重拍');
    } else if (answer.status === 409) {
      status.textContent = '该任务已由他人办理或者已不需要办理，请返回今日';
    } else {
      status.textContent = '未能保存，请稍后再试';
    }
  });

  document.addEventListener('htmx:sendError', () => {
    status.textContent = '网络不通，尚未保存，请不要关闭本页';
  });
})();

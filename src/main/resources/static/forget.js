// Nobody is at work on this page: what an earlier person's pages kept in this browser goes. The server tells browsers the
// same at sign-out (Clear-Site-Data), but over plain HTTP they do not listen.
[() => window.localStorage, () => window.sessionStorage].forEach((storage) => {
  try {
    storage().clear();
  } catch {
    // Storage is switched off here: nothing was kept.
  }
});

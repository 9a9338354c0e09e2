// Links that, followed, do not bring their target into the window.
(async () => {
  const wrong = [];
  const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const targets = new Set([...document.querySelectorAll('a')].map(a => a.getAttribute('href')));
  for (const target of targets) {
    document.querySelector(`a[href="${target}"]`).click();
    await drawn();
    const element = document.querySelector(target);
    const box = element?.getBoundingClientRect();
    if (!element?.checkVisibility() || box.height === 0 || box.top < 0 || box.top >= innerHeight) {
      wrong.push([target, box?.top, box?.height]);
    }
  }
  return wrong;
})()

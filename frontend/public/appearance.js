// Runs before the first paint, so that neither theme nor language flickers. A file, because the policy forbids inline scripts.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read('bulwark.theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  const language = read('bulwark.language') ?? navigator.language;
  root.lang = language.toLowerCase().startsWith('pt') ? 'pt-BR' : 'en';
})();

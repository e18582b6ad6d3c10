// A calculator works without this file: its form asks the server. With it, the answer follows the typing: what is left, over the years left, rounded up.
(() => {
  for (const phrase of document.querySelectorAll('[data-calcul]')) {
    const champ = document.getElementById(phrase.dataset.calcul);
    const resultat = phrase.querySelector('[data-calcul-resultat]');
    const annees = +phrase.dataset.annees;
    if (!champ || !resultat || !(annees > 0)) continue;
    champ.addEventListener('input', () => {
      const cible = champ.value.replace(/\s/g, '');
      if (!/^\d+$/.test(cible)) return;
      const n = Math.ceil(Math.max(0, +cible - +phrase.dataset.deja) / annees);
      resultat.textContent = `${n.toLocaleString('fr-FR').replace(/\u202f/g, '\u00a0')}\u00a0${n < 2 ? 'rénovation' : 'rénovations'} par an`;
    });
  }
})();

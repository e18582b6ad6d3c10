// An entry grid works without this file: Tab goes from cell to cell, and a table is pasted in its own field.
// With it, the arrows move up and down, a table pasted in a cell fills the cells from there, and the faulty ones say why at once.
(() => {
  for (const formulaire of document.querySelectorAll('form[data-grille]')) {
    const cases = [...formulaire.querySelectorAll('input[data-ligne]')];
    const trouver = (ligne, colonne) => cases.find((c) => +c.dataset.ligne === ligne && +c.dataset.colonne === colonne);
    const etat = formulaire.querySelector('[data-grille-etat]');

    const marquer = (champ, phrase) => {
      const faute = document.getElementById(`${champ.id}-faute`);
      champ.classList.toggle('is-invalid', !!phrase);
      if (phrase) champ.setAttribute('aria-invalid', 'true'); else champ.removeAttribute('aria-invalid');
      if (faute) faute.textContent = phrase ?? '';
    };

    const verifier = async (collees) => {
      try {
        const reponse = await fetch(`${location.pathname}?handler=Verifier`, { method: 'POST', body: new FormData(formulaire) });
        const { fautes } = await reponse.json();
        const parChamp = new Map(fautes.map((f) => [f.champ, f.phrase]));
        for (const c of cases) marquer(c, parChamp.get(c.name));
        const fautives = collees.filter((c) => parChamp.has(c.name));
        etat.textContent = `${collees.length - fautives.length} valeurs prêtes, ${fautives.length} à corriger. Rien n’est encore enregistré.`;
        fautives[0]?.focus();
      } catch {
        etat.textContent = 'Les valeurs collées seront vérifiées à l’enregistrement.';
      }
    };

    formulaire.addEventListener('paste', (e) => {
      const depart = e.target;
      const texte = e.clipboardData?.getData('text/plain') ?? '';
      if (!depart.dataset?.ligne || !/[\t\n]/.test(texte.trimEnd())) return;
      e.preventDefault();
      const collees = [];
      texte.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach((ligne, i) => ligne.split('\t').forEach((valeur, j) => {
        const c = trouver(+depart.dataset.ligne + i, +depart.dataset.colonne + j);
        if (!c) return;
        c.value = valeur.trim();
        if (c.value) collees.push(c);
      }));
      verifier(collees);
    });

    formulaire.addEventListener('keydown', (e) => {
      const pas = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[e.key];
      if (!pas || !e.target.dataset?.ligne || e.ctrlKey || e.altKey || e.metaKey) return;
      const suivante = trouver(+e.target.dataset.ligne + pas, +e.target.dataset.colonne);
      if (e.key === 'Enter' && !suivante) return;
      e.preventDefault();
      suivante?.focus();
      suivante?.select();
    });
  }
})();

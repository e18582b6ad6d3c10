// An entry grid works without this file: Tab goes from cell to cell, a table is pasted in its own field, the sums come with the page.
// With it, the arrows, Enter and Escape work as in a spreadsheet, a table pasted in a cell fills the cells from there and the faulty ones say why at once,
// sums and gaps follow the typing, and what somebody else writes meanwhile is told without anything typed being lost.
(() => {
  const nombre = (n, un, des) => `${n} ${n < 2 ? un : des}`;
  const ecrire = (v) => (v < 0 ? '−' : '') + Math.abs(v).toLocaleString('fr-FR', { maximumFractionDigits: 4 }).replace(/\u202f/g, '\u00a0');
  const lire = (texte) => {
    const t = (texte ?? '').replace(/\s/g, '').replace(',', '.').replace(/^−/, '-');
    return /^-?\d+(\.\d+)?$/.test(t) ? +t : null;
  };
  const sommer = (valeurs) => {
    const dites = valeurs.filter((v) => v !== null);
    return dites.length ? Math.round(dites.reduce((a, b) => a + b, 0) * 1e4) / 1e4 : null;
  };
  const moins = (a, b) => (a === null || b === null ? null : sommer([a, -b]));

  const marquer = (champ, phrase) => {
    let faute = document.getElementById(`${champ.id}-faute`);
    champ.classList.toggle('is-invalid', !!phrase);
    if (phrase) champ.setAttribute('aria-invalid', 'true'); else champ.removeAttribute('aria-invalid');
    if (!faute && phrase) {
      faute = document.createElement('span');
      faute.id = `${champ.id}-faute`;
      faute.className = 'invalid-feedback p-saisie__faute';
      champ.after(faute);
      champ.setAttribute('aria-describedby', faute.id);
    }
    if (faute) faute.textContent = phrase ?? '';
  };

  // Sums of a table whose bodies are the values of a split, its rows landlords, communes or the goal, its last column the total of the period.
  const totaliser = (table, bandeau) => {
    const groupes = new Map([...table.querySelectorAll('tbody[data-quoi]')].map((corps) => {
      const lignes = [...corps.querySelectorAll('tr[data-role]')].map((tr) => ({
        role: tr.dataset.role,
        qui: tr.dataset.qui,
        cases: [...tr.children].slice(1).map((td) => ({ td, champ: td.querySelector('input[data-ligne]') })),
      }));
      return [corps.dataset.quoi, { communes: lignes.filter((l) => l.role === 'commune'), qui: new Map(lignes.filter((l) => l.qui).map((l) => [l.qui, l])), pied: new Map(lignes.filter((l) => !l.qui).map((l) => [l.role, l])), lignes }];
    }));
    const codes = [...groupes.keys()].filter((c) => c);
    const largeur = [...groupes.values()][0]?.lignes[0]?.cases.length ?? 0;
    const annees = Array.from({ length: largeur - 1 }, (_, j) => j);
    const dite = (c) => (c ? lire(c.champ ? c.champ.value : c.td.textContent) : null);
    const desCommunes = (g, qui, j) => (g.communes.length ? (qui === 'moi' ? sommer(g.communes.map((l) => dite(l.cases[j]))) : null) : lire(g.qui.get(qui)?.cases[j].td.dataset.communes));
    const valeur = (qui, code, j, saisie = true) => {
      const g = groupes.get(code);
      const v = saisie ? dite(g.qui.get(qui)?.cases[j]) : null;
      if (v !== null) return v;
      const desAnnees = j === largeur - 1 ? sommer(annees.map((a) => valeur(qui, code, a))) : null;
      return desAnnees ?? desCommunes(g, qui, j) ?? (code === '' ? sommer(codes.map((c) => valeur(qui, c, j))) : null);
    };
    const montrer = (ligne, j, v) => { if (ligne) ligne.cases[j].td.textContent = v === null ? '–' : ecrire(v); };
    const montrerLEcart = (cible, v) => {
      if (!cible) return;
      cible.className = v === null ? 'p-discret' : `p-ecart p-ecart--${v < 0 ? 'moins' : v > 0 ? 'plus' : 'nul'}`;
      cible.textContent = v === null ? '–' : (v > 0 ? '+' : '') + ecrire(v);
    };
    const recalculer = () => {
      for (const [code, g] of groupes) {
        const bailleurs = [...g.qui.values()].filter((l) => l.role === 'bailleur' || l.role === 'chiffre');
        for (let j = 0; j < largeur; j++) {
          const somme = sommer([...bailleurs.map((l) => valeur(l.qui, code, j)), lire(g.pied.get('somme')?.cases[j].td.dataset.ailleurs)]);
          const objectif = valeur('epci', code, j);
          montrer(g.pied.get('somme'), j, somme);
          montrerLEcart(g.pied.get('ecart')?.cases[j].td.firstElementChild, moins(somme, objectif));
          if (g.communes.length) {
            const communes = desCommunes(g, 'moi', j);
            montrer(g.pied.get('sommedescommunes'), j, communes);
            montrerLEcart(g.pied.get('ecartdescommunes')?.cases[j].td.firstElementChild, moins(dite(g.qui.get('moi')?.cases[j]), communes));
          }
          for (const l of g.qui.values()) {
            const c = l.cases[j];
            if (!c.champ) continue;
            const calcule = valeur(l.qui, code, j, false);
            c.champ.placeholder = calcule === null ? '' : ecrire(calcule);
            const note = c.td.querySelector('[data-somme-des-annees]');
            const annuelle = note ? sommer(annees.map((a) => valeur(l.qui, code, a))) : null;
            const saisi = dite(c);
            if (note) note.textContent = annuelle !== null && saisi !== null && annuelle !== saisi ? `La somme des années est ${ecrire(annuelle)}, le total saisi ${ecrire(saisi)}.` : '';
          }
          if (bandeau && code === '' && j === largeur - 1) {
            const dire = (nom, v) => { bandeau.querySelector(`[data-total="${nom}"]`).textContent = v === null ? '–' : ecrire(v); };
            dire('somme', somme);
            dire('objectif', objectif);
            montrerLEcart(bandeau.querySelector('[data-total="ecart"]'), moins(somme, objectif));
          }
        }
      }
    };
    return recalculer;
  };

  for (const formulaire of document.querySelectorAll('form[data-grille]')) {
    const cases = [...formulaire.querySelectorAll('input[data-ligne]')];
    const parPlace = new Map(cases.map((c) => [`${c.dataset.ligne}/${c.dataset.colonne}`, c]));
    const trouver = (ligne, colonne) => parPlace.get(`${ligne}/${colonne}`);
    const derniereLigne = Math.max(...cases.map((c) => +c.dataset.ligne));
    const etat = formulaire.querySelector('[data-grille-etat]');
    const table = formulaire.querySelector('table[data-totaux]');
    const recalculer = table ? totaliser(table, formulaire.querySelector('[data-bandeau]')) : () => {};
    const lieu = location.pathname + location.search;

    const verifier = async (collees, dehors) => {
      const reste = dehors ? ` ${nombre(dehors, 'valeur tombe', 'valeurs tombent')} hors des cellules à remplir.` : '';
      try {
        const reponse = await fetch(formulaire.dataset.grille || `${location.pathname}?handler=Verifier`, { method: 'POST', body: new FormData(formulaire) });
        const { fautes } = await reponse.json();
        const parChamp = new Map(fautes.map((f) => [f.champ, f.phrase]));
        for (const c of cases) marquer(c, parChamp.get(c.name));
        const fautives = collees.filter((c) => parChamp.has(c.name));
        etat.textContent = `${nombre(collees.length - fautives.length, 'valeur prête', 'valeurs prêtes')}, ${fautives.length} à corriger.${reste} Rien n’est encore enregistré.`;
        fautives[0]?.focus();
      } catch {
        etat.textContent = `Les valeurs collées seront vérifiées à l’enregistrement.${reste}`;
      }
    };

    formulaire.addEventListener('paste', (e) => {
      const depart = e.target;
      const texte = e.clipboardData?.getData('text/plain') ?? '';
      if (!depart.dataset?.ligne || !/[\t\n]/.test(texte.trimEnd())) return;
      e.preventDefault();
      const collees = [];
      let dehors = 0;
      texte.replace(/\r/g, '').replace(/\n+$/, '').split('\n').forEach((ligne, i) => ligne.split('\t').forEach((valeur, j) => {
        const c = trouver(+depart.dataset.ligne + i, +depart.dataset.colonne + j);
        if (!c) { if (valeur.trim()) dehors++; return; }
        c.value = valeur.trim();
        if (c.value) collees.push(c);
      }));
      recalculer();
      verifier(collees, dehors);
    });

    const avant = new WeakMap();
    formulaire.addEventListener('focusin', (e) => { if (e.target.dataset?.ligne) avant.set(e.target, e.target.value); });
    formulaire.addEventListener('input', (e) => { if (e.target.dataset?.ligne) recalculer(); });

    formulaire.addEventListener('keydown', (e) => {
      const champ = e.target;
      if (!champ.dataset?.ligne || e.ctrlKey || e.altKey || e.metaKey) return;
      if (e.key === 'Escape' && champ.value !== avant.get(champ)) {
        champ.value = avant.get(champ) ?? '';
        recalculer();
        champ.select();
        return;
      }
      const entier = champ.selectionStart === 0 && champ.selectionEnd === champ.value.length;
      const [dl, dc] = {
        ArrowUp: [-1, 0],
        ArrowDown: [1, 0],
        Enter: [e.shiftKey ? -1 : 1, 0],
        ArrowLeft: [0, entier || champ.selectionEnd === 0 ? -1 : 0],
        ArrowRight: [0, entier || champ.selectionStart === champ.value.length ? 1 : 0],
      }[e.key] ?? [0, 0];
      if ((!dl && !dc) || (e.shiftKey && e.key !== 'Enter')) return;
      let [ligne, colonne] = [+champ.dataset.ligne + dl, +champ.dataset.colonne + dc];
      while (dl && ligne >= 0 && ligne <= derniereLigne && !trouver(ligne, colonne)) ligne += dl; // rows of others are locked
      const suivante = trouver(ligne, colonne);
      if (!suivante && (e.key === 'Enter' || dc)) return;
      e.preventDefault();
      suivante?.focus();
      suivante?.select();
    });

    const origine = (c) => formulaire.elements[`o.${c.name.slice(2)}`]?.value ?? '';
    const avis = formulaire.querySelector('[data-grille-avis]');
    if (avis) {
      let derniere = Date.now();
      for (const geste of ['input', 'keydown', 'pointerdown']) addEventListener(geste, () => { derniere = Date.now(); });
      const interroger = async () => {
        if (document.hidden || Date.now() - derniere > 900000) return;
        try {
          const reponse = await fetch(avis.dataset.grilleAvis);
          if (reponse.status !== 200) return;
          avis.querySelector('span').textContent = (await reponse.json()).phrase;
          avis.hidden = false;
        } catch { /* The next one will tell. */ }
      };
      setInterval(interroger, 20000);
      addEventListener('focus', interroger);
      avis.querySelector('a').addEventListener('click', () => {
        sessionStorage.setItem(lieu, JSON.stringify(cases.filter((c) => c.value !== origine(c)).map((c) => ({ nom: c.name, valeur: c.value, origine: origine(c) }))));
      });
      const gardees = JSON.parse(sessionStorage.getItem(lieu) ?? '[]');
      sessionStorage.removeItem(lieu);
      for (const g of gardees) {
        const c = cases.find((x) => x.name === g.nom);
        if (!c) continue;
        c.value = g.valeur;
        if (origine(c) !== g.origine) marquer(c, `Passé entre-temps de ${g.origine || 'rien'} à ${origine(c) || 'rien'} ; votre saisie est gardée.`);
      }
      if (gardees.length) {
        etat.textContent = `${nombre(gardees.length, 'cellule saisie est gardée', 'cellules saisies sont gardées')}. Rien n’est encore enregistré.`;
        recalculer();
      }
    }
  }
})();

// The portal works without this file; it makes a few things quicker.
(() => {
  const racine = document.documentElement;
  // Light or dark without leaving a form half filled: the cookie is written here, the server does the same without script.
  const etat = racine.hasAttribute('data-fr-scheme');
  const systeme = matchMedia('(prefers-color-scheme: dark)');
  if (etat && racine.dataset.frScheme === 'system') racine.dataset.frTheme = systeme.matches ? 'dark' : 'light';
  const sombre = () => etat ? racine.dataset.frTheme === 'dark' : racine.dataset.bsTheme ? racine.dataset.bsTheme === 'dark' : systeme.matches;
  for (const formulaire of document.querySelectorAll('form[data-apparence]')) {
    const [lune, soleil] = formulaire.querySelectorAll('button');
    for (const b of [lune, soleil]) b.classList.remove('p-si-clair', 'p-si-sombre');
    const peindre = () => { lune.hidden = sombre(); soleil.hidden = !sombre(); };
    formulaire.addEventListener('submit', (e) => {
      e.preventDefault();
      const theme = sombre() ? 'light' : 'dark';
      if (etat) { racine.dataset.frScheme = theme; racine.dataset.frTheme = theme; } else racine.dataset.bsTheme = theme;
      document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
      peindre();
      (lune.hidden ? soleil : lune).focus();
    });
    peindre();
  }

  document.querySelector('.p-erreurs')?.focus();

  // One submission per form: a second press does nothing while the first is under way.
  for (const formulaire of document.querySelectorAll('form[method="post"]')) {
    formulaire.addEventListener('submit', (e) => {
      if (formulaire.dataset.parti) { e.preventDefault(); return; }
      formulaire.dataset.parti = '1';
      setTimeout(() => delete formulaire.dataset.parti, 8000);
    });
  }
  addEventListener('pageshow', () => document.querySelectorAll('form').forEach(f => delete f.dataset.parti));

  // Autosave of a section: posts the form two seconds after the last keystroke. A submission waits for the save under way, whose stamp it needs.
  for (const formulaire of document.querySelectorAll('form[data-autosave]')) {
    const etat = document.getElementById(formulaire.dataset.autosave);
    let attente, enCours;
    const enregistrer = async () => {
      try {
        const reponse = await fetch(formulaire.action, { method: 'POST', body: new FormData(formulaire), headers: { 'X-Autosave': '1' } });
        const corps = await reponse.json();
        if (reponse.ok) {
          formulaire.querySelector('[name="Version"]').value = corps.version;
          etat.textContent = corps.message;
        } else {
          etat.textContent = corps.message ?? 'Non enregistré.';
        }
      } catch {
        etat.textContent = 'Non enregistré : la connexion manque. Votre texte reste à l’écran.';
      }
    };
    const planifier = () => {
      clearTimeout(attente);
      attente = setTimeout(() => {
        if (enCours) planifier();
        else enCours = enregistrer().finally(() => { enCours = null; });
      }, 2000);
    };
    formulaire.addEventListener('input', (e) => { if (e.target.type !== 'file') planifier(); });
    formulaire.addEventListener('submit', (e) => {
      clearTimeout(attente);
      if (!enCours || e.defaultPrevented) return;
      e.preventDefault();
      const { submitter } = e;
      enCours.then(() => { delete formulaire.dataset.parti; formulaire.requestSubmit(submitter); });
    });
  }

  // Suggestions as one types, in the list of the browser itself; a choice is not searched again.
  for (const champ of document.querySelectorAll('input[data-suggestions]')) {
    const choix = champ.list;
    let attente, dernier = 0;
    champ.addEventListener('input', () => {
      clearTimeout(attente);
      const q = champ.value.trim();
      if (q.length < 2 || [...choix.options].some((o) => o.value === champ.value)) return;
      attente = setTimeout(async () => {
        const tour = ++dernier;
        try {
          const adresse = new URL(champ.dataset.suggestions, location.href);
          adresse.searchParams.set('q', q);
          const reponse = await fetch(adresse);
          if (!reponse.ok || tour !== dernier) return;
          // Browsers hide what does not contain the words typed: a forgiven typo is shown by repeating them.
          const pour = (s) => `${s.valeur} ${s.libelle}`.toLowerCase().includes(q.toLowerCase()) ? s.libelle : `${s.libelle}, pour « ${q} »`;
          choix.replaceChildren(...(await reponse.json()).map((s) => Object.assign(document.createElement('option'), { value: s.valeur, label: pour(s) })));
        } catch { /* the field is typed in full */ }
      }, 250);
    });
  }

  // Live totals of a funding plan.
  const nombre = (t) => Number(t.replace(/[^\d,-]/g, '').replace(',', '.')) || 0;
  const ecrit = (v) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(v).replace(/[\u202f\s]/g, '\u00a0').replace('-', '\u2212');
  for (const plan of document.querySelectorAll('[data-plan]')) {
    plan.addEventListener('input', () => {
      for (const total of plan.querySelectorAll('[data-total]')) {
        const somme = [...plan.querySelectorAll(`input[data-colonne="${total.dataset.total}"]`)].reduce((s, c) => s + nombre(c.value), 0);
        total.textContent = ecrit(somme);
      }
    });
  }

  // Live total of the notes of a member: its weighted share of the points it could give; an abstention counts nowhere.
  for (const notation of document.querySelectorAll('form[data-notation]')) {
    const total = notation.querySelector('[data-total-notes]');
    const etat = notation.querySelector('[data-etat-notes]');
    const deux = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    notation.addEventListener('input', () => {
      let points = 0, possibles = 0, sommet = 0, notes = 0, abstentions = 0;
      for (const critere of notation.querySelectorAll('[data-poids]')) {
        const poids = Number(critere.dataset.poids), max = Number(critere.dataset.max);
        const valeur = critere.querySelector('input[type="radio"]:checked')?.value ?? '';
        sommet += max;
        if (valeur === 'abstention') abstentions++;
        else if (valeur !== '') { notes++; points += poids * Number(valeur); possibles += poids * max; }
      }
      total.textContent = possibles ? deux.format(points * sommet / possibles) : '—';
      etat.textContent = `${notes} note${notes > 1 ? 's' : ''}${abstentions ? `, ${abstentions} abstention${abstentions > 1 ? 's' : ''}` : ''}, à enregistrer`;
    });
  }

  // Figures that others change: the page is read again now and then, and its live parts replaced. Bounded in turns; asleep in a hidden tab.
  for (const temoin of document.querySelectorAll('[data-actualiser]')) {
    let tours = Number(temoin.dataset.tours);
    const relire = async () => {
      if (document.hidden) return;
      if (tours-- <= 0) { clearInterval(rythme); return; }
      try {
        const reponse = await fetch(temoin.dataset.adresse, { cache: 'no-store', redirect: 'error' });
        if (!reponse.ok) { clearInterval(rythme); return; }
        const lue = new DOMParser().parseFromString(await reponse.text(), 'text/html');
        let change = false;
        for (const partie of document.querySelectorAll('[data-vif]')) {
          const neuve = lue.getElementById(partie.id);
          if (!neuve || partie.contains(document.activeElement) || neuve.innerHTML === partie.innerHTML) continue;
          partie.replaceWith(document.importNode(neuve, true));
          change = true;
        }
        if (change) temoin.firstElementChild.textContent = lue.querySelector('[data-actualiser] > :first-child')?.textContent ?? 'La séance est close.';
      } catch { /* the link stays */ }
    };
    const rythme = setInterval(relire, 1000 * Number(temoin.dataset.actualiser));
  }
})();

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

  // Autosave of a section: posts the form two seconds after the last keystroke.
  for (const formulaire of document.querySelectorAll('form[data-autosave]')) {
    const etat = document.getElementById(formulaire.dataset.autosave);
    let attente;
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
    formulaire.addEventListener('input', (e) => {
      if (e.target.type === 'file') return;
      clearTimeout(attente);
      attente = setTimeout(enregistrer, 2000);
    });
    formulaire.addEventListener('submit', () => clearTimeout(attente));
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
})();

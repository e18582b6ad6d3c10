// The portal works without this file; it makes a few things quicker.
(() => {
  const racine = document.documentElement;
  const sombre = () => racine.dataset.bsTheme ? racine.dataset.bsTheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  for (const bouton of document.querySelectorAll('[data-bascule-theme]')) {
    bouton.hidden = false;
    bouton.setAttribute('aria-pressed', sombre());
    bouton.addEventListener('click', () => {
      const theme = sombre() ? 'light' : 'dark';
      racine.dataset.bsTheme = theme;
      racine.dataset.frScheme = theme;
      document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
      bouton.setAttribute('aria-pressed', sombre());
    });
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

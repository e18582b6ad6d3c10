// Large files go in pieces and resume where they stopped. Without this file the form sends them whole.
(() => {
  const morceau = 4 * 1024 * 1024;
  const attente = (ms) => new Promise((suite) => setTimeout(suite, ms));
  const tus = (entetes) => ({ 'Tus-Resumable': '1.0.0', ...entetes });
  class Refus extends Error {}

  const creer = async (fichier) => {
    const r = await fetch('/documents/envois', { method: 'POST', headers: tus({ 'Upload-Length': String(fichier.size), 'Upload-Name': encodeURIComponent(fichier.name) }) });
    if (!r.ok) throw new Refus((await r.text()) || 'Ce fichier ne peut pas être envoyé.');
    return r.headers.get('Location');
  };

  // What has arrived; null when the server no longer knows this upload.
  const recus = async (adresse) => {
    const r = await fetch(adresse, { method: 'HEAD', headers: tus({}) });
    return r.ok ? Number(r.headers.get('Upload-Offset')) : null;
  };

  const envoyer = async (fichier, cle, avancer) => {
    let adresse = sessionStorage.getItem(cle);
    let ou = adresse ? await recus(adresse).catch(() => null) : null;
    if (ou === null) {
      adresse = await creer(fichier);
      sessionStorage.setItem(cle, adresse);
      ou = 0;
    }
    for (let echecs = 0; ou < fichier.size;) {
      avancer(ou, echecs);
      const r = await fetch(adresse, { method: 'PATCH', headers: tus({ 'Upload-Offset': String(ou), 'Content-Type': 'application/offset+octet-stream' }), body: fichier.slice(ou, ou + morceau) }).catch(() => null);
      if (r?.ok) {
        ou = Number(r.headers.get('Upload-Offset'));
        echecs = 0;
      } else if (r && r.status !== 409 && r.status < 500) {
        throw new Refus(r.status === 404 ? 'Cet envoi n’est plus gardé ; choisissez de nouveau le fichier.' : await r.text());
      } else {
        if (++echecs > 8) throw new Error('coupure');
        await attente(Math.min(30000, 500 * 2 ** echecs));
        ou = (await recus(adresse).catch(() => ou)) ?? ou;
      }
    }
    avancer(ou, 0);
    return adresse.split('/').pop();
  };

  for (const champ of document.querySelectorAll('[data-envoi]')) {
    const choix = champ.querySelector('input[type=file]');
    const jeton = champ.querySelector('input[type=hidden]');
    const barre = champ.querySelector('progress');
    const dit = champ.querySelector('[role=status]');
    const boutons = () => choix.form?.querySelectorAll('button[type=submit], button:not([type])') ?? [];
    const bloquer = (oui) => boutons().forEach((b) => b.toggleAttribute('disabled', oui));
    const nom = choix.name;

    choix.addEventListener('change', async () => {
      const fichier = choix.files[0];
      jeton.disabled = true;
      choix.name = nom;
      barre.hidden = true;
      dit.textContent = '';
      if (!fichier) return;
      if (fichier.size > Number(choix.dataset.tailleMax)) {
        dit.textContent = `Ce fichier dépasse la taille admise, ${choix.dataset.taille}.`;
        choix.value = '';
        return;
      }
      if (fichier.size < morceau / 2) return; // small: it goes with the form
      const cle = `envoi:${fichier.name}:${fichier.size}:${fichier.lastModified}`;
      bloquer(true);
      barre.hidden = false;
      let annonce = -1;
      try {
        jeton.value = await envoyer(fichier, cle, (ou, echecs) => {
          const part = Math.floor(100 * ou / fichier.size);
          barre.value = part;
          if (echecs) dit.textContent = 'Connexion interrompue ; l’envoi reprendra seul.';
          else if (part >= annonce + 25 || part === 100) { annonce = part; dit.textContent = part === 100 ? `« ${fichier.name} » est envoyé.` : `Envoi : ${part}\u00A0%.`; }
        });
        jeton.disabled = false;
        choix.removeAttribute('name'); // the token stands for the file
        sessionStorage.removeItem(cle);
      } catch (e) {
        barre.hidden = true;
        dit.textContent = e instanceof Refus ? e.message : 'L’envoi s’est arrêté. Choisissez de nouveau ce fichier : il reprendra où il en était.';
        choix.value = '';
      } finally {
        bloquer(false);
      }
    });
  }
})();

"use strict";
(function () {
  const subtil = globalThis.crypto.subtle;
  const texte = (octets) => new TextDecoder().decode(octets);
  const hexa = (octets) => Array.from(new Uint8Array(octets), (o) => o.toString(16).padStart(2, "0")).join("");
  const depuisHexa = (h) => Uint8Array.from(h.match(/../g) || [], (p) => parseInt(p, 16));
  const depuisBase64 = (b) => Uint8Array.from(atob(b), (c) => c.charCodeAt(0));
  const sha256 = async (octets) => hexa(await subtil.digest("SHA-256", octets));
  const deTexte = (t) => new TextEncoder().encode(t);
  const surUneLigne = (t) => t.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
  const zeros = "0".repeat(64);

  const empreinteDEntree = (e) => sha256(deTexte([e.espace, e.numero, e.instant, e.compte, surUneLigne(e.nom), e.organisme,
    surUneLigne(e.acte), surUneLigne(e.objet), e.contenu, e.precedente].join("\n")));

  async function racineParLeChemin(entree) {
    let noeud = await sha256(new Uint8Array([0, ...depuisHexa(entree.empreinte)]));
    for (const pas of entree.chemin) {
      const frere = depuisHexa(pas.slice(1)), ici = depuisHexa(noeud);
      noeud = await sha256(new Uint8Array(pas[0] === "g" ? [1, ...frere, ...ici] : [1, ...ici, ...frere]));
    }
    return noeud;
  }

  async function aSigne(publique, octets, signature) {
    const der = depuisBase64(publique.replace(/-----[^-]+-----|\s/g, ""));
    const cle = await subtil.importKey("spki", der, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    const bonne = await subtil.verify({ name: "ECDSA", hash: "SHA-256" }, cle, depuisBase64(signature), octets);
    return { bonne, empreinte: await sha256(der) };
  }

  async function lesFichiers(manifeste, lire, noms, dire) {
    let bons = 0;
    for (const f of manifeste.fichiers) {
      const octets = await lire(f.nom);
      if (!octets) dire(false, "Le fichier « " + f.nom + " » manque.");
      else if ((await sha256(octets)) !== f.sha256) dire(false, "Le fichier « " + f.nom + " » a été modifié.");
      else bons++;
    }
    dire(bons === manifeste.fichiers.length, bons + " fichiers sur " + manifeste.fichiers.length + " ont l’empreinte du manifeste.");
    const connus = new Set(manifeste.fichiers.map((f) => f.nom).concat("manifeste.json", "manifeste.signature.json"));
    for (const nom of noms) if (!connus.has(nom)) dire(false, "Le fichier « " + nom + " » n’est pas du dossier.");
    for (const a of manifeste.absents) dire(null, "« " + a.nom + " » n’est pas dans le dossier : " + a.motif);
  }

  async function lesSceaux(sceaux, dire) {
    let precedent = null;
    for (const s of sceaux) {
      const lignes = s.texte.split("\n");
      if ((await sha256(deTexte(s.texte))) !== s.empreinte || lignes[2] !== String(s.numero) || lignes[6] !== s.racine || lignes[8] !== s.precedente) dire(false, "Le sceau " + s.numero + " a été modifié.");
      else if (precedent && s.precedente !== precedent.empreinte) dire(false, "Le sceau " + s.numero + " ne suit pas le précédent.");
      else if (!precedent && s.numero === 1 && s.precedente !== zeros) dire(false, "Le sceau 1 n’est pas le premier.");
      else {
        const signature = await aSigne(s.publique, deTexte(s.texte), s.signature);
        const bon = signature.bonne && signature.empreinte === s.cle;
        dire(bon, bon ? "Le sceau " + s.numero + " est signé de la clé " + s.cle + (s.horodateLe ? ", horodaté le " + s.horodateLe : ", sans horodatage") + "." : "La signature du sceau " + s.numero + " est fausse.");
      }
      precedent = s;
    }
  }

  async function lesEntrees(entrees, sceaux, dire) {
    const parNumero = new Map(sceaux.map((s) => [s.numero, s]));
    let prouvees = 0, attente = 0, precedente = null;
    for (const e of entrees) {
      if ((await empreinteDEntree(e)) !== e.empreinte) dire(false, "L’entrée " + e.numero + " du journal a été modifiée.");
      else if (precedente && precedente.numero + 1 === e.numero && precedente.empreinte !== e.precedente) dire(false, "L’entrée " + e.numero + " du journal ne suit pas la précédente.");
      else if (e.sceau === undefined) attente++;
      else if (!parNumero.has(e.sceau) || (await racineParLeChemin(e)) !== parNumero.get(e.sceau).racine) dire(false, "L’entrée " + e.numero + " du journal n’est pas sous le sceau " + e.sceau + ".");
      else prouvees++;
      precedente = e;
    }
    dire(prouvees + attente === entrees.length, prouvees + " entrées du journal sur " + entrees.length + " sont sous un sceau signé.");
    if (attente) dire(null, attente + " entrées, les plus récentes, ne sont pas encore scellées.");
  }

  async function verifier(lire, noms) {
    const rapport = [];
    const dire = (bon, phrase) => rapport.push({ bon, phrase });
    try {
      const octets = await lire("manifeste.json");
      if (!octets) { dire(false, "Le manifeste manque : choisissez le dossier décompressé."); return rapport; }
      const manifeste = JSON.parse(texte(octets));
      const signature = JSON.parse(texte((await lire("manifeste.signature.json")) || deTexte("null")));
      const lue = signature && (await aSigne(signature.publique, octets, signature.signature));
      dire(!!lue && lue.bonne, lue && lue.bonne ? "Le manifeste est signé de la clé " + lue.empreinte + " : comparez-la à celle que publie le portail." : "La signature du manifeste est fausse.");
      await lesFichiers(manifeste, lire, noms, dire);
      const sceaux = JSON.parse(texte(await lire("journal/sceaux.json")));
      await lesSceaux(sceaux, dire);
      await lesEntrees(JSON.parse(texte(await lire("journal/journal.json"))), sceaux, dire);
    } catch (e) {
      dire(false, "Ce dossier ne se lit pas : " + e.message);
    }
    return rapport;
  }

  function montrer(rapport) {
    const verdict = document.getElementById("verdict"), liste = document.getElementById("rapport");
    const bon = rapport.every((l) => l.bon !== false);
    verdict.textContent = bon ? "Tout ce qui est vérifiable l’est : rien n’a été altéré." : "Ce dossier n’est pas celui que le portail a établi.";
    verdict.className = bon ? "bon" : "faux";
    liste.replaceChildren(...rapport.map((l) => {
      const li = document.createElement("li");
      li.textContent = (l.bon === false ? "✗ " : l.bon ? "✓ " : "– ") + l.phrase;
      li.className = l.bon === false ? "faux" : l.bon ? "bon" : "";
      return li;
    }));
  }

  if (typeof document === "undefined") { globalThis.verifierLeDossier = verifier; return; }
  document.getElementById("dossier").addEventListener("change", async (evenement) => {
    const fichiers = new Map(Array.from(evenement.target.files, (f) => [f.webkitRelativePath.split("/").slice(1).join("/").normalize("NFC"), f]));
    document.getElementById("verdict").textContent = "Vérification en cours…";
    const lire = async (nom) => (fichiers.has(nom) ? new Uint8Array(await fichiers.get(nom).arrayBuffer()) : null);
    montrer(await verifier(lire, Array.from(fichiers.keys())));
  });
})();

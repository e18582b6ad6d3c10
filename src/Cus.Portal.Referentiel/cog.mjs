// Joins the vintages of the official geographic code into one small file: every commune since 1943, with the period of each
// of its names, what contains it today, its EPCI and its EPT. Usage: node cog.mjs <target>. The target is embedded.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const ici = dirname(fileURLToPath(import.meta.url));
const lire = (annee, nom) => JSON.parse(readFileSync(join(ici, 'node_modules', `cog-${annee}`, 'data', `${nom}.json`), 'utf8'));
const jour = (date) => (date ?? '').replaceAll('-', '');
const cle = (p) => `${p.code}\t${p.debut || '0'.repeat(8)}`;

// 1943-2019: the history itself, dated to the day.
const historique = lire(2019, 'historique-communes');
const parId = new Map(historique.map((h) => [h.id, h]));
const codeSuivant = (h) => {
  const suite = parId.get(h.successeur);
  return suite?.type === 'COM' ? suite.code : parId.get(suite?.pole)?.code ?? null;
};
const periodes = historique.filter((h) => h.type === 'COM').map((h) => ({ code: h.code, nom: h.nom, debut: jour(h.dateDebut), fin: jour(h.dateFin), suivant: h.dateFin ? codeSuivant(h) : null }));
const ouvertes = new Map(periodes.filter((p) => !p.fin).map((p) => [p.code, p]));

// Since 2019: what changes from a vintage to the next does on 1 January.
const anciens = new Map();
let derniere;
for (const annee of [2021, 2022, 2023, 2024, 2025, 2026]) {
  derniere = lire(annee, 'communes').filter((c) => c.type === 'commune-actuelle');
  const presentes = new Map(derniere.map((c) => [c.code, c]));
  for (const c of derniere) for (const ancien of c.anciensCodes ?? []) anciens.set(ancien, c.code);
  const debut = `${annee}0101`;
  for (const p of [...ouvertes.values()]) {
    const c = presentes.get(p.code);
    if (c?.nom === p.nom) continue;
    p.fin = debut;
    p.suivant = c ? p.code : anciens.get(p.code) ?? null;
    ouvertes.delete(p.code);
  }
  for (const c of derniere) {
    if (ouvertes.has(c.code)) continue;
    const connue = !/^9[78]/.test(c.code) && (annee > 2021 || periodes.some((p) => p.code === c.code));
    const p = { code: c.code, nom: c.nom, debut: connue ? debut : '', fin: '', suivant: null };
    periodes.push(p);
    ouvertes.set(c.code, p);
  }
}

// Municipal arrondissements are no communes: a period of no day, so that the code is known and leads to the commune.
for (const a of lire(2026, 'communes').filter((c) => c.type === 'arrondissement-municipal'))
  periodes.push({ code: a.code, nom: a.nom, debut: '19430101', fin: '19430101', suivant: a.commune });

// The commune of today: follow what each became.
const dernierePeriode = new Map();
for (const p of periodes) if ((dernierePeriode.get(p.code)?.debut ?? '') <= p.debut) dernierePeriode.set(p.code, p);
const aujourdhui = (code, vus = new Set()) => {
  if (ouvertes.has(code)) return code;
  if (vus.has(code)) return null;
  vus.add(code);
  const suivant = dernierePeriode.get(code)?.suivant ?? anciens.get(code);
  return suivant ? aujourdhui(suivant, vus) : anciens.has(code) ? aujourdhui(anciens.get(code), vus) : null;
};

const epci = lire(2026, 'epci');
const ept = lire(2026, 'ept');
const groupes = [...epci, ...ept];
const appartenance = (liste, decalage) => new Map(liste.flatMap((g, i) => g.membres.map((m) => [m.code, i + decalage])));
const dansEpci = appartenance(epci, 0);
const dansEpt = appartenance(ept, epci.length);

const lignes = [groupes.length, ...groupes.map((g) => `${g.code}\t${g.type}\t${g.nom}`)];
const departements = lire(2026, 'departements');
lignes.push(departements.length, ...departements.map((d) => `${d.code}\t${d.region}\t${d.nom}`));
periodes.sort((a, b) => (cle(a) < cle(b) ? -1 : 1));
lignes.push(periodes.length);
for (const p of periodes) {
  const actuelle = aujourdhui(p.code);
  lignes.push([p.code, p.debut, p.fin, actuelle === p.code ? '' : actuelle ?? '-', dansEpci.get(actuelle) ?? '', dansEpt.get(actuelle) ?? '', p.nom].join('\t'));
}
const texte = Buffer.from(lignes.join('\n').replaceAll("'", '’'), 'utf8');
mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(process.argv[2], brotliCompressSync(texte, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } }));

// Copies what the browser needs from node_modules to wwwroot/vendor and joins our sheets, one bundle per theme.
// Run by MSBuild (AssemblerLesFeuilles) when a source is newer than the stamp.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ici = dirname(fileURLToPath(import.meta.url));
const paquet = (...p) => join(ici, 'node_modules', ...p);
const cible = join(ici, 'wwwroot', 'vendor');
const lire = (chemin) => readFileSync(chemin, 'utf8').replace(/^@charset "[^"]*";/i, '').replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
const feuilles = (...noms) => noms.map((n) => lire(join(ici, 'Feuilles', `${n}.css`)));

rmSync(cible, { recursive: true, force: true });
for (const d of ['polices', 'dsfr/fonts', 'js']) mkdirSync(join(cible, d), { recursive: true });

// Neutral theme: Bootstrap, then our tokens and components.
const bootstrap = lire(paquet('bootstrap/dist/css/bootstrap.min.css'));
const composants = ['cadre', 'etats', 'tableaux', 'mois', 'parcours', 'actes', 'lecture', 'portail'];
const fin = ['lecteur', 'impression'];
writeFileSync(join(cible, 'neutre.css'), [bootstrap, ...feuilles('polices', 'jetons', 'base', ...composants, 'neutre', ...fin)].join('\n'));
for (const [p, f] of [['source-sans-3', 'source-sans-3-latin-wght-normal'], ['source-sans-3', 'source-sans-3-latin-wght-italic'], ['bricolage-grotesque', 'bricolage-grotesque-latin-wght-normal']])
  cpSync(paquet('@fontsource-variable', p, 'files', `${f}.woff2`), join(cible, 'polices', `${f}.woff2`));

// State theme, in layers: the design system, Bootstrap dressed with its variables, then our components re-inked, outside any layer.
const dsfr = paquet('@gouvfr/dsfr/dist');
const style = lire(join(dsfr, 'dsfr.min.css'));
writeFileSync(join(cible, 'dsfr', 'dsfr.css'), `@layer dsfr {\n${style.replace(/,url\([^)]*\.woff\) format\("woff"\)/g, '')}\n}\n`);
writeFileSync(join(cible, 'etat-socle.css'), `@layer dsfr, socle;\n@layer socle {\n${bootstrap}\n${feuilles('base').join('\n')}\n}\n`);
writeFileSync(join(cible, 'etat.css'), feuilles('jetons', ...composants, ...fin, 'etat').join('\n'));
for (const f of readdirSync(join(dsfr, 'fonts')).filter((f) => f.endsWith('.woff2'))) cpSync(join(dsfr, 'fonts', f), join(cible, 'dsfr', 'fonts', f));
for (const [, f] of style.matchAll(/url\(["']?(icons\/[^)"']+)["']?\)/g)) cpSync(join(dsfr, f), join(cible, 'dsfr', f), { recursive: true });

// Scripts.
cpSync(paquet('htmx.org/dist/htmx.min.js'), join(cible, 'js', 'htmx.min.js'));

writeFileSync(join(cible, '.fait'), '');

using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Conventions;
using Cus.Portal.ConventionsCus.PremiereGeneration.Patrimoine;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.PremiereGeneration.Registres;

/// <summary>The organisme replaces one of its lists by a file; the lists live as long as the convention, for they hold what each year did.</summary>
internal sealed class TenirLesRegistres1G(PortailDbContext db, IActeurCourant acteur, PerimetreDePremiereGeneration perimetre, IHorloge horloge, ActeDePremiereGeneration acte)
{
    /// <summary>A list as it stands; null before any file.</summary>
    public Task<RegistrePremiereGeneration?> LireAsync(Guid conventionId, NatureDeRegistre nature, CancellationToken ct) =>
        db.Set<RegistrePremiereGeneration>().AsNoTracking().SingleOrDefaultAsync(r => r.ConventionId == conventionId && r.Nature == nature, ct);

    /// <returns>Rows of the new list.</returns>
    /// <exception cref="Refus">Another quality (403), no file, an empty one, faulty cells (C-01, C-02, D-04): the former list stays.</exception>
    public async Task<int> RemplacerAsync(Guid conventionId, NatureDeRegistre nature, Stream? contenu, CancellationToken ct)
    {
        var c = await perimetre.TenirPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        if (contenu is null)
            throw Refus.Champ("Fichier", RefusCus.FichierExige);
        var segments = (await db.Set<ImmeublePremiereGeneration>().AsNoTracking().Where(i => i.ConventionId == conventionId).Select(i => i.Segments).ToListAsync(ct)).SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
        var cadre = new CadreDeRegistre(segments, c.Calendrier.Annees);
        var (depenses, logements, fautes) = nature == NatureDeRegistre.Depenses
            ? Depenses(FichierDesDepenses.Lire(await Tableurs.LireAsync(contenu, FichierDesDepenses.Modele, ct), cadre))
            : Ventes(FichierDesVentes.Lire(await Tableurs.LireAsync(contenu, FichierDesVentes.Modele, ct), cadre));
        FautesDeFichier.Exiger(fautes);
        if (depenses.Count + logements.Count == 0)
            throw Refus.Champ("Fichier", RefusDePremiereGeneration.FichierSansLigne);
        var registre = await db.Set<RegistrePremiereGeneration>().SingleOrDefaultAsync(r => r.ConventionId == conventionId && r.Nature == nature, ct);
        if (registre is null)
            db.Add(registre = RegistrePremiereGeneration.De(conventionId, nature));
        registre.Remplacer(depenses, logements, acteur.Requis, horloge.Maintenant);
        var lignes = depenses.Count + logements.Count;
        await acte.FinirAsync(c, "Registre.Remplacer", $"dépose {Francais.Nombre(lignes, "ligne")} : {Libelles.De(nature)}", new { nature, lignes }, ct);
        return lignes;
    }

    private static (IReadOnlyList<DepenseDuParc>, IReadOnlyList<LogementDuRegistre>, IReadOnlyList<FauteDeTableur>) Depenses((IReadOnlyList<DepenseDuParc> Lues, IReadOnlyList<FauteDeTableur> Fautes) x) => (x.Lues, [], x.Fautes);

    private static (IReadOnlyList<DepenseDuParc>, IReadOnlyList<LogementDuRegistre>, IReadOnlyList<FauteDeTableur>) Ventes((IReadOnlyList<LogementDuRegistre> Lus, IReadOnlyList<FauteDeTableur> Fautes) x) => ([], x.Lus, x.Fautes);
}

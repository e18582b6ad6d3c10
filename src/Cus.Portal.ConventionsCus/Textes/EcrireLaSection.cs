using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Journalisation;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>The organisme writes a part of a section under its version stamp. The locked clause is never written.</summary>
internal sealed class EcrireLaSection(PortailDbContext db, UniteDeTravail unite, IActeurCourant acteur, PerimetreDesConventions perimetre, IHorloge horloge, Journal journal)
{
    /// <returns>The new version stamp.</returns>
    /// <exception cref="Refus">Outside the perimeter (404), read only (403), unknown, locked or too long, adopted, or saved by somebody else meanwhile (409).</exception>
    public async Task<int> ExecuterAsync(Guid conventionId, string code, string texte, int versionLue, CancellationToken ct)
    {
        var convention = await perimetre.ChargerPourAsync(conventionId, QualiteDansLaCus.Organisme, ct);
        convention.ExigerModifiable();
        var article = SectionsDeCus.Articles(convention.Categorie).FirstOrDefault(a => a.Code == code) ?? throw new Refus(RefusDuTexte.SectionInconnue);
        if (article.Section.Verrouillee)
            throw new Refus(RefusDuTexte.SectionVerrouillee, ("titre", article.Titre));
        texte = texte.Trim().ReplaceLineEndings("\n");
        if (texte.Length > SectionDeCus.LongueurMax)
            throw Refus.Champ("Texte", RefusDuTexte.SectionTropLongue, ("max", SectionDeCus.LongueurMax));
        if (texte.Contains('\0', StringComparison.Ordinal))
            texte = texte.Replace("\0", "", StringComparison.Ordinal);
        var section = await db.Set<SectionDeCus>().SingleOrDefaultAsync(s => s.ConventionId == conventionId && s.Code == code, ct);
        if (section is null)
            db.Add(section = SectionDeCus.Commencer(conventionId, code));
        var presente = section.Version;
        var version = section.Ecrire(texte, versionLue, acteur.Requis, horloge.Maintenant);
        if (version == presente)
            return version;
        journal.Consigner("Cus.Section.Ecrire", CheminsDeConvention.Objet(conventionId), $"{acteur.Requis.Nom} enregistre « {article.Titre} » (version {version}).", new { code, version, longueur = texte.Length }, convention.Bailleur.OrganismeId);
        try
        {
            await unite.ValiderAsync(ct);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is Npgsql.PostgresException { SqlState: "23505" })
        {
            throw new Refus(RefusSocle.VersionPerimee);
        }

        return version;
    }
}

using Cus.Portal.ConventionsCus.Procedure;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Conventions;

/// <summary>The acts, from the deposit to the conclusion (guide CUS 2G, §4.3 and §4.4).</summary>
internal sealed partial class ConventionCus
{
    /// <summary>How long a constat or an avis is awaited before one may go on without it, unless the lead service says otherwise.</summary>
    public static readonly Echeances.Contracts.Delai AttenteDUnAvis = Echeances.Contracts.Delai.EnMois(1);

    /// <summary>The project is deposited with the prefect of the département.</summary>
    /// <returns>What is said and does not block: PRO-01, PRO-05, PRO-06, PRO-07, PRO-08.</returns>
    /// <exception cref="Refus">Every piece that is missing, at once (guide, §4.3 A).</exception>
    public IReadOnlyList<Motif> Deposer(DateTimeOffset le)
    {
        var motifs = ManquesDuDepot();
        if (motifs.Count > 0)
            throw new Refus(motifs);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Deposer);
        DeposeLe = le;
        return AvertissementsDuDepot(le);
    }

    /// <summary>What blocks a deposit.</summary>
    public IReadOnlyList<Motif> ManquesDuDepot()
    {
        var motifs = new List<Motif>();
        if (Composition is null)
            motifs.Add(Motif.De(RefusDeProcedure.CategorieAFixer));
        foreach (var nature in (NatureDePieceDeCus[])[NatureDePieceDeCus.Projet, NatureDePieceDeCus.TableauxDesIndicateurs])
        {
            if (!A(nature))
                motifs.Add(Motif.De(RefusDeProcedure.PieceManquante, donnees: ("piece", Socle.CyclesDeVie.Libelles.De(nature))));
        }

        foreach (var cadre in CadresManquants())
            motifs.Add(Motif.De(RefusDeProcedure.CadreManquant, donnees: ("piece", Socle.CyclesDeVie.Libelles.De(cadre))));
        return motifs;
    }

    /// <summary>What a deposit at that instant would be told, without being refused.</summary>
    public IReadOnlyList<Motif> AvertissementsDuDepot(DateTimeOffset le)
    {
        var motifs = new List<Motif>();
        if (Psp is null || !FraicheurDuPsp.EstFrais(Psp.Le, Paris.Date(le)))
            motifs.Add(Motif.De(RefusDeProcedure.PspTropAncien));
        if (Destinataires.Any(d => d.Genre == GenreDeDestinataire.PersonneAssociee) && Faits.All(f => f.Nature is not (NatureDeFait.ReunionProposee or NatureDeFait.ReunionTenue)))
            motifs.Add(Motif.De(RefusDeProcedure.ReunionAProposer));
        if (FinDesTroisMois is { } fin && Paris.Date(le) <= fin)
            motifs.Add(Motif.De(RefusDeProcedure.MoinsDeTroisMois));
        switch (Calendrier.Situer(le))
        {
            case TempsDuDepot.Tolere:
                motifs.Add(Motif.De(RefusDeProcedure.DepotTolere));
                break;
            case TempsDuDepot.Tardif:
                motifs.Add(Motif.De(RefusDeProcedure.DepotTardif, donnees: ("date", Calendrier.DernierJourDeDepot)));
                break;
        }

        return motifs;
    }

    /// <summary>Last day of the three months counted from the last sending to a collectivité (PRO-06); null when none was associated.</summary>
    public DateOnly? FinDesTroisMois => Destinataires.Where(d => d.Genre == GenreDeDestinataire.PersonneAssociee).Max(d => d.EnvoyeeLe) is { } dernier ? Signataires.EnTout.Apres(dernier) : null;

    /// <summary>The prefect of the département passes it to the prefect of the region; an avis is asked of each other prefect.</summary>
    public void Transmettre(IReadOnlyList<AvisDePrefet> avis, DateTimeOffset le)
    {
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Transmettre);
        (Avis, TransmiseLe) = (avis, le);
    }

    /// <summary>A prefect writes its avis, on its territory.</summary>
    /// <param name="code">Territory: « D82 ».</param>
    /// <param name="sens">Favourable or not.</param>
    /// <param name="texte">What it says; may be empty when favourable.</param>
    /// <param name="divergences">Commitments it disagrees with, all on its own territory.</param>
    /// <param name="par">Who.</param>
    /// <param name="le">When.</param>
    /// <exception cref="Refus">Nothing asked of that territory, given already, reserves without a text, a project not transmitted or already adopted.</exception>
    public void RendreUnAvis(string code, SensDAvis sens, string? texte, IReadOnlyList<string> divergences, Acteur par, DateTimeOffset le)
    {
        var avis = AvisAttendu(code);
        if (avis.RenduLe is { } deja)
            throw new Refus(RefusDeProcedure.AvisDejaRendu, ("date", Paris.Date(deja)));
        if (sens != SensDAvis.Favorable && string.IsNullOrWhiteSpace(texte))
            throw Refus.Champ("Texte", RefusDeProcedure.TexteAttendu);
        Remplacer(avis with { Sens = sens, Texte = texte?.Trim(), Divergences = divergences, RenduLe = le, RenduParNom = par.Nom, PasseOutre = null });
    }

    /// <summary>Moves the expected date of an avis: an indication, it binds nobody.</summary>
    public void AttendreUnAvis(string code, DateOnly attenduLe) => Remplacer(AvisAttendu(code) with { AttenduLe = attenduLe });

    /// <summary>The signatory prefect goes on without an avis whose expected date is past, and says why.</summary>
    public void PasserOutre(string code, string? motif, DateOnly aujourdhui)
    {
        var avis = AvisAttendu(code);
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ("Motif", RefusDeProcedure.TexteAttendu);
        if (aujourdhui <= avis.AttenduLe)
            throw new Refus(RefusDeProcedure.AvisEncoreAttendu, ("nom", avis.Nom), ("date", avis.AttenduLe));
        Remplacer(avis with { PasseOutre = motif.Trim() });
    }

    /// <summary>The lead service writes what the avis say together.</summary>
    public void Synthetiser(string texte) => Synthese = texte.Trim().Length > 0 ? texte.Trim() : null;

    /// <summary>The State and the landlord negotiate; also takes an adopted text up again.</summary>
    public void Negocier()
    {
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Negocier);
        Finale = null;
    }

    /// <summary>The délibération that adopts the final project (R. 445-2-6): it names the last version, frozen after the negotiation (PRO-10).</summary>
    public void AdopterLeProjetFinal(Deliberation deliberation, DateOnly aujourdhui)
    {
        if (DerniereVersion == 0)
            throw new Refus(RefusDeProcedure.AucuneVersion);
        if (deliberation.Le > aujourdhui)
            throw Refus.Champ("Le", RefusDeProcedure.DateAVenir);
        if (deliberation.VersionVisee != DerniereVersion || deliberation.Le < Paris.Date(DerniereVersionLe!.Value))
            throw Refus.Champ("VersionVisee", RefusDeProcedure.DeliberationFinale);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Adopter);
        Finale = deliberation;
    }

    public void MettreEnSignature() => Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.MettreEnSignature);

    /// <summary>The file of signature is deposited (guide, §4.3 B).</summary>
    /// <exception cref="Refus">Every piece that is missing, at once.</exception>
    public void DeposerLeDossier(DateTimeOffset le)
    {
        var motifs = ManquesDuDossier();
        if (motifs.Count > 0)
            throw new Refus(motifs);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.DeposerLeDossier);
        DossierDeposeLe = le;
    }

    /// <summary>What blocks the file of signature: PRO-11, PRO-14.</summary>
    public IReadOnlyList<Motif> ManquesDuDossier()
    {
        var motifs = new List<Motif>();
        if (Destinataires.Any(d => d.Genre == GenreDeDestinataire.PersonneAssociee) && !A(NatureDePieceDeCus.PreuveDAssociation) && Faits.All(f => f.Nature != NatureDeFait.ReunionTenue))
            motifs.Add(Manque(NatureDePieceDeCus.PreuveDAssociation));
        if (Psp is null || !A(NatureDePieceDeCus.Psp))
            motifs.Add(Manque(NatureDePieceDeCus.Psp));
        if (Psp is null || (Psp.FichierId is null && !A(NatureDePieceDeCus.DeliberationDuPsp)))
            motifs.Add(Manque(NatureDePieceDeCus.DeliberationDuPsp));
        foreach (var cadre in CadresManquants())
            motifs.Add(Motif.De(RefusDeProcedure.CadreManquant, donnees: ("piece", Socle.CyclesDeVie.Libelles.De(cadre))));
        if (Faits.All(f => f.Nature is not (NatureDeFait.ConcertationLocative or NatureDeFait.ConstatDeCarence)))
            motifs.Add(Motif.De(RefusDeProcedure.ConcertationOuCarence));
        return motifs;
    }

    /// <summary>The prefect of the département proposes the signature: every avis is closed (PRO-17).</summary>
    public void ProposerLaSignature(DateTimeOffset le)
    {
        if (Avis.FirstOrDefault(a => !a.EstClos) is not null)
            throw new Refus([.. Avis.Where(a => !a.EstClos).Select(a => Motif.De(RefusDeProcedure.AvisManquant, donnees: ("nom", a.Nom)))]);
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Proposer);
        ProposeeLe = le;
    }

    /// <summary>Whether the prefect of the region may sign that day: last, on a proposal, the plan under three years (PRO-01, PRO-16).</summary>
    /// <exception cref="Refus">What stands in the way.</exception>
    public void ExigerLaSignatureDuPrefet(DateOnly jour)
    {
        if (Statut != StatutConventionCus.SignatureProposee)
            throw new Refus(RefusDeProcedure.PrefetEnDernier);
        if (Psp is null || !FraicheurDuPsp.EstFrais(Psp.Le, jour))
            throw new Refus(RefusDeProcedure.PspTropAncien);
    }

    /// <summary>A signatory refused, or the text changed: it returns to the negotiation.</summary>
    public void RendreLeTexte()
    {
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.RendreLeTexte);
        Finale = null;
    }

    /// <summary>The prefect of the region signed: concluded, and in force from 1 July, backwards.</summary>
    public void Conclure(DateTimeOffset le)
    {
        Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Conclure);
        ConclueLe = le;
    }

    /// <summary>Its six years are over; nothing is renewed by itself.</summary>
    public void Echoir() => Statut = VieDeLaConvention.Cycle.Passer(Statut, VieDeLaConvention.Echoir);

    private IEnumerable<NatureDePieceDeCus> CadresManquants() => EstDUnGroupe
        ? ((NatureDePieceDeCus[])[NatureDePieceDeCus.CadreDUtiliteSociale, NatureDePieceDeCus.CadrePatrimonial]).Where(n => !A(n))
        : [];

    private static Motif Manque(NatureDePieceDeCus nature) => Motif.De(RefusDeProcedure.PieceDuDossierManquante, donnees: ("piece", Socle.CyclesDeVie.Libelles.De(nature)));

    private AvisDePrefet AvisAttendu(string code)
    {
        if (Statut is not (StatutConventionCus.AvisEnCours or StatutConventionCus.Negociation or StatutConventionCus.ProjetFinalAdopte or StatutConventionCus.EnSignature or StatutConventionCus.DossierDepose))
            throw new Refus(RefusDeProcedure.AvisHorsTerritoire);
        return Avis.FirstOrDefault(a => a.Code == code) ?? throw new Refus(RefusDeProcedure.AvisHorsTerritoire);
    }

    private void Remplacer(AvisDePrefet nouveau) => Avis = [.. Avis.Select(a => a.Code == nouveau.Code ? nouveau : a)];
}

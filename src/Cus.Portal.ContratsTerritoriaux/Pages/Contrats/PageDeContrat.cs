using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.ContratsTerritoriaux.Redaction;
using Cus.Portal.ContratsTerritoriaux.Regles;
using Cus.Portal.ContratsTerritoriaux.Trames;
using Cus.Portal.ContratsTerritoriaux.Versions;
using Cus.Portal.Interface;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc;

namespace Cus.Portal.ContratsTerritoriaux.Pages.Contrats;

/// <summary>What every page of a contract reads.</summary>
internal sealed record LectureDuContrat(
    PerimetreDesContrats Perimetre, LireLeTexte Texte, VerifierLeContrat Verifier, LireLesVersions Versions, LireCommentaires Commentaires, IActeurCourant Acteur, IHorloge Horloge);

/// <summary>Where an axis stands, under its tab.</summary>
internal sealed record EtatDAxe(AxeDeTrame Axe, string Icone, string Etat);

/// <summary>A page of a contract: its head, its version bar, its axes.</summary>
internal abstract class PageDeContrat(LectureDuContrat lecture) : PagePortail
{
    private static readonly StatutContrat[] Vie = [StatutContrat.Elaboration, StatutContrat.Negociation, StatutContrat.PretASigner, StatutContrat.EnSignature, StatutContrat.Signe];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ContratLu Lu { get; private set; } = null!;

    public ContratTerritorial Contrat => Lu.Contrat;

    /// <summary>Party that the actor writes for, or null.</summary>
    public PartieAuContrat? Partie { get; private set; }

    /// <summary>Whose figures the actor reads.</summary>
    public Predicate<Guid> Lit { get; private set; } = _ => false;

    /// <summary>Last frozen version, or null.</summary>
    public VersionDeContrat? Derniere { get; private set; }

    /// <summary>What changed since that version, while the text may change.</summary>
    public ComptesDeVersions? Depuis { get; private set; }

    /// <summary>What stands before freezing, while the text may change.</summary>
    public IReadOnlyList<Motif> Manques { get; private set; } = [];

    /// <summary>Open discussions by target.</summary>
    public IReadOnlyDictionary<string, int> Discussions { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public bool PeutEcrire => Partie is not null && Contrat.EstModifiable;

    /// <summary>The actor holds the pen: the EPCI or the State.</summary>
    public bool TientLaPlume => Partie?.EstEpciOuEtat() == true;

    public Acteur Acteur => lecture.Acteur.Requis;

    public DateTimeOffset Maintenant => lecture.Horloge.Maintenant;

    /// <summary>Axis shown, 0 for the general part, null on the other pages.</summary>
    public int? AxeCourant { get; protected set; }

    /// <summary>Steps of the life of the contract; what ended it is the last one.</summary>
    public IReadOnlyList<string> Etapes => [.. Vie.Append(StatutContrat.Echu).Where(s => s != StatutContrat.Echu || Contrat.Statut is StatutContrat.Echu or StatutContrat.Resilie).Select(s => Libelles.De(s == StatutContrat.Echu ? Contrat.Statut : s))];

    public int EtapeCourante => Contrat.Statut switch { StatutContrat.Signe => Vie.Length, StatutContrat.Echu or StatutContrat.Resilie => Vie.Length, var s => Array.IndexOf(Vie, s) };

    /// <summary>Axes with where each stands.</summary>
    public IEnumerable<EtatDAxe> Axes => Lu.Trame.Axes.Select(Etat);

    protected LectureDuContrat Lecture => lecture;

    protected override async Task ChargerAsync(CancellationToken ct)
    {
        Lu = await lecture.Texte.ExecuterAsync(Id, ct);
        Partie = await lecture.Perimetre.PartieAsync(Contrat, ct);
        Lit = await lecture.Perimetre.LisiblesAsync(Contrat, ct);
        Derniere = await lecture.Versions.DerniereAsync(Id, ct);
        Discussions = await lecture.Commentaires.OuvertesAsync(Id, ct);
        if (Contrat.EstModifiable)
        {
            Manques = [.. (await lecture.Verifier.ExecuterAsync(Lu, ct)).Where(EstLisible)];
            Depuis = Derniere is { } d ? ComparerDesVersions.Compter(d.Contenu, ContenuDeVersion.De(Lu)) : null;
        }

        Situer();
    }

    /// <summary>Breadcrumb: the list, the contract, then the page when it has a name.</summary>
    protected void Situer(params ReadOnlySpan<string> apres)
    {
        var fil = new List<(string, string?)> { ("Contrats territoriaux", "/contrats"), ($"{Contrat.Epci.Nom} {Contrat.Periode.EnClair}{(Contrat.Nature == NatureDActe.Contrat ? "" : $", {Libelles.De(Contrat.Nature).ToLower(Francais.Culture)}")}", apres.Length > 0 ? CheminsDeContrat.Contrat(Id) : null) };
        foreach (var nom in apres)
            fil.Add((nom, null));
        ViewData["Fil"] = fil.ToArray();
    }

    /// <summary>« à jour de la version 7 », « n’a pas encore ouvert la version 7 ».</summary>
    public (string Icone, string Classe, string Phrase) Lecture_(PartieAuContrat p) => (p.VueLe, Derniere) switch
    {
        (null, _) => ("rond", "", "n’a pas encore ouvert le contrat"),
        ({ } vue, { } v) when vue < v.FigeeLe => ("moitie", "p-encours", $"n’a pas encore ouvert la version {v.Numero}"),
        ({ } vue, { } v) => ("okrond", "p-ok", $"à jour de la version {v.Numero}, vue le {Francais.DateLongue(vue)}"),
        ({ } vue, null) => ("okrond", "p-ok", $"a ouvert le contrat le {Francais.DateLongue(vue)}"),
    };

    /// <summary>The totals of another landlord are not told as long as the reading is not open.</summary>
    private bool EstLisible(Motif motif) =>
        motif.Donnees.GetValueOrDefault("ou") is not string ou || Contrat.Bailleurs.All(b => Lit(b.OrganismeId) || !ou.Contains(b.Nom, StringComparison.Ordinal));

    private EtatDAxe Etat(AxeDeTrame axe)
    {
        if (Contrat.EstSansObjet(axe.Numero))
            return new EtatDAxe(axe, "exclu", "sans objet");
        var liens = Lu.Articles.Where(a => a.Axe == axe.Numero).Select(a => CheminsDeContrat.Article(Id, a.Code)).Append(CheminsDeContrat.Grille(Id, axe.Numero)).Append(CheminsDeContrat.Texte(Id, axe.Numero)).ToHashSet(StringComparer.Ordinal);
        var n = Manques.Count(m => m.Lien is { } l && liens.Contains(l));
        return n > 0 ? new EtatDAxe(axe, "alerte", $"{Francais.Nombre(n, "point")} à régler") : new EtatDAxe(axe, "okrond", Contrat.EstModifiable ? "prêt" : "figé");
    }
}

using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Execution;

/// <summary>A value that a row of the spreadsheet proposes.</summary>
/// <param name="Ligne">Row of the sheet.</param>
/// <param name="Cle">Which figure.</param>
/// <param name="EnClair">What it is, in words.</param>
/// <param name="Numerateur">Number, or numerator.</param>
/// <param name="Denominateur">Denominator of a ratio.</param>
/// <param name="Version">Version stamp of the figure when the file was read.</param>
internal sealed record ValeurProposee(int Ligne, CleDeValeur Cle, string EnClair, decimal Numerateur, decimal? Denominateur, int Version)
{
    public SaisieDeValeur Saisie(string source) => new(Cle, Denominateur is { } d ? Valeur.De(Numerateur, d) : Valeur.De(Numerateur), Version, new Provenance(source));
}

/// <summary>A faulty cell, as it is shown.</summary>
internal sealed record FauteLue(string Cellule, string Phrase);

/// <summary>A spreadsheet dropped by a party: what it proposes, what is faulty; nothing is stored before somebody of the party accepts.</summary>
internal sealed class DepotDeTableur : IDansUnEspace
{
    private DepotDeTableur()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public Guid DemandeId { get; private set; }

    public string NomDuFichier { get; private set; } = "";

    public IReadOnlyList<ValeurProposee> Propositions { get; private set; } = [];

    public IReadOnlyList<FauteLue> Fautes { get; private set; } = [];

    /// <summary>The same file with a comment in each faulty cell, stored file; null when nothing is faulty.</summary>
    public Guid? FichierAnnoteId { get; private set; }

    public DateTimeOffset DeposeLe { get; private set; }

    public string DeposeParNom { get; private set; } = "";

    public DateTimeOffset? AccepteLe { get; private set; }

    public string? AccepteParNom { get; private set; }

    public static DepotDeTableur Deposer(Guid demandeId, string nom, IReadOnlyList<ValeurProposee> propositions, IReadOnlyList<FauteLue> fautes, Guid? fichierAnnote, Acteur par, DateTimeOffset le) => new()
    {
        Id = Identifiant.Nouveau(),
        DemandeId = demandeId,
        NomDuFichier = nom.Length > 255 ? nom[..255] : nom,
        Propositions = propositions,
        Fautes = fautes,
        FichierAnnoteId = fichierAnnote,
        DeposeLe = le.ToUniversalTime(),
        DeposeParNom = par.Nom,
    };

    /// <exception cref="Refus">Already accepted, or nothing to accept.</exception>
    public void Accepter(Acteur par, DateTimeOffset le)
    {
        if (AccepteLe is not null || Propositions.Count == 0)
            throw new Refus(RefusContrats.DepotSansSuite);
        (AccepteLe, AccepteParNom) = (le.ToUniversalTime(), par.Nom);
    }
}

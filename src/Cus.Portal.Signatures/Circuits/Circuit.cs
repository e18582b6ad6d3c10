using Cus.Portal.Documents.Contracts;
using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>A step: how many are enough, of those who have its number.</summary>
internal sealed record Etape(int Numero, NatureDEtape Nature, int Requis);

/// <summary>
/// The circuit of signature of one frozen text: who signs after whom, what was received. The order is a right, not a matter of mails.
/// </summary>
internal sealed class Circuit : IDansUnEspace
{
    private readonly List<Signataire> _signataires = [];
    private readonly List<PieceDeCircuit> _pieces = [];

    private Circuit()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Objet { get; private set; } = "";

    public string Libelle { get; private set; } = "";

    public StatutCircuit Statut { get; private set; }

    public string EmpreinteDuTexte { get; private set; } = "";

    public Guid ProprietaireId { get; private set; }

    public string Proprietaire { get; private set; } = "";

    public IReadOnlyList<Etape> Etapes { get; private set; } = [];

    public DateTimeOffset OuvertLe { get; private set; }

    public string OuvertParNom { get; private set; } = "";

    public DateTimeOffset? FiniLe { get; private set; }

    public string? Motif { get; private set; }

    public string? RefusePar { get; private set; }

    public DateTimeOffset? AvantLe { get; private set; }

    public string? Fondement { get; private set; }

    public DateTimeOffset? CeremonieLe { get; private set; }

    public DifferenceDeTexte Difference { get; private set; } = DifferenceDeTexte.Aucune;

    public uint Version { get; private set; }

    public IReadOnlyList<Signataire> Signataires => _signataires;

    public IReadOnlyList<PieceDeCircuit> Pieces => _pieces;

    public bool EstVivant => Statut is StatutCircuit.Ouvert or StatutCircuit.Suspendu;

    /// <summary>The PDF to sign, before any signature.</summary>
    public PieceDeCircuit ASigner => _pieces.Single(p => p.Nature == NatureDePiece.ASigner);

    /// <summary>The PDF with all the signatures of its chain.</summary>
    public PieceDeCircuit Courante => _pieces.Where(p => p.EstRevision).MaxBy(p => p.Numero)!;

    /// <summary>In the order of the circuit.</summary>
    public IEnumerable<Signataire> EnOrdre => _signataires.OrderBy(s => s.Rang);

    /// <exception cref="ArgumentException">No step, a step with nobody, « n sur m » out of bounds, a role that cannot sign.</exception>
    public static Circuit Ouvrir(OuvertureDeCircuit o, Acteur par, DateTimeOffset le)
    {
        if (o.Etapes.Count == 0 || o.Etapes.Any(e => e.Signataires.All(s => s.EstFacultatif) || e.Requis < 1 || e.Requis > e.Signataires.Count(s => !s.EstFacultatif)))
            throw new ArgumentException("A circuit has steps, a step has signatories, and no more are required than there are.", nameof(o));
        if (o.Etapes.SelectMany(e => e.Signataires).Any(s => !RolesDeSignature.Tous.Contains(s.Role)))
            throw new ArgumentException("A role of the circuit cannot sign.", nameof(o));
        if (o.AvantLe is not null && string.IsNullOrWhiteSpace(o.Fondement))
            throw new ArgumentException("A deadline has its legal basis.", nameof(o));
        var circuit = new Circuit
        {
            Id = Identifiant.Nouveau(),
            Objet = o.Objet,
            Libelle = o.Libelle,
            EmpreinteDuTexte = o.EmpreinteDuTexte,
            ProprietaireId = o.ProprietaireId,
            Proprietaire = o.Proprietaire,
            Etapes = [.. o.Etapes.Select((e, i) => new Etape(i + 1, e.Nature, e.Requis ?? e.Signataires.Count(s => !s.EstFacultatif)))],
            OuvertLe = le,
            OuvertParNom = par.Nom,
            AvantLe = o.AvantLe,
            Fondement = o.Fondement,
            CeremonieLe = o.CeremonieLe,
        };
        var rang = 0;
        foreach (var (etape, numero) in o.Etapes.Select((e, i) => (e, i + 1)))
            circuit._signataires.AddRange(etape.Signataires.Select(s => Signataire.Attendre(circuit.Id, ++rang, numero, s)));
        return circuit;
    }

    /// <summary>Keeps a file.</summary>
    public void Garder(NatureDePiece nature, FichierLu fichier, DateTimeOffset le) =>
        _pieces.Add(PieceDeCircuit.Garder(Id, _pieces.Count, nature, fichier.Id, fichier.Empreinte, fichier.Taille, le));

    /// <exception cref="Refus">Unknown.</exception>
    public Signataire Trouver(Guid signataireId) => _signataires.Find(s => s.Id == signataireId) ?? throw new Refus(RefusSocle.Introuvable);

    public int Donnees(int etape) => _signataires.Count(s => s.Etape == etape && s.Statut == StatutSignataire.Signe && !s.EstFacultatif);

    public bool EstFranchie(int etape) => Donnees(etape) >= Etapes[etape - 1].Requis;

    /// <summary>It is never waited for, or its step has enough without it.</summary>
    public bool EstFacultatif(Signataire s) => s.Statut is not StatutSignataire.Signe && (s.EstFacultatif || EstFranchie(s.Etape));

    /// <summary>May sign now.</summary>
    public bool EstSonTour(Signataire s) =>
        Statut == StatutCircuit.Ouvert && s.Statut == StatutSignataire.Attendu && Etapes.Where(e => e.Numero < s.Etape).All(e => EstFranchie(e.Numero));

    /// <summary>Says in words why it may not sign now.</summary>
    /// <exception cref="Refus">Voided, suspended, complete, given up, already given or refused, before its turn.</exception>
    public void ExigerSonTour(Signataire s)
    {
        ExigerEnSignature();
        if (s.Statut == StatutSignataire.Signe)
            throw new Refus(RefusSignatures.DejaSigne, ("nom", s.Signature!.Nom), ("date", s.Signature.RecueLe));
        if (s.Statut == StatutSignataire.Refuse)
            throw new Refus(RefusSignatures.DejaRefuse, ("date", s.RefuseLe));
        if (EstSonTour(s))
            return;
        var manquants = EnOrdre.Where(a => a.Etape < s.Etape && a.Statut == StatutSignataire.Attendu && !EstFacultatif(a)).Select(a => $"{a.Nom} ({a.Partie})");
        throw new Refus([
            Socle.Refuser.Motif.De(RefusSignatures.PasEncoreSonTour, donnees: ("qui", s.Sujet)),
            Socle.Refuser.Motif.De(RefusSignatures.QuiManque, donnees: ("noms", string.Join(", ", manquants)))]);
    }

    /// <summary>Receives a signature; the last one required completes the circuit.</summary>
    public void Signer(Signataire s, SignatureLue signature, Guid recuDe)
    {
        ExigerSonTour(s);
        s.Signer(signature, recuDe);
        if (Etapes.All(e => EstFranchie(e.Numero)))
        {
            Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Completer);
            FiniLe = signature.RecueLe;
        }
    }

    /// <summary>Copies are printed for it; their return is expected.</summary>
    public void Imprimer(Signataire s, int exemplaires, DateTimeOffset le)
    {
        ExigerEnSignature();
        if (exemplaires is < 1 or > 50)
            throw Refus.Champ("Exemplaires", RefusSignatures.Exemplaires);
        s.Imprimer(exemplaires, le);
    }

    /// <summary>A signatory refuses: unless it had become optional, the circuit is suspended. Nothing is erased of the others.</summary>
    public void Refuser(Signataire s, string motif, Acteur par, DateTimeOffset le)
    {
        ExigerSonTour(s);
        var facultatif = EstFacultatif(s);
        s.Refuser(ExigerMotif(motif), par.CompteId, le);
        if (facultatif)
            return;
        Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Suspendre);
        (Motif, RefusePar) = (s.Motif, $"{par.Nom} ({s.Partie})");
    }

    /// <summary>Stops it.</summary>
    public void Suspendre(string motif)
    {
        Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Suspendre);
        (Motif, RefusePar) = (ExigerMotif(motif), null);
    }

    /// <summary>Takes it up again, the text unchanged: who refused is expected anew.</summary>
    public void Reprendre()
    {
        Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Reprendre);
        (Motif, RefusePar) = (null, null);
        foreach (var s in _signataires.Where(s => s.Statut == StatutSignataire.Refuse && !EstFacultatif(s)))
            s.Reprendre();
    }

    /// <summary>The text changed: everything given is voided, and stays readable.</summary>
    /// <returns>How many signatures were voided.</returns>
    public int AnnulerPourTexteModifie(string motif, DifferenceDeTexte difference, DateTimeOffset le)
    {
        Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Annuler);
        (Motif, Difference, FiniLe) = (ExigerMotif(motif), difference, le);
        var donnees = _signataires.Count(s => s.Statut == StatutSignataire.Signe);
        foreach (var s in _signataires)
            s.Annuler($"texte modifié le {Francais.DateLongue(le)}");
        return donnees;
    }

    /// <summary>Gives it up.</summary>
    public void Abandonner(string motif, DateTimeOffset le)
    {
        Statut = VieDuCircuit.Cycle.Passer(Statut, VieDuCircuit.Abandonner);
        (Motif, FiniLe) = (ExigerMotif(motif), le);
    }

    /// <exception cref="Refus">Voided, suspended, complete, given up.</exception>
    public void ExigerEnSignature()
    {
        switch (Statut)
        {
            case StatutCircuit.Annule:
                throw new Refus(RefusSignatures.TexteChange, ("date", Paris.Date(FiniLe!.Value)));
            case StatutCircuit.Suspendu:
                throw new Refus(RefusSignatures.Suspendu, ("motif", RefusePar is null ? Motif!.TrimEnd('.') : $"{RefusePar} a refusé de signer, « {Motif} »"));
            case StatutCircuit.Complet:
                throw new Refus(RefusSignatures.Termine, ("date", FiniLe));
            case StatutCircuit.Abandonne:
                throw new Refus(RefusSignatures.Abandonne, ("date", Paris.Date(FiniLe!.Value)), ("motif", Motif!.TrimEnd('.')));
        }
    }

    private static string ExigerMotif(string? motif) => string.IsNullOrWhiteSpace(motif) ? throw Refus.Champ("Motif", RefusSignatures.MotifExige) : motif.Trim();
}

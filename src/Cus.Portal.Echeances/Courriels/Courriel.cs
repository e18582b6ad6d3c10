using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Espaces;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>
/// A mail, written in the transaction of the act that tells it: subject and bodies never change afterwards, and what became
/// of it stays. Sent again, it is another row: each names the other.
/// </summary>
internal sealed class Courriel : IDansUnEspace
{
    /// <summary>Retries stop after that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    public static readonly CycleDeVie<StatutCourriel> Vie = new("Courriel", StatutCourriel.Prepare,
        new(StatutCourriel.Prepare, "Envoyer", StatutCourriel.Envoye),
        new(StatutCourriel.Prepare, "Garder", StatutCourriel.Garde),
        new(StatutCourriel.Prepare, "Différer", StatutCourriel.Differe),
        new(StatutCourriel.Prepare, "Refuser", StatutCourriel.Refuse),
        new(StatutCourriel.Prepare, "Annuler", StatutCourriel.SansObjet),
        new(StatutCourriel.Prepare, "Mettre de côté", StatutCourriel.ARegrouper),
        new(StatutCourriel.Prepare, "Écarter", StatutCourriel.Ecarte),
        new(StatutCourriel.Differe, "Envoyer", StatutCourriel.Envoye),
        new(StatutCourriel.Differe, "Garder", StatutCourriel.Garde),
        new(StatutCourriel.Differe, "Différer", StatutCourriel.Differe),
        new(StatutCourriel.Differe, "Refuser", StatutCourriel.Refuse),
        new(StatutCourriel.Differe, "Annuler", StatutCourriel.SansObjet),
        new(StatutCourriel.Differe, "Abandonner", StatutCourriel.Abandonne),
        new(StatutCourriel.ARegrouper, "Regrouper", StatutCourriel.Regroupe),
        new(StatutCourriel.ARegrouper, "Écarter", StatutCourriel.Ecarte),
        new(StatutCourriel.Envoye, "Rejeter", StatutCourriel.Rejete));

    private Courriel()
    {
    }

    public Guid Id { get; private set; }

    public Guid EspaceId { get; private set; }

    public string Adresse { get; private set; } = "";

    public string NomDestinataire { get; private set; } = "";

    public string Sujet { get; private set; } = "";

    public string Texte { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string Categorie { get; private set; } = "";

    public string? Objet { get; private set; }

    public Guid? CompteId { get; private set; }

    public string? Cle { get; private set; }

    /// <summary>Absolute address of the page to open, or null.</summary>
    public string? Lien { get; private set; }

    /// <summary>Absolute address at which one press stops these mails, or null for what may not be refused.</summary>
    public string? LienDeRefus { get; private set; }

    public Guid[] PiecesJointes { get; private set; } = [];

    /// <summary>Kept at every retry, so that a message sent twice is seen once.</summary>
    public string MessageId { get; private set; } = "";

    public StatutCourriel Statut { get; private set; }

    public int Essais { get; private set; }

    public int? CodeSmtp { get; private set; }

    /// <summary>Answer of the server; the reason when the mail was pointless.</summary>
    public string? ReponseSmtp { get; private set; }

    public DateTimeOffset PrepareLe { get; private set; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset AttendDepuis { get; private set; }

    /// <summary>Earliest next attempt while it waits.</summary>
    public DateTimeOffset? ProchainEssaiLe { get; private set; }

    public DateTimeOffset? EnvoyeLe { get; private set; }

    /// <summary>Deadline that makes it pointless once closed or moved, and how many times it had moved.</summary>
    public Guid? EcheanceId { get; private set; }

    public int? TourDEcheance { get; private set; }

    /// <summary>Instant of the digest that will tell it.</summary>
    public DateTimeOffset? RegrouperLe { get; private set; }

    /// <summary>Digest that told it.</summary>
    public Guid? RecapitulatifId { get; private set; }

    /// <summary>Mail that this one sends again.</summary>
    public Guid? RenvoiDeId { get; private set; }

    /// <summary>Mail that sent this one again.</summary>
    public Guid? RenvoyeParId { get; private set; }

    /// <summary>Delivery report: « 5.1.1 », what the far server says, when it was read.</summary>
    public string? CodeDeRemise { get; private set; }

    public string? DiagnosticDeRemise { get; private set; }

    public DateTimeOffset? RapportLuLe { get; private set; }

    public static Courriel Preparer(Guid id, CourrielAPreparer c, string texte, string html, string? lien, string messageId, DateTimeOffset maintenant) => new()
    {
        Id = id,
        Adresse = c.Adresse.Trim(),
        NomDestinataire = c.NomDestinataire.Trim(),
        Sujet = c.Sujet,
        Texte = texte,
        Html = html,
        Categorie = c.Categorie,
        Objet = c.Objet,
        CompteId = c.CompteId,
        Cle = c.Cle,
        Lien = lien,
        PiecesJointes = [.. c.PiecesJointes ?? []],
        MessageId = messageId,
        PrepareLe = maintenant.ToUniversalTime(),
        AttendDepuis = maintenant.ToUniversalTime(),
        ProchainEssaiLe = maintenant.ToUniversalTime(),
    };

    /// <summary>True when a wilful resend has a sense: it went as far as it could, and nothing sent it again yet.</summary>
    public bool PeutEtreRenvoye => RenvoyeParId is null && Statut is StatutCourriel.Envoye or StatutCourriel.Garde or StatutCourriel.Refuse or StatutCourriel.Abandonne or StatutCourriel.Rejete;

    /// <summary>The same words to an address that may be another, under a new identifier; this row keeps its fate.</summary>
    public Courriel Renvoyer(Guid id, string adresse, string messageId, DateTimeOffset maintenant)
    {
        var c = new CourrielAPreparer(adresse, NomDestinataire, Sujet, Texte, Html, Categorie, Objet, CompteId, null, null, PiecesJointes);
        var nouveau = Preparer(id, c, Texte, Html, Lien, messageId, maintenant);
        (nouveau.RenvoiDeId, nouveau.LienDeRefus, RenvoyeParId) = (Id, LienDeRefus, id);
        return nouveau;
    }

    public void OffrirLeRefus(string lien) => LienDeRefus = lien;

    public void LierALEcheance(Guid echeanceId, int tour) => (EcheanceId, TourDEcheance) = (echeanceId, tour);

    public bool EstDu(DateTimeOffset maintenant) => Statut is StatutCourriel.Prepare or StatutCourriel.Differe && ProchainEssaiLe <= maintenant;

    public void Garder(DateTimeOffset maintenant) => Conclure("Garder", maintenant, null, null);

    public void NoterEnvoi(int code, string reponse, DateTimeOffset maintenant) => Conclure("Envoyer", maintenant, code, reponse);

    public void Refuser(int code, string reponse, DateTimeOffset maintenant)
    {
        Conclure("Refuser", maintenant, code, reponse);
        EnvoyeLe = null;
    }

    /// <summary>What it told is over: it does not leave.</summary>
    public void Annuler(string motif)
    {
        Statut = Vie.Passer(Statut, "Annuler");
        (ReponseSmtp, ProchainEssaiLe) = (Tronquer(motif), null);
    }

    /// <summary>A digest tells it later.</summary>
    public void MettreDeCote(DateTimeOffset jusqua)
    {
        Statut = Vie.Passer(Statut, "Mettre de côté");
        (RegrouperLe, ProchainEssaiLe) = (jusqua.ToUniversalTime(), null);
    }

    public void Regrouper(Guid recapitulatifId)
    {
        Statut = Vie.Passer(Statut, "Regrouper");
        (RecapitulatifId, RegrouperLe) = (recapitulatifId, null);
    }

    /// <summary>Its recipient refuses these mails.</summary>
    public void Ecarter()
    {
        Statut = Vie.Passer(Statut, "Écarter");
        (RegrouperLe, ProchainEssaiLe) = (null, null);
    }

    /// <summary>A passing failure: tried again later, each time later, during 48 hours.</summary>
    public void Differer(int? code, string reponse, DateTimeOffset maintenant)
    {
        Statut = Vie.Passer(Statut, "Différer");
        Essais++;
        (CodeSmtp, ReponseSmtp) = (code, Tronquer(reponse));
        ProchainEssaiLe = maintenant.ToUniversalTime() + Recul(Essais);
        if (ProchainEssaiLe > AttendDepuis + Patience)
            (Statut, ProchainEssaiLe) = (Vie.Passer(Statut, "Abandonner"), null);
    }

    /// <summary>A far server gave it back for good, after ours had accepted it.</summary>
    public void Rejeter(string code, string diagnostic, DateTimeOffset maintenant)
    {
        if (Statut != StatutCourriel.Rejete)
            Statut = Vie.Passer(Statut, "Rejeter");
        NoterLeRapport(code, diagnostic, maintenant);
    }

    /// <summary>A far server is late: it goes on trying, nothing changes here.</summary>
    public void NoterLeRapport(string code, string diagnostic, DateTimeOffset maintenant) =>
        (CodeDeRemise, DiagnosticDeRemise, RapportLuLe) = (code, Tronquer(diagnostic), maintenant.ToUniversalTime());

    /// <summary>2, 4, 8 minutes…, four hours at most.</summary>
    internal static TimeSpan Recul(int essais) => TimeSpan.FromMinutes(Math.Min(240, Math.Pow(2, Math.Min(essais, 10))));

    private void Conclure(string acte, DateTimeOffset maintenant, int? code, string? reponse)
    {
        Statut = Vie.Passer(Statut, acte);
        Essais++;
        (CodeSmtp, ReponseSmtp, EnvoyeLe, ProchainEssaiLe) = (code, Tronquer(reponse), maintenant.ToUniversalTime(), null);
    }

    private static string? Tronquer(string? reponse) => reponse is { Length: > 500 } ? reponse[..500] : reponse;
}

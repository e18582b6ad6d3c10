using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ContratsTerritoriaux.Remontees;

/// <summary>What the form of a volunteer holds, as typed.</summary>
internal sealed record SaisieDInscription(string? Epci, string? ContactNom, string? ContactCourriel, string? ContactTelephone, DateOnly? VolontaireLe, string? Commentaire);

/// <summary>Reads the form: every mistake at once, each next to its field.</summary>
internal sealed class LireLaSaisie(IHorloge horloge)
{
    private readonly List<Motif> _motifs = [];

    /// <summary>Adds a mistake found elsewhere (the intercommunalité), to be said with the others.</summary>
    public T? Tenter<T>(Func<T> lecture)
        where T : class
    {
        try
        {
            return lecture();
        }
        catch (Refus refus)
        {
            _motifs.AddRange(refus.Motifs);
            return null;
        }
    }

    /// <exception cref="Refus">All the mistakes.</exception>
    public ContenuDInscription Lire(SaisieDInscription s)
    {
        var nom = Texte("ContactNom", s.ContactNom, "Le nom du contact", Inscription.LongueurDuNom, "le nom du contact");
        var courriel = Texte("ContactCourriel", s.ContactCourriel, "L’adresse du contact", 200, "l’adresse du contact");
        if (courriel is not null && !System.Net.Mail.MailAddress.TryCreate(courriel, out _))
            _motifs.Add(Motif.De(RefusContrats.CourrielInvalide, "ContactCourriel", null, ("valeur", courriel)));
        var telephone = Texte("ContactTelephone", s.ContactTelephone, "Le téléphone", Inscription.LongueurDuTelephone);
        if (telephone is not null && !EstUnTelephone(telephone))
            _motifs.Add(Motif.De(RefusContrats.TelephoneInvalide, "ContactTelephone", null, ("valeur", telephone)));
        if (s.VolontaireLe is null)
            _motifs.Add(Motif.De(RefusSocle.Obligatoire, "VolontaireLe", null, ("champ", "la date du volontariat")));
        else if (s.VolontaireLe > horloge.Aujourdhui())
            _motifs.Add(Motif.De(RefusContrats.VolontariatAVenir, "VolontaireLe"));
        var commentaire = Texte("Commentaire", s.Commentaire, "Le commentaire", Inscription.LongueurDuCommentaire);
        return _motifs.Count == 0 ? new ContenuDInscription(nom!, courriel!, telephone, s.VolontaireLe!.Value, commentaire) : throw new Refus(_motifs);
    }

    private string? Texte(string champ, string? saisie, string lequel, int max, string? exige = null)
    {
        var net = saisie?.Trim().ReplaceLineEndings("\n") ?? "";
        if (net.Length == 0 && exige is not null)
            _motifs.Add(Motif.De(RefusSocle.Obligatoire, champ, null, ("champ", exige)));
        if (net.Length > max)
            _motifs.Add(Motif.De(RefusSocle.TropLong, champ, null, ("champ", lequel), ("n", net.Length), ("max", max)));
        return net.Length == 0 ? null : net;
    }

    private static bool EstUnTelephone(string texte) =>
        texte.All(c => char.IsAsciiDigit(c) || c is ' ' or '\u00A0' or '\u202F' or '.' or '-' or '+' or '(' or ')') && texte.Count(char.IsAsciiDigit) is >= 6 and <= 15;
}

using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>How the connection to the submission server is protected.</summary>
internal enum ProtectionSmtp
{
    Aucune,
    Starttls,
    Implicite,
}

/// <summary>Settings <c>Courriel:*</c>. In the demonstration, or without a server, no mail leaves.</summary>
internal sealed record ReglagesDeCourriel(string? Hote, int Port, ProtectionSmtp Protection, string Expediteur, string? Utilisateur, string? MotDePasse, string? AdresseDuPortail, bool EstDemonstration)
{
    /// <summary>A mail really leaves.</summary>
    public bool Sort => !EstDemonstration && Hote is not null;

    /// <summary>Address alone of the sender: the envelope.</summary>
    public string AdresseExpediteur => new System.Net.Mail.MailAddress(Expediteur).Address;

    /// <summary>Deadline of each exchange with the server.</summary>
    public TimeSpan Delai { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections to the server that this node may hold at once.</summary>
    public int Connexions { get; init; } = 4;

    /// <summary>Mails a minute for one domain, or null for no limit.</summary>
    public int? ParMinuteEtDomaine { get; init; }

    /// <summary>Folder where delivery reports are dropped, or null.</summary>
    public string? Retours { get; init; }

    /// <exception cref="InvalidOperationException">A setting that cannot be read, or a password that would travel in clear.</exception>
    public static ReglagesDeCourriel Lire(IConfiguration configuration)
    {
        var c = configuration.GetSection("Courriel");
        var (hote, port) = Serveur(c["Smtp"]);
        var utilisateur = Rien(c["Utilisateur"]);
        var protection = (Rien(c["Tls"]) ?? (port == 465 ? "implicite" : port == 587 || utilisateur is not null ? "starttls" : "aucune")).ToLowerInvariant() switch
        {
            "implicite" => ProtectionSmtp.Implicite,
            "starttls" => ProtectionSmtp.Starttls,
            "aucune" => ProtectionSmtp.Aucune,
            var autre => throw new InvalidOperationException($"Courriel:Tls is « implicite », « starttls » or « aucune », not « {autre} »."),
        };
        if (utilisateur is not null && protection == ProtectionSmtp.Aucune)
            throw new InvalidOperationException("Courriel:Utilisateur needs Courriel:Tls: a password never travels in clear.");
        return new ReglagesDeCourriel(hote, port, protection, Rien(c["Expediteur"]) ?? "Cus.Portal <ne-pas-repondre@cus-portal.example>", utilisateur, Rien(c["MotDePasse"]),
            Rien(c["AdresseDuPortail"])?.TrimEnd('/'), configuration.GetValue<bool>("Demonstration"))
        {
            Connexions = Nombre(c["Connexions"], "Courriel:Connexions", 64) ?? 4,
            ParMinuteEtDomaine = Nombre(c["ParMinuteEtDomaine"], "Courriel:ParMinuteEtDomaine", 1_000_000),
            Retours = Rien(c["Retours"]),
        };
    }

    private static int? Nombre(string? valeur, string cle, int maximum) => Rien(valeur) switch
    {
        null => null,
        var v when int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= maximum => n,
        var v => throw new InvalidOperationException($"{cle} is a number from 1 to {maximum}, not « {v} »."),
    };

    private static (string? Hote, int Port) Serveur(string? valeur)
    {
        if (Rien(valeur) is not { } v)
            return (null, 0);
        var deuxPoints = v.LastIndexOf(':');
        return deuxPoints > 0 && int.TryParse(v.AsSpan(deuxPoints + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (v[..deuxPoints], port)
            : throw new InvalidOperationException($"Courriel:Smtp is host:port, not « {v} ».");
    }

    private static string? Rien(string? v) => string.IsNullOrWhiteSpace(v) ? null : v.Trim();
}

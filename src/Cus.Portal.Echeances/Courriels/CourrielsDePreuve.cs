using System.Globalization;
using System.Runtime.CompilerServices;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>The mails about the objects of a bundle of proof: text twin, recipient, and what became of each.</summary>
internal sealed class CourrielsDePreuve(PortailDbContext db) : IAnnexesDePreuve
{
    private const int Page = 100;

    public async IAsyncEnumerable<AnnexeDePreuve> ListerAsync(ContenuDePreuve contenu, [EnumeratorCancellation] CancellationToken ct)
    {
        var objets = contenu.Objets;
        var requete = db.Set<Courriel>().AsNoTracking().Where(c => c.Objet != null && objets.Contains(c.Objet));
        if (contenu.Categories is { } categories)
            requete = requete.Where(c => categories.Contains(c.Categorie));
        for (var rang = 0; ;)
        {
            var page = await requete.OrderBy(c => c.PrepareLe).ThenBy(c => c.Id).Skip(rang).Take(Page).ToListAsync(ct);
            foreach (var c in page)
                yield return new("courriels", string.Create(CultureInfo.InvariantCulture, $"{++rang:0000} {Paris.Heure(c.PrepareLe):yyyy-MM-dd} {c.Adresse}.txt"), Texte(c));
            if (page.Count < Page)
                yield break;
        }
    }

    private static string Texte(Courriel c)
    {
        string?[] tete =
        [
            $"À : {c.NomDestinataire} <{c.Adresse}>",
            $"Objet : {c.Sujet}",
            $"Identifiant : {c.MessageId}",
            $"Préparé le : {Instant(c.PrepareLe)}",
            $"État : {Libelles.De(c.Statut)}",
            c.EnvoyeLe is { } le ? $"Parti le : {Instant(le)}" : null,
            c.CodeSmtp is { } code ? $"Réponse du serveur : {code.ToString(CultureInfo.InvariantCulture)} {c.ReponseSmtp}" : null,
            $"Essais : {c.Essais.ToString(CultureInfo.InvariantCulture)}",
        ];
        return string.Join('\n', tete.OfType<string>()) + "\n\n" + c.Texte + "\n";
    }

    private static string Instant(DateTimeOffset i) => $"{Francais.DateLongue(i)} à {Francais.HeureExacte(i)}, heure de Paris";
}

using Cus.Portal.Appels.Appels;
using Cus.Portal.Appels.Dossiers;
using Cus.Portal.Appels.Sessions;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.Appels.Listes;

/// <summary>
/// What the register leaves to do: copies that an AR HLM has not opened; for the secretariat, dossiers whose mail failed or
/// that a recipient has not opened after three days.
/// </summary>
internal sealed class TransmissionsAFaire(PortailDbContext db, Perimetre perimetre, IEtatDesCourriels courriels, IHorloge horloge) : ISourceAFaire
{
    private const int Plafond = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private sealed record NonLu(Guid DossierId, string Reference, string Intitule, string Source, CalendrierDeSession Calendrier, IReadOnlyList<Transmission> Lignes);

    public async Task<IReadOnlyList<AFaire>> ListerAsync(Acteur acteur, CancellationToken ct)
    {
        var lignes = new List<AFaire>();
        if (acteur.Tient(Role.ArHlm))
            lignes.AddRange(await CopiesAsync(ct));
        if (PermissionsAppels.Secretariat.EstTenuePar(acteur))
            lignes.AddRange(await SuiteDuRegistreAsync(ct));
        return lignes;
    }

    private async Task<IEnumerable<AFaire>> CopiesAsync(CancellationToken ct)
    {
        var regions = perimetre.Regions(Role.ArHlm);
        return (await NonLusAsync(t => t.Where(t => t.Role == RoleDeContact.ArHlm && t.Regions.Any(r => regions.Contains(r))), ct))
            .Select(d => new AFaire(d.Source, $"Lire la copie de « {d.Intitule} »", $"Dossier {d.Reference}, mis à votre disposition le {Francais.DateEtHeure(d.Lignes[0].MiseADispositionLe)}.", $"/appels/dossiers/{d.DossierId}", "Lire", null));
    }

    private async Task<IEnumerable<AFaire>> SuiteDuRegistreAsync(CancellationToken ct)
    {
        var depuis = horloge.Maintenant - Patience;
        var nonLus = await NonLusAsync(t => t, ct);
        var etats = await courriels.LireAsync([.. nonLus.SelectMany(d => d.Lignes).Select(DernierCourriel).OfType<Guid>()], ct);
        bool Echoue(Transmission t) => t.Adresse is null || (DernierCourriel(t) is { } id && etats.TryGetValue(id, out var e) && e.EstEnEchec);
        var lignes = new List<AFaire>();
        foreach (var d in nonLus)
        {
            var (echecs, tardives) = (d.Lignes.Where(Echoue).ToList(), d.Lignes.Where(t => !Echoue(t) && t.MiseADispositionLe < depuis).ToList());
            if (echecs.Count > 0)
                lignes.Add(Ligne(d, $"Joindre autrement {Noms(echecs)}", $"Le courriel de dépôt de « {d.Intitule} » n’a pas pu être remis."));
            else if (tardives.Count > 0)
                lignes.Add(Ligne(d, $"Relancer {Noms(tardives)}", $"« {d.Intitule} » n’a pas encore été ouvert ; le registre permet de renvoyer le courriel."));
        }

        return lignes.Take(Plafond);
    }

    private async Task<IReadOnlyList<NonLu>> NonLusAsync(Func<IQueryable<Transmission>, IQueryable<Transmission>> filtre, CancellationToken ct)
    {
        var lisibles = await perimetre.DossiersAsync(ct);
        var lignes = await (from t in filtre(db.Set<Transmission>().AsNoTracking().Where(t => t.RetireeLe == null && t.PremiereLectureLe == null))
                            join d in lisibles on t.DossierId equals d.Id
                            where d.Statut == StatutDossier.Depose
                            join s in db.Set<Session>() on d.SessionId equals s.Id
                            join a in db.Set<Appel>() on s.AppelId equals a.Id
                            orderby t.MiseADispositionLe, t.Id
                            select new { t, d.Id, d.Reference, d.Intitule, Source = a.Titre + ", " + s.Libelle, s.Calendrier }).Take(50).ToListAsync(ct);
        return [.. lignes.GroupBy(x => x.Id).Select(g => new NonLu(g.Key, g.First().Reference, g.First().Intitule, g.First().Source, g.First().Calendrier, [.. g.Select(x => x.t)]))];
    }

    private static AFaire Ligne(NonLu d, string titre, string quoi) => new(d.Source, titre, $"{quoi} Dossier {d.Reference}.", $"/appels/dossiers/{d.DossierId}#registre", "Voir le registre", d.Calendrier.AvisDuLe);

    private static string Noms(IReadOnlyList<Transmission> lignes) => string.Join(", ", lignes.Select(t => t.Libelle).Distinct(StringComparer.Ordinal));

    private static Guid? DernierCourriel(Transmission t) => t.Renvois.Count > 0 ? t.Renvois[^1].CourrielId : t.CourrielId;
}

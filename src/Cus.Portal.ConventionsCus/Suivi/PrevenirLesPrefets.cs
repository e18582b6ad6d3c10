using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.ConventionsCus.Engagements;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Courriels;
using Cus.Portal.Socle.CyclesDeVie;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.ConventionsCus.Suivi;

/// <summary>Sends a notification of PS-1 to the signatory prefect and to the prefect of the département of the EPCI (guide CUS 2G, PS-1).</summary>
internal sealed class PrevenirLesPrefets(IMembres membres, ITerritoires territoires, IMessagerie messagerie, IHorloge horloge)
{
    public async Task ExecuterAsync(ConventionCus convention, string departement, OrientationDePs1 o, CancellationToken ct)
    {
        var tous = await membres.ListerAsync([Role.PrefetRegion, Role.Prefecture], null, horloge.Aujourdhui(), ct);
        var concernes = tous.Where(m => m.Territoires.Count > 0 && (m.Role == Role.PrefetRegion ? territoires.Couvre(m.Territoires, convention.Bailleur.Region) : territoires.CouvreLeDepartement(m.Territoires, departement)));
        foreach (var m in concernes.DistinctBy(m => m.CompteId))
        {
            await messagerie.PreparerAsync(new CourrielAPreparer(m.Courriel, m.Nom, $"{convention.Intitule} : PS-1 sur {o.EpciNom}",
                $"Bonjour {m.Nom},\n\n{convention.Bailleur.Nom} notifie l’objectif PS-1 sur {o.EpciNom} : {FormatDeValeur.Brut(o.Taux)}{Francais.Insecable}% à compter du {Francais.DateLongue(o.ACompterDu)} ({Libelles.De(o.Genre)}).\n\nL’objectif s’applique sans avenant (R. 445-6).",
                Categorie: "cus.notification", Objet: CheminsDeConvention.Objet(convention.Id), CompteId: m.CompteId, Cle: $"cus/orientation/{o.Id}/{m.CompteId}", Lien: CheminsDeConvention.Suivi(convention.Id)), ct);
        }
    }
}

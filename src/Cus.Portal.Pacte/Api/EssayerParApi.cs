using System.Globalization;
using Cus.Portal.Interface;
using Cus.Portal.Pacte.Mutualisation;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Identifiants;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte.Api;

/// <summary>Computes what is sent, and answers; nothing is written.</summary>
internal sealed class EssayerParApi(IActeurCourant acteur)
{
    private const decimal MontantAuPlus = 1_000_000_000_000;

    /// <exception cref="Refus">Another right (403), too many organismes (413), a null among them (400).</exception>
    public ResultatDEssaiJson Executer(EssaiJson essai)
    {
        PermissionsPacte.Simuler.Exiger(acteur.Acteur);
        if (essai.Organismes.Count > TableauDeSimulation.OrganismesAuPlus)
            throw new Refus(RefusDeLEssai.TropDOrganismes, ("max", TableauDeSimulation.OrganismesAuPlus));
        var motifs = new List<Motif>();
        var bases = Lire(essai.Organismes, motifs);
        if (motifs.Count > 0)
            return Refuser(motifs);
        try
        {
            var parametres = (essai.Parametres ?? new()).Lire();
            parametres.Exiger();
            var resultat = CalculDeMutualisation.Calculer(parametres, bases.Select(b => b.Bases), bases.Select(b => b.Operations));
            return new(true, [], resultat.Aides, resultat.Appel, [.. resultat.Positions.Select(PositionJson.De)]);
        }
        catch (Refus refus)
        {
            return Refuser(refus.Motifs);
        }
    }

    private static List<(BasesDOrganisme Bases, OperationsAidees Operations)> Lire(IReadOnlyList<OrganismeAEssayerJson> organismes, List<Motif> motifs)
    {
        var (lus, vus) = (new List<(BasesDOrganisme, OperationsAidees)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < organismes.Count; i++)
        {
            var champ = $"organismes[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (organismes[i] is not { } o)
                throw Refus.Champ("$." + champ, RefusDApi.TypeInattendu, ("champ", "$." + champ));
            if (LireLeSiren(o, champ, motifs) is not { } siren)
                continue;
            if (!vus.TryAdd(siren, i + 1))
                motifs.Add(Motif.De(RefusDuPacte.SirenEnDouble, champ + ".siren", donnees: [("siren", siren), ("ligne", vus[siren])]));
            else if (!EstMesure(o))
                motifs.Add(Motif.De(RefusDeLEssai.OperationHorsBornes, champ, donnees: ("organisme", o.Nom.Length > 80 ? o.Nom[..80] : o.Nom)));
            else
                lus.Add((new(siren, o.Nom, o.Cotisation, o.Loyers, o.Logements, o.Plan), new(siren, o.EnZone1, o.EnZones2Et3, o.Prets, o.Restructures)));
        }

        return lus;
    }

    private static string? LireLeSiren(OrganismeAEssayerJson o, string champ, List<Motif> motifs)
    {
        try
        {
            return Siren.Lire(o.Siren).Valeur;
        }
        catch (Refus refus)
        {
            motifs.AddRange(refus.Motifs.Select(m => m with { Champ = champ + ".siren" }));
            return null;
        }
    }

    /// <summary>Operations not below zero, amounts to the cent and within measure; a base below zero is the computation’s to refuse.</summary>
    private static bool EstMesure(OrganismeAEssayerJson o) =>
        o is { EnZone1: >= 0 and <= 10_000_000, EnZones2Et3: >= 0 and <= 10_000_000, Restructures: >= 0 and <= 10_000_000, Prets: >= 0 and <= MontantAuPlus, Logements: <= 100_000_000, Cotisation: <= MontantAuPlus, Loyers: <= MontantAuPlus }
        && decimal.Round(o.Prets, 2) == o.Prets && decimal.Round(o.Cotisation, 2) == o.Cotisation && decimal.Round(o.Loyers, 2) == o.Loyers;

    private static ResultatDEssaiJson Refuser(IEnumerable<Motif> motifs) => new(false, [.. motifs.Take(100).Select(m => new RefusDEssaiJson(m.Code.Code, Typographie.Composer(m.Phrase), m.Champ))], 0, 0, []);
}

/// <summary>Refusals of the dry computation.</summary>
internal static class RefusDeLEssai
{
    public static readonly CodeRefus TropDOrganismes = new("Pacte:TropDOrganismes", NatureRefus.TropVolumineux);
    public static readonly CodeRefus OperationHorsBornes = new("Pacte:OperationHorsBornes");
}

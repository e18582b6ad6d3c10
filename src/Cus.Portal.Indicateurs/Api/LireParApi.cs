using Cus.Portal.Indicateurs.Catalogues;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Api;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Indicateurs.Api;

/// <summary>What a token reads: the definitions, and the totals of every object of its espace, as its administrator would.</summary>
internal sealed class LireParApi(CataloguesPublies catalogues, IIndicateurs indicateurs, IActeurCourant acteur)
{
    public async Task<IReadOnlyList<CatalogueResumeJson>> CataloguesAsync(CancellationToken ct)
    {
        Exiger();
        return [.. (await catalogues.ListerAsync(ct)).Select(c => new CatalogueResumeJson(c.Programme, c.Version, c.Titre, c.Definitions.Count))];
    }

    /// <exception cref="Refus">Not published.</exception>
    public async Task<CatalogueJson> CatalogueAsync(string programme, string version, CancellationToken ct)
    {
        Exiger();
        return CatalogueJson.De(await catalogues.ExigerAsync(programme, version, ct));
    }

    /// <summary>A page of the totals of an indicator, by object and year, and how many there are.</summary>
    /// <exception cref="Refus">No such catalogue or indicator.</exception>
    public async Task<(int Total, IReadOnlyList<ChiffreEvalueJson> Elements)> EvaluationsAsync(string programme, string version, string code, PageDemandee page, CancellationToken ct)
    {
        Exiger();
        CataloguesPublies.Exiger(await catalogues.ExigerAsync(programme, version, ct), code);
        var (total, elements) = (0, new List<ChiffreEvalueJson>());
        await foreach (var chiffre in indicateurs.EvaluerEnMasseAsync(programme, version, ct))
        {
            if (chiffre.Definition.Code != code)
                continue;
            if (total >= page.Saut && elements.Count < page.Taille)
                elements.Add(new ChiffreEvalueJson(chiffre.Objet, chiffre.Annee, EvaluationJson.De(chiffre.Evaluation)));
            total++;
        }

        return (total, elements);
    }

    /// <summary>The programmes are not asked whose objects these are: only who reads the whole espace comes here.</summary>
    private void Exiger()
    {
        PermissionsIndicateurs.Consulter.Exiger(acteur.Acteur);
        if (!acteur.Requis.Tient(Role.AdministrateurEspace))
            throw new Refus(RefusSocle.Interdit);
    }
}

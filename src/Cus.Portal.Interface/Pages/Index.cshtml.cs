using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Authorization;

namespace Cus.Portal.Interface.Pages;

/// <summary>Home: what there is to do, by days left; what the modules show beside it.</summary>
[AllowAnonymous]
internal sealed class IndexModel(Gabarit gabarit, IEnumerable<ISourceEncarts> encarts) : PagePortail
{
    private static readonly string[] EnLettres = ["rien à faire", "une chose à faire", "deux choses à faire", "trois choses à faire", "quatre choses à faire", "cinq choses à faire", "six choses à faire", "sept choses à faire", "huit choses à faire", "neuf choses à faire"];

    public Acteur? Acteur => gabarit.Acteur;

    public string Prenom => Acteur?.Nom.Split(' ')[0] ?? "";

    public string Jour { get; private set; } = "";

    public IReadOnlyList<AFaire> AFaire { get; private set; } = [];

    public IReadOnlyList<EncartAccueil> Encarts { get; private set; } = [];

    public string Resume
    {
        get
        {
            var retards = AFaire.Count(a => a.Echeance < gabarit.Maintenant);
            var debut = AFaire.Count < EnLettres.Length ? EnLettres[AFaire.Count] : $"{AFaire.Count} choses à faire";
            return retards switch { 0 => debut, 1 => debut + ", dont une en retard", _ => $"{debut}, dont {retards} en retard" };
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var jour = Francais.DateAvecJour(Paris.Date(gabarit.Maintenant));
        Jour = char.ToUpper(jour[0], Francais.Culture) + jour[1..];
        AFaire = await gabarit.AFaireAsync(ct);
        if (Acteur is null)
            return;
        var tous = new List<EncartAccueil>();
        foreach (var source in encarts)
            tous.AddRange(await source.ListerAsync(Acteur, ct));
        Encarts = [.. tous.OrderBy(e => e.Ordre)];
    }
}

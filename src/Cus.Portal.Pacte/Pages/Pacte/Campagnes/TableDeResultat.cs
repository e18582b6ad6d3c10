using Cus.Portal.Pacte.Campagnes;
using Cus.Portal.Pacte.Mutualisation;

namespace Cus.Portal.Pacte.Pages.Pacte.Campagnes;

/// <summary>A page of the result, its totals being those of the whole.</summary>
/// <param name="Resultat">The whole.</param>
/// <param name="Numero">Page, from 1.</param>
/// <param name="Lien">Where the name of an organisme leads, or null.</param>
internal sealed record TableDeResultat(ResultatDeCampagne Resultat, int Numero, Func<string, string>? Lien = null)
{
    /// <summary>Shows the first organismes alone: the page answers a form, and has no address to turn pages on.</summary>
    public bool SansPages { get; init; }

    public IEnumerable<PositionDOrganisme> Page => Resultat.Positions.Skip((Numero - 1) * LireLesCampagnes.Taille).Take(LireLesCampagnes.Taille);
}

/// <summary>A horizontal bar chart and its table twin.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Titre">What it shows.</param>
/// <param name="Colonne">Heading of the values.</param>
/// <param name="Barres">Bars, in order.</param>
internal sealed record GrapheDeBarres(string Id, string Titre, string Colonne, IReadOnlyList<Barre> Barres)
{
    private decimal Echelle => Barres.Count == 0 ? 1 : Math.Max(0.01m, Barres.Max(b => Math.Abs(b.Valeur)));

    /// <summary>« 41.5% ».</summary>
    public string Largeur(Barre b) => (Math.Abs(b.Valeur) / Echelle * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";
}

/// <summary>A bar.</summary>
/// <param name="Nom">Label.</param>
/// <param name="Valeur">Value; drawn as an alert below zero.</param>
/// <param name="Texte">The value in words.</param>
internal sealed record Barre(string Nom, decimal Valeur, string Texte);

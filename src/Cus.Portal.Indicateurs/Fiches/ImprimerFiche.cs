using Cus.Portal.Documents.Contracts;
using Cus.Portal.Indicateurs.Evaluations;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Indicateurs.Fiches;

/// <summary>What a sheet prints.</summary>
internal sealed record ContenuDeFiche(TableauDIndicateur Tableau, DateTimeOffset EmisLe, string Espace, bool Etat, bool Demonstration);

/// <summary>Prints an indicator as the actor reads it.</summary>
internal sealed class ImprimerFiche(LireUnIndicateur lire, IImprimeurPdf imprimeur, IContexteEspace espace, IHorloge horloge)
{
    /// <summary>The PDF and the code of the indicator.</summary>
    public async Task<(byte[] Pdf, string Code)> ExecuterAsync(string programme, string version, string code, CancellationToken ct)
    {
        var tableau = await lire.ExecuterAsync(programme, version, code, ct);
        var contenu = new ContenuDeFiche(tableau, horloge.Maintenant, espace.Espace?.Nom ?? "", espace.Espace?.Theme == Theme.Etat, espace.Espace?.Demonstration == true);
        return (await imprimeur.ImprimerAsync<FicheDIndicateur>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(FicheDIndicateur.Contenu)] = contenu }, ct), tableau.Definition.Code);
    }
}
